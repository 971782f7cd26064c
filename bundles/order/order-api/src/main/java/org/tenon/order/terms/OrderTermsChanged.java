package org.tenon.order.terms;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/**
 * Other terms hold for later orders of a customer, or of a product.
 *
 * @param of the customer's or the product's id
 */
public record OrderTermsChanged(Scope scope, String of, Instant at) implements DomainEvent {

    /** For what they hold. */
    public enum Scope {
        CUSTOMER,
        PRODUCT
    }

    public OrderTermsChanged {
        requireNonNull(scope, "scope");
        requireNonNull(of, "of");
        requireNonNull(at, "at");
    }

    @Override
    public String type() {
        return "order.terms-changed";
    }

    @Override
    public String subject() {
        return of;
    }
}
