package org.tenon.sales;

import java.time.Instant;
import java.time.LocalDate;
import org.tenon.kernel.event.DomainEvent;

/**
 * A delegation was made, or ended before its time.
 *
 * @param ended whether it is over
 */
public record ApprovalDelegated(
        DelegationId delegation, String from, String to, LocalDate first, LocalDate last, boolean ended, Instant at)
        implements DomainEvent {

    @Override
    public String type() {
        return "approval.delegated";
    }

    @Override
    public String subject() {
        return delegation.value();
    }
}
