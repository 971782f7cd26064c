package org.tenon.customer.consent;

import java.time.Instant;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.event.DomainEvent;

/** Somebody has agreed to be written to, or has taken that back. Without his address, which is personal data. */
public record ConsentDecided(ConsentId consent, CustomerId customer, String purpose, boolean given, Instant at)
        implements DomainEvent {

    /** {@code consent.given} or {@code consent.withdrawn}. */
    @Override
    public String type() {
        return given ? "consent.given" : "consent.withdrawn";
    }

    @Override
    public String subject() {
        return consent.value();
    }
}
