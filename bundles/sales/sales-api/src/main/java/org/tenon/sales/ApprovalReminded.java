package org.tenon.sales;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** A step has waited for long. */
public record ApprovalReminded(
        ApprovalId approval,
        QuoteId quote,
        String number,
        int step,
        ApproverKind approverKind,
        String approver,
        Instant at)
        implements DomainEvent {

    @Override
    public String type() {
        return "approval.reminded";
    }

    @Override
    public String subject() {
        return approval.value();
    }
}
