package org.tenon.customer;

import static java.util.Objects.requireNonNull;

/**
 * The answer to a claim.
 *
 * @param granted whether the claim now counts; when not, nothing was changed
 * @param status after the decision
 * @param reason for a person: {@code "12,400.00 USD over the limit of 10,000.00 USD"}; empty when granted in the limit
 */
public record CreditDecision(boolean granted, CreditStatus status, String reason) {

    public CreditDecision {
        requireNonNull(status, "status");
        requireNonNull(reason, "reason");
    }
}
