package org.tenon.samples.acme;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.tenon.customer.BuyingTerms;
import org.tenon.kernel.problem.Violation;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceRequest;

/**
 * The list of a request: the named one, else the customer's or its group's, else the currency's default.
 *
 * @param list null when there is none
 * @param violation why there is none; null when there is one
 */
record ListChoice(@Nullable PriceList list, @Nullable Violation violation) {

    static ListChoice of(EntityManager em, PriceRequest request, BuyingTerms terms, LocalDate on) {
        if (request.priceList().isPresent()) {
            return named(em, request.priceList().get(), request.currency(), on);
        }
        if (terms.priceList().isPresent()) {
            Optional<PriceList> own = ListRow.named(em, terms.priceList().get());
            if (own.isEmpty()) {
                return refused("/customer", "pricing.unknown-price-list", "The customer's price list does not exist.");
            }
            Currency its = own.get().definition().currency();
            if (request.currency().map(its::equals).orElse(true)) {
                return holding(own.get(), "/date", on);
            }
        }
        Currency currency = request.currency().orElse(terms.currency());
        return ListRow.defaultFor(em, currency)
                .map(list -> holding(list, "/date", on))
                .orElseGet(() ->
                        refused("/currency", "pricing.no-price-list", "There is no price list in " + currency + "."));
    }

    private static ListChoice named(EntityManager em, String name, Optional<Currency> currency, LocalDate on) {
        Optional<PriceList> found =
                name.chars().anyMatch(Character::isISOControl) ? Optional.empty() : ListRow.named(em, name);
        if (found.isEmpty()) {
            return refused("/priceList", "pricing.unknown-price-list", "There is no such price list.");
        }
        Currency its = found.get().definition().currency();
        return currency.map(its::equals).orElse(true)
                ? holding(found.get(), "/priceList", on)
                : refused("/currency", "pricing.currency-mismatch", "This price list is in " + its + ".");
    }

    private static ListChoice holding(PriceList list, String pointer, LocalDate on) {
        return list.definition().validity().contains(on)
                ? new ListChoice(list, null)
                : refused(
                        pointer,
                        "pricing.price-list-not-valid",
                        "The price list " + list.definition().code() + " does not hold on " + on + ".");
    }

    private static ListChoice refused(String pointer, String code, String message) {
        return new ListChoice(null, new Violation(pointer, code, message));
    }
}
