package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import org.tenon.kernel.DateRange;

/**
 * A tax and the sales that it is due on.
 *
 * <p>A rule speaks of a line when all that it names is so: the product's tax category, the customer's region, the seller's
 * region, where the sale goes, the customer; and when it holds on the day. Of those that speak of a line, the most particular
 * are due, all of them: those that name the customer before all others; among equals those that name a supply, then a
 * region, then a seller's region, then a category. So a line takes the rules of the customer's region and, only where there
 * are none, those without a region. A customer without a tax region counts as one of the company's. Among the rules that are
 * due, the lower sequence comes first, then the older. A product whose category no rule speaks of is not taxed.
 *
 * <p>Included taxes are computed on the price that contains them and each other; those that come on top, on what is left
 * and on the taxes before them that affect the next.
 *
 * @param code printed on documents, for example {@code "VAT 19 %"}; 1 to 64 characters
 * @param category the products' tax category; {@link #ANY_CATEGORY} for all
 * @param region the customers' tax region; empty for all that have no rule of their own
 * @param rate for {@link Kind#PERCENT} and {@link Kind#DIVISION} a percentage, for {@link Kind#FIXED} an amount per unit of
 *     the product in the document's currency; at most a million, with at most 9 decimals. Negative for a withholding of less than 100 %,
 *     which takes from the gross amount what the buyer pays to the tax office
 * @param included whether prices contain it, even in a list of net prices
 * @param affectsNext whether the taxes after it are computed on a base that contains it
 * @param conditions what it asks beyond category and region
 * @param treatment what becomes of it besides its rate
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
        DateRange validity,
        TaxConditions conditions,
        TaxTreatment treatment) {

    /** The {@link #category()} of a rule for products of all tax categories, as those for exports are. */
    public static final String ANY_CATEGORY = "*";

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
        requireNonNull(conditions, "conditions");
        requireNonNull(treatment, "treatment");
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

    /** A rule that asks for nothing more than category and region, and is treated as most are. */
    public NewTaxRule(
            String code,
            String category,
            Optional<String> region,
            Kind kind,
            BigDecimal rate,
            boolean included,
            boolean affectsNext,
            int sequence,
            DateRange validity) {
        this(
                code,
                category,
                region,
                kind,
                rate,
                included,
                affectsNext,
                sequence,
                validity,
                TaxConditions.NONE,
                TaxTreatment.STANDARD);
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
                code,
                category,
                Optional.of(taxRegion),
                kind,
                rate,
                included,
                affectsNext,
                sequence,
                validity,
                conditions,
                treatment);
    }

    public NewTaxRule valid(DateRange days) {
        return new NewTaxRule(
                code, category, region, kind, rate, included, affectsNext, sequence, days, conditions, treatment);
    }

    /** The same tax, due on other sales. */
    public NewTaxRule when(TaxConditions asked) {
        return new NewTaxRule(
                code, category, region, kind, rate, included, affectsNext, sequence, validity, asked, treatment);
    }

    /** The same tax, treated in another way. */
    public NewTaxRule treated(TaxTreatment otherwise) {
        return new NewTaxRule(
                code, category, region, kind, rate, included, affectsNext, sequence, validity, conditions, otherwise);
    }
}
