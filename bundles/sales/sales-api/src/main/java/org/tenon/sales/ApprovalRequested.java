package org.tenon.sales;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** An approver was asked. */
public record ApprovalRequested(
        ApprovalId approval,
        QuoteId quote,
        String number,
        int step,
        ApproverKind approverKind,
        String approver,
        String reason,
        Instant at)
        implements DomainEvent {

    @Override
    public String type() {
        return "approval.requested";
    }

    @Override
    public String subject() {
        return approval.value();
    }
}
