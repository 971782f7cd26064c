package org.tenon.customer;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** A merge was taken back: what others kept under the merged one's id is its own again. */
public record CustomersSeparated(MergeId merge, CustomerId survivor, CustomerId merged, String by, Instant at)
        implements DomainEvent {

    @Override
    public String type() {
        return "customer.separated";
    }

    @Override
    public String subject() {
        return survivor.value();
    }
}
