package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import org.tenon.kernel.DateRange;

/**
 * A tax and the sales that it is due on.
 *
 * <p>A line takes the rules of its product's tax category whose region is the customer's; when there are none, those
 * without a region; only rules that hold on the day count. Among the ones it takes, the lower sequence comes first, then
 * the older. A product whose category no rule speaks of is not taxed.
 *
 * <p>Included taxes are computed on the price that contains them and each other; those that come on top, on what is left
 * and on the taxes before them that affect the next.
 *
 * @param code printed on documents, for example {@code "VAT 19 %"}; 1 to 64 characters
 * @param category the products' tax category
 * @param region the customers' tax region; empty for all that have no rule of their own
 * @param rate for {@link Kind#PERCENT} and {@link Kind#DIVISION} a percentage, for {@link Kind#FIXED} an amount per unit in
 *     the document's currency; at most a million, with at most 9 decimals. Negative for a withholding of less than 100 %
 * @param included whether prices contain it, even in a list of net prices
 * @param affectsNext whether the taxes after it are computed on a base that contains it
 */
public record NewTaxRule(
        String code,
        String category,
        Optional<String> region,
        Kind kind,
        BigDecimal rate,
        boolean included,
        boolean affectsNext,
        int sequence,
        DateRange validity) {

    private static final BigDecimal MAX_RATE = BigDecimal.valueOf(1_000_000);
    private static final int MAX_DECIMALS = 9;

    /** How a tax is computed. */
    public enum Kind {
        /** A percentage of the base. */
        PERCENT,
        /** An amount per unit. */
        FIXED,
        /**
         * A percentage of the price with the tax: net 100 at 10 % is a tax of 100 / (1 - 0.1) - 100 = 11.11. Several in a
         * row, none of which affects the next, are percentages of one price that contains them all.
         */
        DIVISION
    }

    public NewTaxRule {
        requireNonNull(region, "region");
        requireNonNull(kind, "kind");
        requireNonNull(rate, "rate");
        requireNonNull(validity, "validity");
        Texts.check(code, "a tax's code", 64);
        Texts.check(category, "a tax category", 64);
        region.ifPresent(some -> Texts.check(some, "a tax region", 64));
        rate = Decimals.plain(rate);
        if (rate.abs().compareTo(MAX_RATE) > 0 || rate.scale() > MAX_DECIMALS) {
            throw new IllegalArgumentException(
                    "a tax rate is at most " + MAX_RATE + ", with at most " + MAX_DECIMALS + " decimals");
        }
        if (kind == Kind.DIVISION && rate.abs().compareTo(BigDecimal.valueOf(100)) >= 0) {
            throw new IllegalArgumentException("a division tax is less than 100 %");
        }
        if (kind == Kind.PERCENT && rate.compareTo(BigDecimal.valueOf(-100)) <= 0) {
            throw new IllegalArgumentException("a withholding is less than 100 %");
        }
    }

    /** A percentage on net prices, everywhere and always. */
    public static NewTaxRule percent(String code, String category, String rate) {
        return new NewTaxRule(
                code,
                category,
                Optional.empty(),
                Kind.PERCENT,
                new BigDecimal(rate),
                false,
                false,
                0,
                DateRange.ALWAYS);
    }

    public NewTaxRule in(String taxRegion) {
        return new NewTaxRule(
                code, category, Optional.of(taxRegion), kind, rate, included, affectsNext, sequence, validity);
    }
}
