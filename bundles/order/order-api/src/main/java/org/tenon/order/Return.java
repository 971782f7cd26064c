package org.tenon.order;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.tenon.kernel.Money;

/**
 * Goods that came back.
 *
 * @param credit what the customer owes less for it, gross; zero when it is not credited
 * @param replacement the order by which the customer gets the same again
 */
public record Return(
        ReturnId id, OrderId order, ReturnRequest request, Money credit, Instant at, Optional<OrderId> replacement) {

    public Return {
        requireNonNull(id, "id");
        requireNonNull(order, "order");
        requireNonNull(request, "request");
        requireNonNull(credit, "credit");
        requireNonNull(at, "at");
        requireNonNull(replacement, "replacement");
    }

    /** Goods for which the customer gets no others. */
    public Return(ReturnId id, OrderId order, ReturnRequest request, Money credit, Instant at) {
        this(id, order, request, credit, at, Optional.empty());
    }
}
