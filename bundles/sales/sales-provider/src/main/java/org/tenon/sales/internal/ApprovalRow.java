package org.tenon.sales.internal;

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
import org.tenon.kernel.actor.Actor;
import org.tenon.persistence.Utc;
import org.tenon.sales.Approval;

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

    static ApprovalRow of(String quote, int number, ApprovalPolicy.Step step) {
        ApprovalRow row = new ApprovalRow();
        row.id = NewId.next();
        row.quote = quote;
        row.step = number;
        row.reason = step.reason();
        row.approver = step.approver();
        row.state = Approval.State.PENDING;
        return row;
    }

    boolean isPending() {
        return state == Approval.State.PENDING;
    }

    void decide(Approval.State decision, Actor actor, String remark, Instant now) {
        state = decision;
        decidedBy = actor.user();
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
                comment);
    }
}
