package org.tenon.sales;

import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;

/**
 * Decides whether a quote may go out. Calls on one quote are done one after the other; one that the quote's state does not
 * allow throws {@link org.tenon.kernel.problem.ConflictException} {@code quote.state} and changes nothing.
 */
@ProviderType
@Capability("sales")
public interface ApprovalService {

    /**
     * Hands a draft in. It is approved at once when the policy has nothing against it, and pending otherwise. The default
     * policy asks the role {@code sales-manager} when what was done by hand takes more off a line than the configured
     * percentage (10) of what the price rules give. Records {@link QuoteSubmitted} and, when it is, {@link QuoteApproved}.
     */
    Quote submit(QuoteId quote);

    /**
     * Approves the first pending step as the current actor; with the last one the quote is approved.
     *
     * @throws org.tenon.kernel.problem.ForbiddenException {@code quote.not-approver} when the actor has not the step's role
     */
    Quote approve(QuoteId quote, String comment);

    /** Rejects a pending quote as approver, or records that the customer has rejected a sent one. */
    Quote reject(QuoteId quote, String comment);
}
