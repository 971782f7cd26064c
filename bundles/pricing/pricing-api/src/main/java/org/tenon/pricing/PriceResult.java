package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.tenon.kernel.Money;
import org.tenon.kernel.capability.Attributed;
import org.tenon.kernel.capability.ProviderVersion;

/**
 * A priced basket. Totals are the sums of the lines' rounded amounts.
 *
 * @param priceList the list that the prices come from
 * @param date the day whose prices and taxes these are
 * @param provider who priced it, as {@code name@version}; of a routed call, as the switchboard knows it
 * @param promotions that took something off, in their order
 */
public record PriceResult(
        Currency currency,
        PriceListId priceList,
        LocalDate date,
        List<PricedLine> lines,
        Money net,
        Money tax,
        Money gross,
        String provider,
        List<AppliedPromotion> promotions)
        implements Attributed<PriceResult> {

    public PriceResult {
        requireNonNull(currency, "currency");
        requireNonNull(priceList, "priceList");
        requireNonNull(date, "date");
        lines = List.copyOf(lines);
        requireNonNull(provider, "provider");
        promotions = List.copyOf(promotions);
        if (net.plus(tax).compareTo(gross) != 0) {
            throw new IllegalArgumentException("net " + net + " and tax " + tax + " are not gross " + gross);
        }
    }

    /** A basket without promotions. */
    public PriceResult(
            Currency currency,
            PriceListId priceList,
            LocalDate date,
            List<PricedLine> lines,
            Money net,
            Money tax,
            Money gross,
            String provider) {
        this(currency, priceList, date, lines, net, tax, gross, provider, List.of());
    }

    /** The taxes of all lines, summed up; they come to {@link #tax()}. */
    public List<TaxTotal> taxTotals() {
        return TaxTotal.of(lines);
    }

    @Override
    public PriceResult attributedTo(ProviderVersion by) {
        return new PriceResult(currency, priceList, date, lines, net, tax, gross, by.toString(), promotions);
    }
}
