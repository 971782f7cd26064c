package org.tenon.sales.internal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.problem.ForbiddenException;
import org.tenon.sales.QuoteDraft;
import org.tenon.sales.QuoteService;

/**
 * Who may say which prices count. The policies of approval look at what was done by hand, and see nothing in a quote that is at the
 * prices of last year or of another customer's list; so naming either takes a permission. What a quote has already may stay.
 */
final class PriceChoice {

    private PriceChoice() {}

    /** @throws ForbiddenException {@code quote.price-choice} */
    static void check(Actor actor, QuoteDraft draft, LocalDate today, Optional<QuoteRow> before) {
        boolean otherDay = draft.date()
                .filter(day -> !day.equals(today))
                .filter(day -> before.filter(row -> row.date.equals(day)).isEmpty())
                .isPresent();
        boolean otherList = draft.priceList()
                .filter(list -> before.filter(row -> list.equals(row.wishedPriceList) && isFor(row, draft))
                        .isEmpty())
                .isPresent();
        if ((otherDay || otherList) && !mayChoose(actor)) {
            throw new ForbiddenException(
                    "quote.price-choice",
                    "The prices of another day or list than the customer's take the permission "
                            + QuoteService.CHOOSE_PRICES + ".",
                    Map.of("permission", QuoteService.CHOOSE_PRICES));
        }
    }

    /** A list that was chosen for one customer was not chosen for another. */
    private static boolean isFor(QuoteRow row, QuoteDraft draft) {
        return row.customer.equals(draft.customer().value());
    }

    static boolean mayChoose(Actor actor) {
        return actor.may(QuoteService.CHOOSE_PRICES);
    }
}
