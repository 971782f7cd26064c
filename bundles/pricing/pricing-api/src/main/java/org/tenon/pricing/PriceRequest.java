package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.capability.Channelled;
import org.tenon.kernel.capability.ForDocument;
import org.tenon.kernel.capability.ProviderPin;

/**
 * A basket to price.
 *
 * @param currency empty for the price list's or, without one, the customer's. A customer's list that is in another
 *     currency than the one asked for is passed over for that currency's default list. A provider that keeps exchange rates
 *     ({@link ExchangeRateService}) prices by a list in another currency at the rate of the day: by one that is named, and
 *     where the currency has no list by the customer's or the company's default
 * @param date the day whose prices and taxes hold; empty for today
 * @param channel how it is sold, for example {@code "web"}
 * @param priceList the id or code of a list; empty for the customer's, its group's, or the currency's default. A list is
 *     not passed over because it does not hold on the day: that is refused
 * @param coupon a code that the buyer shows
 * @param lines in the order of the answer; at most 10,000
 * @param documentKind what it is priced for: {@code "quote"}, {@code "order"}; empty for none. The lines of a document become
 *     goods: one in another unit than its product's own is refused with {@code pricing.inexact-quantity} where it does not come
 *     out in multiples of that unit's step ({@link org.tenon.catalog.Unit#step()}), so that no conversion loses or wins any
 * @param pin the provider that must price it; empty lets the routes decide
 * @param taxRounding where taxes are rounded; empty for the provider's way, which its configuration says
 * @param edition the rules, rates and taxes as the provider knew them when it gave a result that named this
 *     ({@link PriceResult#edition()}); empty for what it knows now. Refused with {@code pricing.unknown-edition} where the
 *     provider never gave it
 * @param explained whether lines also say which rules nearly held ({@link PricedLine#nearly()}); a provider need not know
 * @param time the time of day for rules that hold at some hours ({@link RuleConditions#hours()}), by the clock of the company's zone;
 *     empty for that of the edition, if it tells one, or for now. A provider need not know
 */
public record PriceRequest(
        CustomerId customer,
        Optional<Currency> currency,
        Optional<LocalDate> date,
        Optional<String> channel,
        Optional<String> priceList,
        Optional<String> coupon,
        List<PriceRequestLine> lines,
        Optional<String> documentKind,
        Optional<ProviderPin> pin,
        Optional<TaxRounding> taxRounding,
        Optional<String> edition,
        boolean explained,
        Optional<LocalTime> time)
        implements Channelled, ForDocument {

    public static final int MAX_LINES = 10_000;

    public PriceRequest {
        requireNonNull(customer, "customer");
        requireNonNull(currency, "currency");
        requireNonNull(date, "date");
        requireNonNull(channel, "channel");
        requireNonNull(priceList, "priceList");
        requireNonNull(coupon, "coupon");
        lines = List.copyOf(lines);
        requireNonNull(documentKind, "documentKind");
        requireNonNull(pin, "pin");
        requireNonNull(taxRounding, "taxRounding");
        requireNonNull(edition, "edition");
        requireNonNull(time, "time");
    }

    /** A basket at the time of its edition, or of now. */
    public PriceRequest(
            CustomerId customer,
            Optional<Currency> currency,
            Optional<LocalDate> date,
            Optional<String> channel,
            Optional<String> priceList,
            Optional<String> coupon,
            List<PriceRequestLine> lines,
            Optional<String> documentKind,
            Optional<ProviderPin> pin,
            Optional<TaxRounding> taxRounding,
            Optional<String> edition,
            boolean explained) {
        this(
                customer,
                currency,
                date,
                channel,
                priceList,
                coupon,
                lines,
                documentKind,
                pin,
                taxRounding,
                edition,
                explained,
                Optional.empty());
    }

    /** A basket at what the provider knows now, without what nearly held. */
    public PriceRequest(
            CustomerId customer,
            Optional<Currency> currency,
            Optional<LocalDate> date,
            Optional<String> channel,
            Optional<String> priceList,
            Optional<String> coupon,
            List<PriceRequestLine> lines,
            Optional<String> documentKind,
            Optional<ProviderPin> pin,
            Optional<TaxRounding> taxRounding) {
        this(
                customer,
                currency,
                date,
                channel,
                priceList,
                coupon,
                lines,
                documentKind,
                pin,
                taxRounding,
                Optional.empty(),
                false);
    }

    /** A basket whose taxes are rounded in the provider's way. */
    public PriceRequest(
            CustomerId customer,
            Optional<Currency> currency,
            Optional<LocalDate> date,
            Optional<String> channel,
            Optional<String> priceList,
            Optional<String> coupon,
            List<PriceRequestLine> lines,
            Optional<String> documentKind,
            Optional<ProviderPin> pin) {
        this(customer, currency, date, channel, priceList, coupon, lines, documentKind, pin, Optional.empty());
    }

    /** A basket that is priced for no document, by whom the routes choose. */
    public PriceRequest(
            CustomerId customer,
            Optional<Currency> currency,
            Optional<LocalDate> date,
            Optional<String> channel,
            Optional<String> priceList,
            Optional<String> coupon,
            List<PriceRequestLine> lines) {
        this(customer, currency, date, channel, priceList, coupon, lines, Optional.empty(), Optional.empty());
    }

    /** The customer: all prices for one come from the same provider while another is tried. */
    @Override
    public Optional<String> routingKey() {
        return Optional.of(customer.value());
    }

    /** A basket at today's prices. */
    public static PriceRequest of(CustomerId customer, List<PriceRequestLine> lines) {
        return new PriceRequest(
                customer,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                lines);
    }

    public PriceRequest on(LocalDate day) {
        return new PriceRequest(
                customer,
                currency,
                Optional.of(day),
                channel,
                priceList,
                coupon,
                lines,
                documentKind,
                pin,
                taxRounding,
                edition,
                explained,
                time);
    }

    public PriceRequest in(Currency newCurrency) {
        return new PriceRequest(
                customer,
                Optional.of(newCurrency),
                date,
                channel,
                priceList,
                coupon,
                lines,
                documentKind,
                pin,
                taxRounding,
                edition,
                explained,
                time);
    }

    public PriceRequest from(String listIdOrCode) {
        return new PriceRequest(
                customer,
                currency,
                date,
                channel,
                Optional.of(listIdOrCode),
                coupon,
                lines,
                documentKind,
                pin,
                taxRounding,
                edition,
                explained,
                time);
    }

    /** For a kind of document, and by the provider that it is pinned to, if any. */
    public PriceRequest forDocument(String kind, Optional<ProviderPin> by) {
        return new PriceRequest(
                customer,
                currency,
                date,
                channel,
                priceList,
                coupon,
                lines,
                Optional.of(kind),
                by,
                taxRounding,
                edition,
                explained,
                time);
    }

    /** With its taxes rounded in a way that the provider's configuration does not say. */
    public PriceRequest roundingTaxes(TaxRounding where) {
        return new PriceRequest(
                customer,
                currency,
                date,
                channel,
                priceList,
                coupon,
                lines,
                documentKind,
                pin,
                Optional.of(where),
                edition,
                explained,
                time);
    }

    /** As the provider knew things when it gave a result of this edition. */
    public PriceRequest asOf(String someEdition) {
        return new PriceRequest(
                customer,
                currency,
                date,
                channel,
                priceList,
                coupon,
                lines,
                documentKind,
                pin,
                taxRounding,
                Optional.of(someEdition),
                explained,
                time);
    }

    /** At a time of the day. */
    public PriceRequest at(LocalTime someTime) {
        return new PriceRequest(
                customer,
                currency,
                date,
                channel,
                priceList,
                coupon,
                lines,
                documentKind,
                pin,
                taxRounding,
                edition,
                explained,
                Optional.of(someTime));
    }

    /** With the rules that nearly held. */
    public PriceRequest explaining() {
        return new PriceRequest(
                customer,
                currency,
                date,
                channel,
                priceList,
                coupon,
                lines,
                documentKind,
                pin,
                taxRounding,
                edition,
                true,
                time);
    }
}
