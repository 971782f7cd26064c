package org.tenon.sales;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** Somebody's place in the sales organisation, or what he may approve, changed. */
public record SalesMemberChanged(String user, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "sales-member.changed";
    }

    @Override
    public String subject() {
        return user;
    }
}
