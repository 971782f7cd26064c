package org.tenon.customer.privacy;

import java.time.Instant;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.event.DomainEvent;

/** A person's data was erased: whoever keeps copies, in other systems too, erases them now. */
public record PersonErased(ErasureId erasure, CustomerId customer, boolean contact, String by, Instant at)
        implements DomainEvent {

    @Override
    public String type() {
        return "person.erased";
    }

    @Override
    public String subject() {
        return erasure.value();
    }
}
