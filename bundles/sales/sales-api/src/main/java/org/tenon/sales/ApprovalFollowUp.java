package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What becomes of a step that nobody decides. Hours are counted from when its approver was asked, and run through nights and
 * holidays.
 *
 * @param remindAfterHours when {@link ApprovalReminded} is recorded; 1 to 8760, empty for never
 * @param escalateAfterHours when somebody else may decide too; 1 to 8760, empty for never
 * @param escalateTo who; empty for the approver's manager or, where no user was asked or he has none, the role
 *     {@code admin}
 */
public record ApprovalFollowUp(
        Optional<Integer> remindAfterHours, Optional<Integer> escalateAfterHours, Optional<ApproverRule> escalateTo) {

    /** Nobody is reminded, nothing is escalated. */
    public static final ApprovalFollowUp NONE =
            new ApprovalFollowUp(Optional.empty(), Optional.empty(), Optional.empty());

    /** A year. */
    public static final int MAX_HOURS = 8760;

    public ApprovalFollowUp {
        requireNonNull(escalateTo, "escalateTo");
        hours(remindAfterHours);
        hours(escalateAfterHours);
    }

    private static void hours(Optional<Integer> hours) {
        if (hours.filter(given -> given < 1 || given > MAX_HOURS).isPresent()) {
            throw new IllegalArgumentException("a step waits 1 to " + MAX_HOURS + " hours");
        }
    }
}
