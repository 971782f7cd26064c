package org.tenon.sales.internal;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.Percent;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.persistence.UnitOfWork;
import org.tenon.sales.Approval;
import org.tenon.sales.ApprovalDeskService;
import org.tenon.sales.ApprovalNeed;
import org.tenon.sales.ApprovalPreview;
import org.tenon.sales.ApprovalRecord;
import org.tenon.sales.QuoteId;
import org.tenon.sales.QuoteMarginService;
import org.tenon.sales.QuoteState;
import org.tenon.sales.WaitingApproval;
import org.tenon.sales.internal.policy.Judgement;

/** Shows sellers what approval they need and approvers what waits for them, and minds what waits for long. */
@Component(
        service = ApprovalDeskService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class ApprovalDesk implements ApprovalDeskService {

    private static final Set<QuoteState> DRAFT = EnumSet.of(QuoteState.DRAFT);

    private final UnitOfWork unit;
    private final SalesSettings settings;
    private final QuoteFactsReader facts;
    private final EventLog events;
    private final Company company;
    private final Actors actors;

    @Activate
    public ApprovalDesk(
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
    public ApprovalPreview preview(QuoteId quote) {
        Actor actor = actors.current();
        return unit.call(em -> {
            QuoteStore store = new QuoteStore(em);
            QuoteRow row = store.found(quote);
            QuoteStore.require(row, "submitted", DRAFT);
            ApprovalPlan plan = ApprovalPlan.of(
                    em,
                    row,
                    store.lines(row).stream()
                            .map(line -> line.line(row.currency()))
                            .toList(),
                    new PolicyStore(em, settings).active(),
                    facts,
                    actor.user(),
                    company.now(),
                    actor.may(QuoteMarginService.SEE_MARGINS));
            return preview(row, plan, actor);
        });
    }

    private static ApprovalPreview preview(QuoteRow row, ApprovalPlan plan, Actor actor) {
        Optional<Percent> margin =
                actor.may(QuoteMarginService.SEE_MARGINS) ? plan.measures().shownMargin() : Optional.empty();
        return new ApprovalPreview(
                row.quoteId(),
                plan.steps().stream().anyMatch(ApprovalRow::isPending),
                plan.measures().shownMaximum(),
                plan.measures().shownAverage(),
                margin,
                row.money(row.dearestNet),
                plan.judgements().stream()
                        .map(judgement -> need(plan, judgement))
                        .toList());
    }

    private static ApprovalNeed need(ApprovalPlan plan, Judgement judgement) {
        List<Approval> steps =
                plan.stepsOf(judgement).stream().map(ApprovalRow::approval).toList();
        return new ApprovalNeed(
                judgement.policy().id(),
                judgement.policy().details().name(),
                judgement.reason(),
                steps,
                judgement.reliefs());
    }

    @Override
    public Page<WaitingApproval> waiting(PageRequest page) {
        Actor actor = actors.current();
        return unit.call(
                em -> new Inbox(em, actor, Authority.of(em, actor, company.today()), new Hierarchy(em, company.now()))
                        .waiting(page));
    }

    @Override
    public List<ApprovalRecord> trail(QuoteId quote) {
        return unit.call(em -> {
            QuoteRow row = new QuoteStore(em).found(quote);
            return em
                    .createQuery("select t from TrailRow t where t.number = :number order by t.id", TrailRow.class)
                    .setParameter("number", row.number)
                    .getResultList()
                    .stream()
                    .map(TrailRow::entry)
                    .toList();
        });
    }

    /** Each step in a transaction of its own, unless there is one around all of them. */
    @Override
    public int followUp() {
        Instant now = company.now();
        int done = 0;
        for (FollowUp.Due due : unit.call(em -> FollowUp.due(em, now))) {
            done += unit.call(em -> new FollowUp(em, events, now).mind(due)) ? 1 : 0;
        }
        return done;
    }
}
