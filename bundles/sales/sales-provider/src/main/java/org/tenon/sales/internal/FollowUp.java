package org.tenon.sales.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.event.EventLog;
import org.tenon.persistence.Utc;
import org.tenon.sales.Approval;
import org.tenon.sales.ApprovalEscalated;
import org.tenon.sales.ApprovalRecord.Action;
import org.tenon.sales.ApprovalReminded;
import org.tenon.sales.ApproverKind;
import org.tenon.sales.QuoteId;
import org.tenon.sales.QuoteState;

/** Reminds and escalates, within one transaction. What was done leaves no date behind, so that it is not done again. */
final class FollowUp {

    /** One look minds this many; the rest is minded by the next. */
    private static final int MAX_AT_ONCE = 500;

    /** Something to do, unless somebody else is faster. */
    record Due(QuoteId quote, String step) {}

    private final EntityManager em;
    private final EventLog events;
    private final Instant now;

    FollowUp(EntityManager em, EventLog events, Instant now) {
        this.em = em;
        this.events = events;
        this.now = now;
    }

    static List<Due> due(EntityManager em, Instant now) {
        return em
                .createQuery(
                        "select a.quote, a.id from ApprovalRow a, QuoteRow q where a.quote = q.id and q.state = :pending"
                                + " and a.state = :open and (a.remindAt <= :now or a.escalateAt <= :now) order by a.id",
                        Object[].class)
                .setParameter("pending", QuoteState.PENDING)
                .setParameter("open", Approval.State.PENDING)
                .setParameter("now", Utc.column(now))
                .setMaxResults(MAX_AT_ONCE)
                .getResultList()
                .stream()
                .map(row -> new Due(new QuoteId((String) row[0]), (String) row[1]))
                .toList();
    }

    /** @return false when there is nothing to do any more */
    boolean mind(Due due) {
        QuoteRow quote = new QuoteStore(em).lock(due.quote());
        ApprovalRow step = em.find(ApprovalRow.class, due.step());
        if (quote.state != QuoteState.PENDING || step == null || !step.isOpen()) {
            return false;
        }
        boolean reminds = isDue(step.remindAt);
        boolean escalates = isDue(step.escalateAt);
        if (reminds) {
            remind(quote, step);
        }
        if (escalates) {
            escalate(quote, step);
        }
        return reminds || escalates;
    }

    private boolean isDue(@Nullable LocalDateTime at) {
        return at != null && !at.isAfter(Utc.column(now));
    }

    private void remind(QuoteRow quote, ApprovalRow step) {
        step.remindAt = null;
        trail(quote, step, Action.REMINDED, step.approver + " was asked on " + step.openedAt + " UTC");
        events.record(new ApprovalReminded(
                step.approvalId(), quote.quoteId(), quote.number, step.step, step.approverKind, step.approver, now));
    }

    private void escalate(QuoteRow quote, ApprovalRow step) {
        Hierarchy hierarchy = new Hierarchy(em, now);
        Hierarchy.Approver to = Optional.ofNullable(step.escalateRule)
                .map(PolicyJson::approver)
                .map(rule -> hierarchy.approver(rule, quote))
                .orElseGet(() -> superior(hierarchy, step));
        step.escalateAt = null;
        step.escalatedKind = to.kind().name();
        step.escalatedTo = to.name();
        trail(
                quote,
                step,
                Action.ESCALATED,
                step.approver + " was asked on " + step.openedAt + " UTC; now the "
                        + to.kind().name().toLowerCase(Locale.ROOT) + " " + to.name() + " may decide too");
        events.record(new ApprovalEscalated(
                step.approvalId(), quote.quoteId(), quote.number, step.step, to.kind(), to.name(), now));
    }

    private static Hierarchy.Approver superior(Hierarchy hierarchy, ApprovalRow step) {
        return step.approverKind == ApproverKind.USER
                ? hierarchy
                        .managerOf(step.approver)
                        .map(manager -> new Hierarchy.Approver(ApproverKind.USER, manager))
                        .orElse(Hierarchy.Approver.ADMINS)
                : Hierarchy.Approver.ADMINS;
    }

    private void trail(QuoteRow quote, ApprovalRow step, Action action, String reason) {
        em.persist(TrailRow.of(quote, step.step, action, Actor.SYSTEM.user(), reason, now));
    }
}
