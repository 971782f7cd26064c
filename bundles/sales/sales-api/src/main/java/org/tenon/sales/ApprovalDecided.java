package org.tenon.sales;

import java.time.Instant;
import java.util.Optional;
import org.tenon.kernel.event.DomainEvent;

/**
 * A step was decided.
 *
 * @param onBehalfOf whose place the user took; empty for his own
 */
public record ApprovalDecided(
        ApprovalId approval,
        QuoteId quote,
        String number,
        int step,
        Approval.State decision,
        String decidedBy,
        Optional<String> onBehalfOf,
        Instant at)
        implements DomainEvent {

    @Override
    public String type() {
        return "approval.decided";
    }

    @Override
    public String subject() {
        return approval.value();
    }
}
