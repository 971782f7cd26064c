package org.tenon.sales;

import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;

/**
 * Decides whether a quote may go out. Calls on one quote are done one after the other; one that the quote's state does not
 * allow throws {@link org.tenon.kernel.problem.ConflictException} {@code quote.state} and changes nothing.
 *
 * <p>An approval holds for what the quote said when it was handed in: whatever is done to the quote afterwards, in whatever
 * order, it does not reach the customer saying anything else ({@code quote.content-changed}).
 */
@ProviderType
@Capability("sales")
public interface ApprovalService {

    /**
     * Hands a draft in. It is approved at once when the policies ({@link ApprovalPolicyService}) have nothing against it, or
     * what they ask was approved on an earlier revision that was no better, and pending otherwise. Records
     * {@link QuoteSubmitted}, {@link ApprovalRequested} for each approver who is asked, and {@link QuoteApproved} when it is.
     *
     * @throws org.tenon.kernel.problem.ConflictException {@code quote.takes-back} when a line's quantity is below zero: what comes
     *     back can be quoted, to know what it is worth, and not ordered
     */
    Quote submit(QuoteId quote);

    /**
     * Approves as the current actor what is open for him: the steps of the first stage that is not decided whose role he has,
     * that name him, or that he may decide in another's place. When all stages are through the quote is approved. Records
     * {@link ApprovalDecided} and {@link QuoteApproved}.
     *
     * @throws org.tenon.kernel.problem.ForbiddenException when nothing is open for him: {@code quote.not-approver}, or
     *     {@code quote.own-document} when he wrote or handed in the quote himself, or {@code quote.over-limit} when it is more
     *     than he may approve, alone or with what he approved in the days before
     * @throws org.tenon.kernel.problem.ConflictException {@code quote.content-changed} when the quote does not say what was
     *     handed in
     */
    Quote approve(QuoteId quote, String comment);

    /**
     * Rejects a pending quote as one of the approvers of its open stage, or records that the customer has rejected a sent one.
     *
     * @throws org.tenon.kernel.problem.ForbiddenException {@code quote.not-approver}
     */
    Quote reject(QuoteId quote, String comment);
}
