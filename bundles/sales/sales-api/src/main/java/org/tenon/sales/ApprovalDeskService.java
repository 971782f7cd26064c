package org.tenon.sales;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** What sellers and approvers look at, and the clock that minds what waits. */
@ProviderType
@Capability("sales")
public interface ApprovalDeskService {

    /**
     * What handing this draft in would lead to, and what would spare it: so many points less, so much money less. Changes
     * nothing.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code quote.not-found}
     * @throws org.tenon.kernel.problem.ConflictException {@code quote.state} when it is no draft
     */
    @ReadOnly
    ApprovalPreview preview(QuoteId quote);

    /** The open steps that the current actor may decide, by own right or in another's place; the oldest first. */
    @ReadOnly
    Page<WaitingApproval> waiting(PageRequest page);

    /**
     * The trail of all revisions of a quote, oldest first.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code quote.not-found}
     */
    @ReadOnly
    List<ApprovalRecord> trail(QuoteId quote);

    /**
     * Does what is due now: reminds approvers and escalates. Each is done once, whoever calls it and how often. Records
     * {@link ApprovalReminded} and {@link ApprovalEscalated}.
     *
     * @return how many steps it was done to
     */
    int followUp();
}
