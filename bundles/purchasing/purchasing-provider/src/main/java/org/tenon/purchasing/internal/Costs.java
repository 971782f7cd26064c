package org.tenon.purchasing.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.tenon.kernel.Money;
import org.tenon.kernel.problem.Violations;

/** What goods cost at their supplier. */
final class Costs {

    private Costs() {}

    /** Records a violation unless it is zero or more, in the currency, and a column can hold it. @return whether it is */
    static boolean check(Violations violations, Money cost, Currency currency, String pointer) {
        return violations.check(
                        cost.currency().equals(currency),
                        pointer,
                        "purchasing.currency",
                        "The supplier is paid in " + currency + ".")
                && violations.check(
                        !cost.isNegative() && Decimals.fits(cost.amount()),
                        pointer,
                        "purchasing.cost",
                        "A cost is zero or more, with at most 12 digits before and 6 after the point.");
    }

    /** Whether a line of so much at such a cost can be added up with others. */
    static boolean addUp(BigDecimal quantity, Money unitCost) {
        BigDecimal total = quantity.multiply(unitCost.amount());
        return total.precision() - total.scale() <= 14;
    }

    /** What a line costs, rounded half up to the currency's minor unit. */
    static Money total(BigDecimal quantity, Money unitCost) {
        return unitCost.times(quantity).rounded(RoundingMode.HALF_UP);
    }
}
