package org.tenon.customer;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** Two customers turned out to be one: what others keep under the merged one's id is the survivor's from now on. */
public record CustomersMerged(MergeId merge, CustomerId survivor, CustomerId merged, String by, Instant at)
        implements DomainEvent {

    @Override
    public String type() {
        return "customer.merged";
    }

    @Override
    public String subject() {
        return survivor.value();
    }
}
