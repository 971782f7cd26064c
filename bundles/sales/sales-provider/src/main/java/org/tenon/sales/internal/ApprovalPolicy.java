package org.tenon.sales.internal;

import java.util.List;
import org.tenon.sales.QuoteLine;

/** Says who has to agree before a quote may go out. */
interface ApprovalPolicy {

    /**
     * A decision that is needed.
     *
     * @param reason for a person
     * @param approver the role that may decide
     */
    record Step(String reason, String approver) {}

    /** The decisions that a quote of these lines needs, in order; empty when it may go out at once. */
    List<Step> stepsFor(List<QuoteLine> lines);
}
