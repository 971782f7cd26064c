package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenon.customer.CustomerId;
import org.tenon.pricing.PriceRequestLine;

/**
 * What the seller writes of a quote.
 *
 * @param opportunity the chance that it belongs to, of the same customer
 * @param currency as in {@link org.tenon.pricing.PriceRequest}
 * @param date the day of the quote, whose prices hold; empty for today
 * @param validUntil the last day on which it can be accepted; empty for the configured number of days from its date
 * @param channel as in {@link org.tenon.pricing.PriceRequest}
 * @param priceList as in {@link org.tenon.pricing.PriceRequest}
 * @param lines at least one
 * @param coupon as in {@link org.tenon.pricing.PriceRequest}; it stays with the quote and its revisions. It is for the lines that
 *     are not left to the customer
 * @param choices what is left to the customer, by the line's key: {@code "1"} for the first line. Lines of one group are
 *     alternatives, two or more; when none of them is chosen it is the first one. Each such line is priced by itself, so that
 *     prices do not depend on what is chosen; at most {@value LineChoice#MAX_LINES}
 */
public record QuoteDraft(
        CustomerId customer,
        Optional<OpportunityId> opportunity,
        Optional<Currency> currency,
        Optional<LocalDate> date,
        Optional<LocalDate> validUntil,
        Optional<String> channel,
        Optional<String> priceList,
        List<PriceRequestLine> lines,
        Optional<String> coupon,
        Map<String, LineChoice> choices) {

    public QuoteDraft {
        requireNonNull(customer, "customer");
        requireNonNull(opportunity, "opportunity");
        requireNonNull(currency, "currency");
        requireNonNull(date, "date");
        requireNonNull(validUntil, "validUntil");
        requireNonNull(channel, "channel");
        requireNonNull(priceList, "priceList");
        lines = List.copyOf(lines);
        requireNonNull(coupon, "coupon");
        choices = Map.copyOf(choices);
    }

    /** A quote of which nothing is left to the customer. */
    public QuoteDraft(
            CustomerId customer,
            Optional<OpportunityId> opportunity,
            Optional<Currency> currency,
            Optional<LocalDate> date,
            Optional<LocalDate> validUntil,
            Optional<String> channel,
            Optional<String> priceList,
            List<PriceRequestLine> lines,
            Optional<String> coupon) {
        this(customer, opportunity, currency, date, validUntil, channel, priceList, lines, coupon, Map.of());
    }

    /** A quote without a coupon. */
    public QuoteDraft(
            CustomerId customer,
            Optional<OpportunityId> opportunity,
            Optional<Currency> currency,
            Optional<LocalDate> date,
            Optional<LocalDate> validUntil,
            Optional<String> channel,
            Optional<String> priceList,
            List<PriceRequestLine> lines) {
        this(customer, opportunity, currency, date, validUntil, channel, priceList, lines, Optional.empty());
    }

    /** A quote of lines at today's prices. */
    public static QuoteDraft of(CustomerId customer, List<PriceRequestLine> lines) {
        return new QuoteDraft(
                customer,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                lines);
    }

    public QuoteDraft on(LocalDate day) {
        return new QuoteDraft(
                customer,
                opportunity,
                currency,
                Optional.of(day),
                validUntil,
                channel,
                priceList,
                lines,
                coupon,
                choices);
    }

    public QuoteDraft until(LocalDate lastDay) {
        return new QuoteDraft(
                customer,
                opportunity,
                currency,
                date,
                Optional.of(lastDay),
                channel,
                priceList,
                lines,
                coupon,
                choices);
    }

    public QuoteDraft showing(String someCoupon) {
        return new QuoteDraft(
                customer,
                opportunity,
                currency,
                date,
                validUntil,
                channel,
                priceList,
                lines,
                Optional.of(someCoupon),
                choices);
    }

    /** With these lines left to the customer, by their keys. */
    public QuoteDraft leaving(Map<String, LineChoice> toTheCustomer) {
        return new QuoteDraft(
                customer, opportunity, currency, date, validUntil, channel, priceList, lines, coupon, toTheCustomer);
    }
}
