package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
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
 * @param edition names the state of lists, rules, promotions, taxes and rates that the provider priced by, so that it can
 *     price by them again ({@link PriceRequest#edition()}); good only for the provider that gave it. Empty when the provider
 *     keeps no states
 * @param taxRounding where taxes were rounded; empty when the provider does not say
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
        List<AppliedPromotion> promotions,
        Optional<String> edition,
        Optional<TaxRounding> taxRounding)
        implements Attributed<PriceResult> {

    public PriceResult {
        requireNonNull(currency, "currency");
        requireNonNull(priceList, "priceList");
        requireNonNull(date, "date");
        lines = List.copyOf(lines);
        requireNonNull(provider, "provider");
        promotions = List.copyOf(promotions);
        requireNonNull(edition, "edition");
        requireNonNull(taxRounding, "taxRounding");
        if (net.plus(tax).compareTo(gross) != 0) {
            throw new IllegalArgumentException("net " + net + " and tax " + tax + " are not gross " + gross);
        }
    }

    /** A basket whose provider neither keeps states nor says where it rounds. */
    public PriceResult(
            Currency currency,
            PriceListId priceList,
            LocalDate date,
            List<PricedLine> lines,
            Money net,
            Money tax,
            Money gross,
            String provider,
            List<AppliedPromotion> promotions) {
        this(
                currency,
                priceList,
                date,
                lines,
                net,
                tax,
                gross,
                provider,
                promotions,
                Optional.empty(),
                Optional.empty());
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

    /** The same, with more said of its lines. */
    public PriceResult with(List<PricedLine> explained) {
        return new PriceResult(
                currency, priceList, date, explained, net, tax, gross, provider, promotions, edition, taxRounding);
    }

    /** The same, priced by a state of things that can be named. */
    public PriceResult by(String someEdition, TaxRounding rounding) {
        return new PriceResult(
                currency,
                priceList,
                date,
                lines,
                net,
                tax,
                gross,
                provider,
                promotions,
                Optional.of(someEdition),
                Optional.of(rounding));
    }

    /** An edition goes with the provider that gave it: another one has none. */
    @Override
    public PriceResult attributedTo(ProviderVersion by) {
        return new PriceResult(
                currency,
                priceList,
                date,
                lines,
                net,
                tax,
                gross,
                by.toString(),
                promotions,
                edition.filter(own -> provider.startsWith(by.provider() + "@")),
                taxRounding);
    }
}
