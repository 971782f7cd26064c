package org.tenon.order;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.tenon.kernel.Money;

/**
 * Goods that came back.
 *
 * @param credit what the customer owes less for it, gross; zero when it is not credited
 */
public record Return(ReturnId id, OrderId order, ReturnRequest request, Money credit, Instant at) {

    public Return {
        requireNonNull(id, "id");
        requireNonNull(order, "order");
        requireNonNull(request, "request");
        requireNonNull(credit, "credit");
        requireNonNull(at, "at");
    }
}
