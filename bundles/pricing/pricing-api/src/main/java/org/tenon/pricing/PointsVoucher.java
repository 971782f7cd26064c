package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;

/**
 * Points that became an amount off one document of the customer: its quotes and orders show it as their coupon. A quote that is
 * accepted and an order that is confirmed use it; where that order is cancelled the points are back in the account.
 *
 * @param coupon what is shown
 * @param amount that is taken off a document, without taxes
 * @param minAmount what the document must come to before that, without taxes; else nothing is taken off
 * @param expires the first day on which it is good no more, by the document's date
 * @param document that has used it
 */
public record PointsVoucher(
        PointsVoucherId id,
        CustomerId customer,
        String coupon,
        long points,
        Money amount,
        Money minAmount,
        LocalDate expires,
        State state,
        Optional<String> document) {

    /** What became of it. */
    public enum State {
        OPEN,
        USED,
        /** Its points are back. */
        RETURNED
    }

    public PointsVoucher {
        requireNonNull(id, "id");
        requireNonNull(customer, "customer");
        requireNonNull(coupon, "coupon");
        requireNonNull(amount, "amount");
        requireNonNull(minAmount, "minAmount");
        requireNonNull(expires, "expires");
        requireNonNull(state, "state");
        requireNonNull(document, "document");
    }
}
