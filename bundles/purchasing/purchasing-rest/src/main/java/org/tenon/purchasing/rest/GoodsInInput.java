package org.tenon.purchasing.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.inventory.LotFacts;
import org.tenon.kernel.problem.Violations;
import org.tenon.purchasing.GoodsIn;

/** What came of a purchase order, as a request gives it. */
record GoodsInInput(Optional<String> reference, Optional<LocalDate> on, @Nullable List<@Nullable Line> lines) {

    /**
     * @param line the number of the order's line
     * @param serial whether lot is the number of a single piece
     */
    record Line(
            @Nullable Integer line,
            @Nullable BigDecimal quantity,
            Optional<String> lot,
            Optional<LocalDate> expires,
            Optional<String> owner,
            Optional<Boolean> serial,
            Optional<String> location) {

        private GoodsIn.Line goods() {
            return new GoodsIn.Line(line, quantity, lot, new LotFacts(expires, owner, serial.orElse(false)), location);
        }
    }

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    GoodsIn goods() {
        Violations violations = new Violations();
        if (violations.check(lines != null, "/lines", "required", "Give at least one line.")) {
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                String pointer = "/lines/" + i;
                if (violations.check(line != null, pointer, "required", "A line is an object.")) {
                    violations.check(line.line() != null, pointer + "/line", "required", "Say which line it is of.");
                    violations.check(
                            line.quantity() != null, pointer + "/quantity", "required", "A line has a quantity.");
                }
            }
        }
        violations.throwIfAny();
        return new GoodsIn(reference, on, lines.stream().map(Line::goods).toList());
    }
}
