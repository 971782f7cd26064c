package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
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

    /**
     * Sets among what is on the document: the pieces of a complete one cost less than alone. As many sets are made as are complete,
     * of the cheapest pieces that complete them. A piece is in one set, and in a set of one promotion, only. Units are the
     * products' own.
     *
     * @param parts what a set consists of: 1 to {@value #MAX_PARTS}. Two parts may speak of the same lines
     * @param saving by how much less
     * @param repeated whether there may be more than one
     */
    record Bundle(List<Part> parts, Saving saving, boolean repeated) implements PromotionReward {

        public static final int MAX_PARTS = 8;

        /**
         * So many units of some lines, whichever.
         *
         * @param units more than zero
         */
        public record Part(LineScope lines, BigDecimal units) {
            public Part {
                requireNonNull(lines, "lines");
                units = Decimals.plain(units);
                if (units.signum() <= 0) {
                    throw new IllegalArgumentException("the units of a part are more than zero");
                }
            }
        }

        /** What a set costs less. */
        public sealed interface Saving {}

        /**
         * All of a set costs this, if that is less; as prices of the list are given, with taxes or without them.
         *
         * @param price zero or more
         */
        public record SetPrice(Money price) implements Saving {
            public SetPrice {
                if (price.isNegative()) {
                    throw new IllegalArgumentException("the price of a set is zero or more");
                }
            }
        }

        /** @param percent more than 0, at most 100 */
        public record SetDiscount(Percent percent) implements Saving {
            public SetDiscount {
                check(percent);
            }
        }

        /**
         * As prices of the list are given; at most all of the set.
         *
         * @param amount more than zero
         */
        public record SetAmountOff(Money amount) implements Saving {
            public SetAmountOff {
                if (amount.amount().signum() <= 0) {
                    throw new IllegalArgumentException("an amount off is more than zero");
                }
            }
        }

        public Bundle {
            parts = List.copyOf(parts);
            requireNonNull(saving, "saving");
            if (parts.isEmpty() || parts.size() > MAX_PARTS) {
                throw new IllegalArgumentException("a set has 1 to " + MAX_PARTS + " parts");
            }
        }

        /** The amount of money in it, if there is one. */
        public Optional<Money> amount() {
            if (saving instanceof SetPrice set) {
                return Optional.of(set.price());
            }
            return saving instanceof SetAmountOff off ? Optional.of(off.amount()) : Optional.empty();
        }
    }

    private static void check(Percent percent) {
        if (percent.value().signum() <= 0 || percent.compareTo(Percent.of("100")) > 0) {
            throw new IllegalArgumentException("a promotion takes off more than 0 and at most 100 %");
        }
    }
}
