package org.tenon.inventory.rest;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.Quantity;
import org.tenon.kernel.problem.Violations;

/** Quantities as requests give them. */
final class Quantities {

    private Quantities() {}

    /** Records a violation when the quantity at {@code pointer/quantity} is missing, not positive or has too many digits. */
    static void check(Violations violations, @Nullable BigDecimal quantity, String pointer) {
        String place = pointer + "/quantity";
        if (!violations.check(quantity != null, place, "required", "A line has a quantity.")) {
            return;
        }
        violations.check(quantity.signum() > 0, place, "quantity.positive", "A quantity is more than zero.");
        try {
            new Quantity(quantity, "any");
        } catch (IllegalArgumentException refused) {
            violations.add(place, "quantity.range", "Here " + refused.getMessage() + ".");
        }
    }
}
