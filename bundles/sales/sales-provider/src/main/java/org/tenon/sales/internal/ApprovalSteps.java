package org.tenon.sales.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.event.EventLog;
import org.tenon.persistence.Utc;
import org.tenon.sales.Approval;
import org.tenon.sales.ApprovalDecided;
import org.tenon.sales.ApprovalRecord.Action;
import org.tenon.sales.ApprovalRequested;
import org.tenon.sales.QuoteApproved;
import org.tenon.sales.QuoteState;

/** The steps of one quote on their way, within one transaction: everything that happens to them is recorded here. */
final class ApprovalSteps {

    private final EntityManager em;
    private final EventLog events;
    private final QuoteRow quote;
    private final List<ApprovalRow> steps;
    private final String actor;
    private final Instant now;

    ApprovalSteps(
            EntityManager em, EventLog events, QuoteRow quote, List<ApprovalRow> steps, String actor, Instant now) {
        this.em = em;
        this.events = events;
        this.quote = quote;
        this.steps = steps;
        this.actor = actor;
        this.now = now;
    }

    void submitted() {
        trail(null, Action.SUBMITTED, steps.isEmpty() ? "no policy asks for approval" : "steps: " + steps.size());
        steps.stream()
                .filter(step -> step.carriedFrom != null)
                .forEach(step -> trail(
                        step.step,
                        Action.CARRIED_OVER,
                        "no worse than what " + step.decidedBy + " approved on revision " + step.carriedFrom + " ("
                                + PolicyJson.measures(step.measures).inWords() + "): " + step.reason));
        goOn();
    }

    /** The steps that wait for somebody now. */
    List<ApprovalRow> open() {
        OptionalInt stage = stage();
        return steps.stream()
                .filter(step -> step.isPending() && step.stage == stage.orElse(-1))
                .toList();
    }

    void decided(ApprovalRow step, Approval.State decision, Authority by, String comment) {
        step.decide(decision, actor, by.inPlaceOf(), comment, now);
        events.record(new ApprovalDecided(
                step.approvalId(),
                quote.quoteId(),
                quote.number,
                step.step,
                decision,
                actor,
                Optional.ofNullable(step.onBehalfOf),
                now));
        String inPlaceOf = by.own() ? "" : "in place of " + by.holder() + (comment.isEmpty() ? "" : ": ");
        trail(step.step, decision == Approval.State.APPROVED ? Action.APPROVED : Action.REJECTED, inPlaceOf + comment);
    }

    /** Asks the approvers of the next stage or, when there is none, lets the quote go. */
    void goOn() {
        if (stage().isEmpty()) {
            quote.reach(QuoteState.APPROVED, now);
            quote.approvedAt = Utc.column(now);
            trail(null, Action.RELEASED, "");
            events.record(new QuoteApproved(quote.quoteId(), quote.number, quote.money(quote.gross), now));
            return;
        }
        open().stream().filter(step -> step.openedAt == null).forEach(this::ask);
    }

    private void ask(ApprovalRow step) {
        step.open(now);
        trail(step.step, Action.ASKED, step.approver + ": " + step.reason);
        events.record(new ApprovalRequested(
                step.approvalId(),
                quote.quoteId(),
                quote.number,
                step.step,
                step.approverKind,
                step.approver,
                step.reason,
                now));
    }

    void trail(@Nullable Integer step, Action action, String reason) {
        em.persist(TrailRow.of(quote, step, action, actor, reason, now));
    }

    /** The first stage that is not decided. */
    private OptionalInt stage() {
        return steps.stream()
                .filter(ApprovalRow::isPending)
                .mapToInt(step -> step.stage)
                .min();
    }
}
