package org.tenon.sales;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/**
 * An approval policy was made, changed or taken away.
 *
 * @param active whether it counts now
 */
public record ApprovalPolicyChanged(ApprovalPolicyId policy, String name, boolean active, Instant at)
        implements DomainEvent {

    @Override
    public String type() {
        return "approval-policy.changed";
    }

    @Override
    public String subject() {
        return policy.value();
    }
}
