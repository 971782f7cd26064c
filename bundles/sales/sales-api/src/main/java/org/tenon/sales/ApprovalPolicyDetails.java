package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.tenon.kernel.Percent;

/**
 * A rule about which quotes need whose approval.
 *
 * @param name for people, 1 to 200 characters
 * @param active whether it counts
 * @param order its place among the policies, 0 to 1000: those of a lower one are asked first, those of the same one side by
 *     side
 * @param conditions all of them have to hold; 1 to 20
 * @param flow how its approvers are asked
 * @param approvers whom to ask, in order; 1 to 20
 * @param tolerance how much worse the next revision of an approved quote may be before this policy asks again: points for
 *     discounts and margin, percent for amounts. Zero or more
 * @param ownDocuments whether somebody may approve a quote that he wrote or handed in himself. The role {@code admin} always
 *     may
 * @param followUp what becomes of a step that nobody decides
 */
public record ApprovalPolicyDetails(
        String name,
        boolean active,
        int order,
        List<ApprovalCondition> conditions,
        ApprovalFlow flow,
        List<ApproverRule> approvers,
        Percent tolerance,
        boolean ownDocuments,
        ApprovalFollowUp followUp) {

    public static final int MAX_NAME = 200;
    public static final int MAX_ORDER = 1000;
    /** Most conditions, and most approvers. */
    public static final int MAX_PARTS = 20;

    public ApprovalPolicyDetails {
        conditions = List.copyOf(conditions);
        requireNonNull(flow, "flow");
        approvers = List.copyOf(approvers);
        requireNonNull(followUp, "followUp");
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("a policy's name has 1 to " + MAX_NAME + " characters");
        }
        if (order < 0 || order > MAX_ORDER) {
            throw new IllegalArgumentException("a policy's order is 0 to " + MAX_ORDER);
        }
        if (conditions.isEmpty()
                || conditions.size() > MAX_PARTS
                || approvers.isEmpty()
                || approvers.size() > MAX_PARTS) {
            throw new IllegalArgumentException("a policy has 1 to " + MAX_PARTS + " conditions and approvers");
        }
        if (tolerance.compareTo(Percent.ZERO) < 0) {
            throw new IllegalArgumentException("a tolerance is zero or more");
        }
    }

    /** A policy that asks one after the other, tolerates nothing, and reminds nobody. */
    public static ApprovalPolicyDetails of(
            String name, List<ApprovalCondition> conditions, List<ApproverRule> approvers) {
        return new ApprovalPolicyDetails(
                name,
                true,
                100,
                conditions,
                ApprovalFlow.SERIAL,
                approvers,
                Percent.ZERO,
                false,
                ApprovalFollowUp.NONE);
    }

    public ApprovalPolicyDetails inParallel() {
        return new ApprovalPolicyDetails(
                name, active, order, conditions, ApprovalFlow.PARALLEL, approvers, tolerance, ownDocuments, followUp);
    }

    public ApprovalPolicyDetails at(int place) {
        return new ApprovalPolicyDetails(
                name, active, place, conditions, flow, approvers, tolerance, ownDocuments, followUp);
    }

    public ApprovalPolicyDetails tolerating(Percent worse) {
        return new ApprovalPolicyDetails(
                name, active, order, conditions, flow, approvers, worse, ownDocuments, followUp);
    }

    public ApprovalPolicyDetails forOwnDocumentsToo() {
        return new ApprovalPolicyDetails(name, active, order, conditions, flow, approvers, tolerance, true, followUp);
    }

    public ApprovalPolicyDetails followedUp(ApprovalFollowUp by) {
        return new ApprovalPolicyDetails(name, active, order, conditions, flow, approvers, tolerance, ownDocuments, by);
    }

    public ApprovalPolicyDetails inactive() {
        return new ApprovalPolicyDetails(
                name, false, order, conditions, flow, approvers, tolerance, ownDocuments, followUp);
    }
}
