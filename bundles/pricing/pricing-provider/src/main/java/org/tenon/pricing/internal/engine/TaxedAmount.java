package org.tenon.pricing.internal.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.pricing.TaxAmount;

/**
 * An amount with its taxes.
 *
 * @param taxes in the order in which they were computed
 */
record TaxedAmount(Money net, List<Tax> taxes) {

    /**
     * @param rule the id of the rule behind it, or what a tax service names in its place
     * @param included whether the amount that was given contained it
     * @param deductible how much of it a buyer may deduct that is taxed itself
     * @param exact what it is before it was rounded with those of other lines; null where each line is rounded alone
     */
    record Tax(String rule, boolean included, TaxAmount amount, Percent deductible, @Nullable BigDecimal exact) {

        private static final Percent WHOLE = Percent.of("100");

        /** One of which nobody says that not all of it is deductible. */
        Tax(String rule, boolean included, TaxAmount amount) {
            this(rule, included, amount, WHOLE, null);
        }

        /** What of it is deductible, for a person; empty when all is. */
        Optional<String> deduction() {
            if (deductible.compareTo(WHOLE) == 0) {
                return Optional.empty();
            }
            if (deductible.isZero()) {
                return Optional.of("Not deductible as input tax.");
            }
            Money part = amount.amount().times(deductible.fraction()).rounded(RoundingMode.HALF_UP);
            return Optional.of("Deductible as input tax: " + deductible + ", "
                    + (amount.reverseCharge() ? "of what the buyer owes" : part) + ".");
        }
    }

    Money tax() {
        return Money.sum(
                net.currency(), taxes.stream().map(tax -> tax.amount().amount()).toList());
    }
}
