package org.tenon.sales;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** A step has waited for so long that somebody else may decide it too. */
public record ApprovalEscalated(
        ApprovalId approval, QuoteId quote, String number, int step, ApproverKind toKind, String to, Instant at)
        implements DomainEvent {

    @Override
    public String type() {
        return "approval.escalated";
    }

    @Override
    public String subject() {
        return approval.value();
    }
}
