package org.tenon.sales.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.NewId;
import org.tenon.persistence.Utc;
import org.tenon.sales.Approval;
import org.tenon.sales.ApprovalId;
import org.tenon.sales.ApprovalPolicyDetails;
import org.tenon.sales.ApprovalPolicyId;
import org.tenon.sales.ApproverKind;
import org.tenon.sales.internal.policy.Judgement;
import org.tenon.sales.internal.policy.Measures;

/** A step of a quote's approval as it is kept. */
@Entity
@Table(name = "sales_approval")
class ApprovalRow {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "quote_id")
    String quote;

    @Column(name = "step")
    int step;

    @Column(name = "reason")
    String reason;

    @Column(name = "approver")
    String approver;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    Approval.State state;

    @Column(name = "decided_by")
    @Nullable
    String decidedBy;

    @Column(name = "decided_at")
    @Nullable
    LocalDateTime decidedAt;

    @Column(name = "remark")
    String comment = "";

    @Column(name = "stage")
    int stage;

    @Column(name = "policy_id")
    @Nullable
    String policy;

    @Enumerated(EnumType.STRING)
    @Column(name = "approver_kind")
    ApproverKind approverKind;

    @Column(name = "own_allowed")
    boolean ownAllowed;

    /** What the quote measured when it was decided upon first: later revisions are held against that. */
    @Column(name = "measures")
    @Nullable
    String measures;

    @Column(name = "on_behalf_of")
    @Nullable
    String onBehalfOf;

    @Column(name = "carried_from")
    @Nullable
    Integer carriedFrom;

    @Column(name = "opened_at")
    @Nullable
    LocalDateTime openedAt;

    @Column(name = "remind_hours")
    @Nullable
    Integer remindHours;

    @Column(name = "escalate_hours")
    @Nullable
    Integer escalateHours;

    @Column(name = "escalate_rule")
    @Nullable
    String escalateRule;

    /** When the clock has something to do; empty when it has not, or has done it. */
    @Column(name = "remind_at")
    @Nullable
    LocalDateTime remindAt;

    @Column(name = "escalate_at")
    @Nullable
    LocalDateTime escalateAt;

    @Column(name = "escalated_kind")
    @Nullable
    String escalatedKind;

    @Column(name = "escalated_to")
    @Nullable
    String escalatedTo;

    static ApprovalRow asked(Judgement judgement, int stage, Hierarchy.Approver approver, Measures measures) {
        ApprovalPolicyDetails details = judgement.policy().details();
        ApprovalRow row = new ApprovalRow();
        row.id = NewId.next();
        row.reason = judgement.reason();
        row.approver = approver.name();
        row.approverKind = approver.kind();
        row.state = Approval.State.PENDING;
        row.stage = stage;
        row.policy = judgement.policy().id().value();
        row.ownAllowed = details.ownDocuments();
        row.measures = PolicyJson.text(measures);
        row.remindHours = details.followUp().remindAfterHours().orElse(null);
        row.escalateHours = details.followUp().escalateAfterHours().orElse(null);
        row.escalateRule = details.followUp().escalateTo().map(PolicyJson::text).orElse(null);
        return row;
    }

    void place(String ofQuote, int number) {
        quote = ofQuote;
        step = number;
    }

    /** Takes the decision over, with the measures that it was made on: a tolerance is not used twice. */
    void carryOver(ApprovalRow old, int revision) {
        state = Approval.State.APPROVED;
        decidedBy = old.decidedBy;
        decidedAt = old.decidedAt;
        onBehalfOf = old.onBehalfOf;
        comment = old.comment;
        measures = old.measures;
        carriedFrom = old.carriedFrom == null ? Integer.valueOf(revision) : old.carriedFrom;
    }

    void open(Instant now) {
        openedAt = Utc.column(now);
        remindAt = later(now, remindHours);
        escalateAt = later(now, escalateHours);
    }

    private static @Nullable LocalDateTime later(Instant now, @Nullable Integer hours) {
        return hours == null ? null : Utc.column(now.plus(Duration.ofHours(hours)));
    }

    boolean isPending() {
        return state == Approval.State.PENDING;
    }

    boolean isOpen() {
        return isPending() && openedAt != null;
    }

    void decide(Approval.State decision, String user, Optional<String> inPlaceOf, String remark, Instant now) {
        state = decision;
        decidedBy = user;
        onBehalfOf = inPlaceOf.orElse(null);
        decidedAt = Utc.column(now);
        comment = remark;
    }

    Approval approval() {
        return new Approval(
                step,
                reason,
                approver,
                state,
                Optional.ofNullable(decidedBy),
                Optional.ofNullable(decidedAt).map(Utc::instant),
                comment,
                approverKind,
                stage,
                Optional.ofNullable(policy).map(ApprovalPolicyId::new),
                Optional.ofNullable(onBehalfOf),
                Optional.ofNullable(carriedFrom),
                Optional.ofNullable(openedAt).map(Utc::instant));
    }

    ApprovalId approvalId() {
        return new ApprovalId(id);
    }
}
