package org.tenon.order.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.Violations;
import org.tenon.order.ReturnRequest;

/**
 * Goods that came back, as a request gives them.
 *
 * @param credited whether the customer owes less for it; it does unless the request says otherwise, or it is replaced
 * @param replaced whether the customer gets the same again, at no charge
 */
record ReturnInput(
        Optional<String> reason,
        Optional<Boolean> credited,
        Optional<Boolean> replaced,
        @Nullable List<@Nullable Line> lines) {

    /** How much of a line, and what becomes of it; it goes back on the shelf unless the request says otherwise. */
    record Line(
            @Nullable String line, @Nullable BigDecimal quantity, Optional<ReturnRequest.Disposition> disposition) {}

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    ReturnRequest request() {
        Violations violations = new Violations();
        if (violations.check(lines != null && !lines.isEmpty(), "/lines", "required", "Say what came back.")) {
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                String pointer = "/lines/" + i;
                if (violations.check(line != null, pointer, "required", "A line is an object.")) {
                    violations.check(line.line() != null, pointer + "/line", "required", "Name the order's line.");
                    Quantities.check(violations, line.quantity(), pointer);
                }
            }
        }
        violations.throwIfAny();
        return new ReturnRequest(
                reason,
                credited.orElse(!replaced.orElse(false)),
                lines.stream()
                        .map(line -> new ReturnRequest.Line(
                                line.line(),
                                line.quantity(),
                                line.disposition().orElse(ReturnRequest.Disposition.RESTOCK)))
                        .toList(),
                replaced.orElse(false));
    }
}
