package org.tenon.pricing.internal;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.customer.BuyingTerms;
import org.tenon.kernel.problem.Violation;
import org.tenon.pricing.Conversion;
import org.tenon.pricing.PriceRequest;

/**
 * Which list a request is priced by, and in which currency: the one that it names, else the customer's or its group's, else
 * the currency's default. A list in another currency than the one asked for serves at the exchange rate of the day: one that is
 * named, and where the currency has no default the customer's or that of the company's currency.
 *
 * @param list the list; null when there is a violation instead
 * @param conversion from the list's currency to the one asked for, when they differ
 * @param violation why there is none
 */
record ListChoice(@Nullable ListRow list, Optional<Conversion> conversion, @Nullable Violation violation) {

    /** The exchange rates of a day. */
    interface Exchange {

        /** The currency that the company keeps its books in. */
        Currency own();

        /** Empty when no rates lead there. */
        Optional<Conversion> way(Currency from, Currency to, LocalDate on);
    }

    static ListChoice of(
            PriceRequest request, BuyingTerms terms, LocalDate on, ListDirectory lists, Exchange exchange) {
        if (request.priceList().isPresent()) {
            return asked(request.priceList().get(), request.currency(), on, lists, exchange);
        }
        Optional<ListRow> own = terms.priceList().flatMap(lists::named);
        if (terms.priceList().isPresent()) {
            if (own.isEmpty()) {
                return refused(
                        "/customer",
                        "pricing.unknown-price-list",
                        "The customer's price list " + terms.priceList().get() + " does not exist.");
            }
            if (request.currency().map(currency(own.get())::equals).orElse(true)) {
                return valid(own.get(), Optional.empty(), "/date", on);
            }
        }
        return defaultFor(request.currency().orElse(terms.currency()), own, on, lists, exchange);
    }

    private static ListChoice asked(
            String name, Optional<Currency> currency, LocalDate on, ListDirectory lists, Exchange exchange) {
        Optional<ListRow> found = lists.named(name);
        if (found.isEmpty()) {
            return refused("/priceList", "pricing.unknown-price-list", "There is no price list " + name + ".");
        }
        Currency its = currency(found.get());
        if (currency.isEmpty() || currency.get().equals(its)) {
            return valid(found.get(), Optional.empty(), "/priceList", on);
        }
        Optional<Conversion> way = exchange.way(its, currency.get(), on);
        return way.isPresent()
                ? valid(found.get(), way, "/priceList", on)
                : refused(
                        "/currency",
                        "pricing.currency-mismatch",
                        "The price list " + name + " is in " + its + ", not in " + currency.get()
                                + ", and there is no exchange rate on " + on + ".");
    }

    private static ListChoice defaultFor(
            Currency currency, Optional<ListRow> own, LocalDate on, ListDirectory lists, Exchange exchange) {
        Optional<ListRow> found = lists.defaultFor(currency);
        if (found.isPresent()) {
            return valid(found.get(), Optional.empty(), "/date", on);
        }
        Optional<ListRow> other = own.or(() -> lists.defaultFor(exchange.own()));
        Optional<Conversion> way = other.flatMap(list -> exchange.way(currency(list), currency, on));
        return way.isPresent()
                ? valid(other.orElseThrow(), way, "/date", on)
                : refused("/currency", "pricing.no-price-list", "There is no price list in " + currency + ".");
    }

    /** What the basket's amounts are in; empty when there is no list. */
    Optional<Currency> currency() {
        return conversion.map(Conversion::to).or(() -> Optional.ofNullable(list).map(ListChoice::currency));
    }

    private static Currency currency(ListRow row) {
        return row.list().definition().currency();
    }

    private static ListChoice valid(ListRow row, Optional<Conversion> way, String pointer, LocalDate on) {
        return row.list().definition().validity().contains(on)
                ? new ListChoice(row, way, null)
                : refused(
                        pointer,
                        "pricing.price-list-not-valid",
                        "The price list " + row.list().definition().code() + " does not hold on " + on + ".");
    }

    private static ListChoice refused(String pointer, String code, String message) {
        return new ListChoice(null, Optional.empty(), new Violation(pointer, code, message));
    }
}
