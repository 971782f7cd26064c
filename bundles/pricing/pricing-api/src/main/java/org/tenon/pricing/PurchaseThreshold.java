package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import org.tenon.kernel.Money;

/**
 * How much the customer must have bought before, for a rule to hold. What is counted is said by {@link
 * org.tenon.pricing.spi.PurchaseHistory}: what was delivered, less what was taken back.
 *
 * @param period when it was bought
 * @param minQuantity how many at least, in the products' own units
 * @param minAmount for how much at least, without taxes, in the list's currency; purchases in another currency count at the
 *     exchange rate of the document's date
 * @param ofAll whether everything that was bought counts; otherwise only what the rule speaks of: its product with the
 *     variants, or what lies in its category
 * @param total what an attribute of what was bought comes to at least
 */
public record PurchaseThreshold(
        PurchasePeriod period,
        Optional<BigDecimal> minQuantity,
        Optional<Money> minAmount,
        boolean ofAll,
        Optional<AttributeLeast> total) {

    /**
     * What an attribute must come to at least: of each delivery what its line or else its product said of one on its day, times
     * the quantity. What says none counts as nothing.
     *
     * @param attribute its name, 1 to 64 characters; {@code weight} is the products' weight in kilograms
     * @param least more than zero
     */
    public record AttributeLeast(String attribute, BigDecimal least) {

        public AttributeLeast {
            Texts.check(attribute, "an attribute's name", 64);
            least = Decimals.plain(least);
            if (least.signum() <= 0) {
                throw new IllegalArgumentException("what must have been bought is more than zero");
            }
        }
    }

    public PurchaseThreshold {
        requireNonNull(period, "period");
        minQuantity = requireNonNull(minQuantity, "minQuantity").map(Decimals::plain);
        requireNonNull(minAmount, "minAmount");
        requireNonNull(total, "total");
        if (minQuantity.isEmpty() && minAmount.isEmpty() && total.isEmpty()) {
            throw new IllegalArgumentException("a threshold has a minimum quantity, amount or attribute");
        }
        if (minQuantity.filter(least -> least.signum() <= 0).isPresent()
                || minAmount.filter(least -> least.amount().signum() <= 0).isPresent()) {
            throw new IllegalArgumentException("what must have been bought is more than zero");
        }
    }

    /** Whatever attributes come to. */
    public PurchaseThreshold(
            PurchasePeriod period, Optional<BigDecimal> minQuantity, Optional<Money> minAmount, boolean ofAll) {
        this(period, minQuantity, minAmount, ofAll, Optional.empty());
    }

    /** So many of what the rule speaks of. */
    public static PurchaseThreshold quantity(PurchasePeriod period, BigDecimal least) {
        return new PurchaseThreshold(period, Optional.of(least), Optional.empty(), false);
    }

    /** For so much of what the rule speaks of. */
    public static PurchaseThreshold amount(PurchasePeriod period, Money least) {
        return new PurchaseThreshold(period, Optional.empty(), Optional.of(least), false);
    }

    /** So much of an attribute of what the rule speaks of. */
    public static PurchaseThreshold attribute(PurchasePeriod period, String name, BigDecimal least) {
        return new PurchaseThreshold(
                period, Optional.empty(), Optional.empty(), false, Optional.of(new AttributeLeast(name, least)));
    }

    /** The same of everything that was bought. */
    public PurchaseThreshold counting(boolean all) {
        return new PurchaseThreshold(period, minQuantity, minAmount, all, total);
    }
}
