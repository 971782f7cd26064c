package org.tenon.pricing.internal;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.customer.BuyingTerms;
import org.tenon.kernel.problem.Violation;
import org.tenon.pricing.PriceRequest;

/**
 * Which list a request is priced by: the one that it names, else the customer's or its group's, else the currency's
 * default.
 *
 * @param list the list; null when there is a violation instead
 * @param violation why there is none
 */
record ListChoice(@Nullable ListRow list, @Nullable Violation violation) {

    static ListChoice of(PriceRequest request, BuyingTerms terms, LocalDate on, ListDirectory lists) {
        if (request.priceList().isPresent()) {
            return asked(request.priceList().get(), request.currency(), on, lists);
        }
        if (terms.priceList().isPresent()) {
            String name = terms.priceList().get();
            Optional<ListRow> own = lists.named(name);
            if (own.isEmpty()) {
                return refused(
                        "/customer",
                        "pricing.unknown-price-list",
                        "The customer's price list " + name + " does not exist.");
            }
            if (request.currency()
                    .map(own.get().list().definition().currency()::equals)
                    .orElse(true)) {
                return valid(own.get(), "/date", on);
            }
        }
        return defaultFor(request.currency().orElse(terms.currency()), on, lists);
    }

    private static ListChoice asked(String name, Optional<Currency> currency, LocalDate on, ListDirectory lists) {
        Optional<ListRow> found = lists.named(name);
        if (found.isEmpty()) {
            return refused("/priceList", "pricing.unknown-price-list", "There is no price list " + name + ".");
        }
        Currency its = found.get().list().definition().currency();
        if (currency.isPresent() && !currency.get().equals(its)) {
            return refused(
                    "/currency",
                    "pricing.currency-mismatch",
                    "The price list " + name + " is in " + its + ", not in " + currency.get() + ".");
        }
        return valid(found.get(), "/priceList", on);
    }

    private static ListChoice defaultFor(Currency currency, LocalDate on, ListDirectory lists) {
        return lists.defaultFor(currency)
                .map(list -> valid(list, "/date", on))
                .orElseGet(() ->
                        refused("/currency", "pricing.no-price-list", "There is no price list in " + currency + "."));
    }

    private static ListChoice valid(ListRow row, String pointer, LocalDate on) {
        return row.list().definition().validity().contains(on)
                ? new ListChoice(row, null)
                : refused(
                        pointer,
                        "pricing.price-list-not-valid",
                        "The price list " + row.list().definition().code() + " does not hold on " + on + ".");
    }

    private static ListChoice refused(String pointer, String code, String message) {
        return new ListChoice(null, new Violation(pointer, code, message));
    }
}
