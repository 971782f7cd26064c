package org.tenon.sales.internal.policy;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.tenon.sales.ApprovalRelief;

/**
 * A condition holds.
 *
 * @param reason for a person
 * @param reliefs what would make it hold no more
 */
record Finding(String reason, List<ApprovalRelief> reliefs) {

    Finding {
        requireNonNull(reason, "reason");
        reliefs = List.copyOf(reliefs);
    }
}
