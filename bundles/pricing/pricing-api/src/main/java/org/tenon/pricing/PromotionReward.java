package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;

/** What a promotion gives. */
public sealed interface PromotionReward {

    /**
     * A percentage off lines.
     *
     * @param percent more than 0, at most 100
     */
    record OffLines(LineScope lines, Percent percent) implements PromotionReward {
        public OffLines {
            requireNonNull(lines, "lines");
            check(percent);
        }
    }

    /**
     * A percentage off the document, spread over its lines by their amounts.
     *
     * @param percent more than 0, at most 100
     */
    record OffDocument(Percent percent) implements PromotionReward {
        public OffDocument {
            check(percent);
        }
    }

    /**
     * An amount off the document, at most all of it, spread over its lines by their amounts; what cannot be divided goes to
     * the largest remainders.
     *
     * @param amount more than zero
     * @param of whether the net or the gross amount of the document falls by it
     */
    record AmountOffDocument(Money amount, AmountOf of) implements PromotionReward {
        public AmountOffDocument {
            requireNonNull(of, "of");
            if (amount.amount().signum() <= 0) {
                throw new IllegalArgumentException("an amount off is more than zero");
            }
        }
    }

    /**
     * Units for nothing among those on the document: for {@code buy} units of what the promotion's condition speaks of,
     * {@code free} units of {@code goods}, the cheapest ones, and again for the next ones if it is repeated. A unit that is
     * paid for, because it is one of those bought, is never one of those given.
     *
     * @param buy more than zero
     * @param free more than zero
     */
    record FreeGoods(LineScope goods, BigDecimal buy, BigDecimal free, boolean repeated) implements PromotionReward {
        public FreeGoods {
            requireNonNull(goods, "goods");
            buy = Decimals.plain(buy);
            free = Decimals.plain(free);
            if (buy.signum() <= 0 || free.signum() <= 0) {
                throw new IllegalArgumentException("the units to buy and the free ones are more than zero");
            }
        }
    }

    private static void check(Percent percent) {
        if (percent.value().signum() <= 0 || percent.compareTo(Percent.of("100")) > 0) {
            throw new IllegalArgumentException("a promotion takes off more than 0 and at most 100 %");
        }
    }
}
