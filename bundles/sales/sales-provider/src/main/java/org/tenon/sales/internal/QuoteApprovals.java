package org.tenon.sales.internal;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.sales.Approval;
import org.tenon.sales.ApprovalService;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteId;
import org.tenon.sales.QuoteLine;
import org.tenon.sales.QuoteRejected;
import org.tenon.sales.QuoteState;
import org.tenon.sales.QuoteSubmitted;

/** Takes quotes through the approval that the policies ask for. */
@Component(
        service = ApprovalService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class QuoteApprovals implements ApprovalService {

    private static final Set<QuoteState> DRAFT = EnumSet.of(QuoteState.DRAFT);
    private static final Set<QuoteState> PENDING = EnumSet.of(QuoteState.PENDING);
    private static final Set<QuoteState> REJECTABLE = EnumSet.of(QuoteState.PENDING, QuoteState.SENT);

    private final UnitOfWork unit;
    private final SalesSettings settings;
    private final QuoteFactsReader facts;
    private final EventLog events;
    private final Company company;
    private final Actors actors;

    @Activate
    public QuoteApprovals(
            @Reference(target = "(unit=sales)") UnitOfWork unit,
            @Reference SalesSettings settings,
            @Reference QuoteFactsReader facts,
            @Reference EventLog events,
            @Reference Company company,
            @Reference Actors actors) {
        this.unit = unit;
        this.settings = settings;
        this.facts = facts;
        this.events = events;
        this.company = company;
        this.actors = actors;
    }

    @Override
    public Quote submit(QuoteId quote) {
        return unit.call(em -> {
            QuoteStore store = new QuoteStore(em);
            QuoteRow row = store.lock(quote, "submitted", DRAFT);
            List<QuoteLineRow> lines = store.lines(row);
            List<QuoteLine> said =
                    lines.stream().map(line -> line.line(row.currency())).toList();
            refuseReturns(row, said);
            String user = actors.current().user();
            Instant now = company.now();
            ApprovalPlan plan =
                    ApprovalPlan.of(em, row, said, new PolicyStore(em, settings).active(), facts, user, now, false);
            row.submit(user, ContentSeal.of(row, lines), now);
            store.addApprovals(row, plan.steps());
            events.record(
                    new QuoteSubmitted(row.quoteId(), row.number, !plan.steps().isEmpty(), now));
            new ApprovalSteps(em, events, row, plan.steps(), user, now).submitted();
            return store.quote(row);
        });
    }

    /** What is handed in can be accepted, and an order takes nothing back. */
    private static void refuseReturns(QuoteRow row, List<QuoteLine> lines) {
        lines.stream()
                .filter(line -> line.priced().quantity().value().signum() < 0)
                .findFirst()
                .ifPresent(line -> {
                    throw new ConflictException(
                            "quote.takes-back",
                            "The line " + line.line() + " of the quote " + row.number
                                    + " takes goods back, which no order does: book them as a return of the order that they came with, or"
                                    + " leave the line out.",
                            Map.of("quote", row.id, "line", line.line()));
                });
    }

    @Override
    public Quote approve(QuoteId quote, String comment) {
        Texts.check(comment, 0, Texts.MAX_COMMENT, "/comment");
        return unit.call(em -> {
            QuoteStore store = new QuoteStore(em);
            QuoteRow row = store.lock(quote, "approved", PENDING);
            Instant now = company.now();
            ApprovalSteps steps = steps(em, store, row, now);
            List<Decider.Decision> decisions = decider(em, row, now).approvals(steps.open());
            ContentSeal.check(row, store.lines(row));
            decisions.forEach(each -> steps.decided(each.step(), Approval.State.APPROVED, each.by(), comment));
            row.reach(QuoteState.PENDING, now);
            steps.goOn();
            return store.quote(row);
        });
    }

    @Override
    public Quote reject(QuoteId quote, String comment) {
        Texts.check(comment, 0, Texts.MAX_COMMENT, "/comment");
        return unit.call(em -> {
            QuoteStore store = new QuoteStore(em);
            QuoteRow row = store.lock(quote, "rejected", REJECTABLE);
            Instant now = company.now();
            if (row.state == QuoteState.PENDING) {
                ApprovalSteps steps = steps(em, store, row, now);
                Decider.Decision decision = decider(em, row, now).rejection(steps.open());
                steps.decided(decision.step(), Approval.State.REJECTED, decision.by(), comment);
            }
            row.reach(QuoteState.REJECTED, now);
            row.reason = comment;
            events.record(new QuoteRejected(row.quoteId(), row.number, comment, now));
            return store.quote(row);
        });
    }

    private ApprovalSteps steps(EntityManager em, QuoteStore store, QuoteRow row, Instant now) {
        return new ApprovalSteps(
                em, events, row, store.approvals(row), actors.current().user(), now);
    }

    private Decider decider(EntityManager em, QuoteRow row, Instant now) {
        Actor actor = actors.current();
        return new Decider(actor, Authority.of(em, actor, company.today()), row, new Hierarchy(em, now));
    }
}
