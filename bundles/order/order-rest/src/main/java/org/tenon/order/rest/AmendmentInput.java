package org.tenon.order.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.Quantity;
import org.tenon.kernel.problem.Violations;
import org.tenon.order.Amendment;

/** What is to be different of an order, as a request gives it. */
record AmendmentInput(
        Optional<List<@Nullable Change>> changes,
        Optional<List<@Nullable LineInput>> additions,
        Optional<LocalDate> requestedDate) {

    /** A line in another quantity, zero to cancel it, or at another price. */
    record Change(
            @Nullable String line,
            @Nullable BigDecimal quantity,
            Optional<Percent> discountPercent,
            Optional<Money> unitPrice) {

        private void check(Violations violations, String pointer) {
            violations.check(line != null, pointer + "/line", "required", "Name the order's line.");
            if (violations.check(
                    quantity != null, pointer + "/quantity", "required", "Say how much is ordered from now on.")) {
                try {
                    new Quantity(quantity, "any");
                } catch (IllegalArgumentException refused) {
                    violations.add(pointer + "/quantity", "quantity.range", "Here " + refused.getMessage() + ".");
                }
            }
        }
    }

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    Amendment amendment() {
        Violations violations = new Violations();
        List<@Nullable Change> changed = changes.orElse(List.of());
        for (int i = 0; i < changed.size(); i++) {
            Change change = changed.get(i);
            if (violations.check(change != null, "/changes/" + i, "required", "A change is an object.")) {
                change.check(violations, "/changes/" + i);
            }
        }
        List<@Nullable LineInput> added = additions.orElse(List.of());
        for (int i = 0; i < added.size(); i++) {
            LineInput line = added.get(i);
            if (violations.check(line != null, "/additions/" + i, "required", "A line is an object.")) {
                line.check(violations, "/additions/" + i);
            }
        }
        violations.throwIfAny();
        return new Amendment(
                changed.stream()
                        .map(change -> new Amendment.Change(
                                change.line(), change.quantity(), change.discountPercent(), change.unitPrice()))
                        .toList(),
                added.stream().map(LineInput::line).toList(),
                requestedDate,
                LineInput.procurement(added));
    }
}
