package org.tenon.order.payment;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** Terms of payment were defined, or are others now. */
public record PaymentTermsChanged(String code, Instant at) implements DomainEvent {

    public PaymentTermsChanged {
        requireNonNull(code, "code");
        requireNonNull(at, "at");
    }

    @Override
    public String type() {
        return "order.payment-terms-changed";
    }

    @Override
    public String subject() {
        return code;
    }
}
