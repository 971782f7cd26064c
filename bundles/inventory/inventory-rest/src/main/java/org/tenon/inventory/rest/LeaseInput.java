package org.tenon.inventory.rest;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.ReservationRequest;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.problem.Violations;
import org.tenon.kernel.sight.DocumentName;

/** What is to be set aside for a while, as a request gives it. Without a warehouse it is the first one. */
record LeaseInput(
        @Nullable DocumentName document,
        @Nullable Long minutes,
        Optional<WarehouseId> warehouse,
        @Nullable List<@Nullable Line> lines) {

    /** How much of what; a line without a key has its place, from 1. */
    record Line(
            Optional<String> line, @Nullable ProductId product, @Nullable BigDecimal quantity, Optional<String> lot) {

        static void check(Violations violations, @Nullable List<@Nullable Line> lines) {
            Lines.check(violations, lines, (line, pointer) -> {
                violations.check(line.product() != null, pointer + "/product", "required", "A line names a product.");
                Quantities.check(violations, line.quantity(), pointer);
            });
        }

        static List<ReservationRequest.Line> wanted(List<Line> lines) {
            List<ReservationRequest.Line> wanted = new ArrayList<>();
            for (Line line : lines) {
                wanted.add(new ReservationRequest.Line(
                        line.line().orElse(Integer.toString(wanted.size() + 1)),
                        line.product(),
                        line.quantity(),
                        line.lot()));
            }
            return wanted;
        }
    }

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    ReservationRequest request() {
        Violations violations = new Violations();
        violations.check(document != null, "/document", "required", "Say which document holds it.");
        violations.check(minutes != null, "/minutes", "required", "Say for how many minutes it is set aside.");
        Line.check(violations, lines);
        violations.throwIfAny();
        return new ReservationRequest(document.value(), warehouse.orElse(WarehouseId.MAIN), Line.wanted(lines));
    }

    /** What lies beyond any lease is refused by its length. */
    static Duration time(long minutes) {
        return Duration.ofMinutes(Math.max(-1, Math.min(minutes, 1_000_000_000L)));
    }
}
