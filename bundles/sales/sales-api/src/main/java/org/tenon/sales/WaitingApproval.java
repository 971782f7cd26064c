package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;

/**
 * A step that waits for a decision.
 *
 * @param since when its approver was asked
 * @param inPlaceOf the user who delegated it to whom it is shown; empty when it is his own
 * @param escalated whether it has waited so long that others were asked too
 */
public record WaitingApproval(
        ApprovalId id,
        QuoteId quote,
        String number,
        int revision,
        CustomerId customer,
        String owner,
        Money net,
        Money gross,
        int step,
        String reason,
        ApproverKind approverKind,
        String approver,
        Instant since,
        Optional<String> inPlaceOf,
        boolean escalated) {

    public WaitingApproval {
        requireNonNull(id, "id");
        requireNonNull(quote, "quote");
        requireNonNull(number, "number");
        requireNonNull(customer, "customer");
        requireNonNull(owner, "owner");
        requireNonNull(net, "net");
        requireNonNull(gross, "gross");
        requireNonNull(reason, "reason");
        requireNonNull(approverKind, "approverKind");
        requireNonNull(approver, "approver");
        requireNonNull(since, "since");
        requireNonNull(inPlaceOf, "inPlaceOf");
    }
}
