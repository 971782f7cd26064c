package org.tenon.sales.internal;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ForbiddenException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.sales.Approval;
import org.tenon.sales.ApprovalService;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteApproved;
import org.tenon.sales.QuoteId;
import org.tenon.sales.QuoteLine;
import org.tenon.sales.QuoteRejected;
import org.tenon.sales.QuoteState;
import org.tenon.sales.QuoteSubmitted;

/** Takes quotes through the approval that the policy asks for. */
@Component(
        service = ApprovalService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class QuoteApprovals implements ApprovalService {

    private static final String ADMIN = "admin";
    private static final Set<QuoteState> DRAFT = EnumSet.of(QuoteState.DRAFT);
    private static final Set<QuoteState> PENDING = EnumSet.of(QuoteState.PENDING);
    private static final Set<QuoteState> REJECTABLE = EnumSet.of(QuoteState.PENDING, QuoteState.SENT);

    private final UnitOfWork unit;
    private final ApprovalPolicy policy;
    private final EventLog events;
    private final Company company;
    private final Actors actors;

    @Activate
    public QuoteApprovals(
            @Reference(target = "(unit=sales)") UnitOfWork unit,
            @Reference SalesSettings settings,
            @Reference EventLog events,
            @Reference Company company,
            @Reference Actors actors) {
        this(unit, new DiscountLimitPolicy(settings.discountLimit(), settings.approverRole()), events, company, actors);
    }

    QuoteApprovals(UnitOfWork unit, ApprovalPolicy policy, EventLog events, Company company, Actors actors) {
        this.unit = unit;
        this.policy = policy;
        this.events = events;
        this.company = company;
        this.actors = actors;
    }

    @Override
    public Quote submit(QuoteId quote) {
        return unit.call(em -> {
            QuoteStore store = new QuoteStore(em);
            QuoteRow row = store.lock(quote, "submitted", DRAFT);
            List<QuoteLine> lines = store.lines(row).stream()
                    .map(line -> line.line(row.currency()))
                    .toList();
            List<ApprovalPolicy.Step> steps = policy.stepsFor(lines);
            Instant now = company.now();
            store.addApprovals(row, steps);
            row.reach(QuoteState.PENDING, now);
            events.record(new QuoteSubmitted(row.quoteId(), row.number, !steps.isEmpty(), now));
            if (steps.isEmpty()) {
                approved(row, now);
            }
            return store.quote(row);
        });
    }

    @Override
    public Quote approve(QuoteId quote, String comment) {
        Texts.check(comment, 0, Texts.MAX_COMMENT, "/comment");
        return unit.call(em -> {
            QuoteStore store = new QuoteStore(em);
            QuoteRow row = store.lock(quote, "approved", PENDING);
            Instant now = company.now();
            List<ApprovalRow> open = pending(store, row);
            decide(open.get(0), Approval.State.APPROVED, comment, now);
            row.reach(QuoteState.PENDING, now);
            if (open.size() == 1) {
                approved(row, now);
            }
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
                decide(pending(store, row).get(0), Approval.State.REJECTED, comment, now);
            }
            row.reach(QuoteState.REJECTED, now);
            row.reason = comment;
            events.record(new QuoteRejected(row.quoteId(), row.number, comment, now));
            return store.quote(row);
        });
    }

    private void approved(QuoteRow row, Instant now) {
        row.reach(QuoteState.APPROVED, now);
        events.record(new QuoteApproved(row.quoteId(), row.number, row.money(row.gross), now));
    }

    /** The steps that are not decided; a pending quote has at least one. */
    private static List<ApprovalRow> pending(QuoteStore store, QuoteRow row) {
        return store.approvals(row).stream().filter(ApprovalRow::isPending).toList();
    }

    private void decide(ApprovalRow step, Approval.State decision, String comment, Instant now) {
        Actor actor = actors.current();
        if (!actor.hasRole(step.approver) && !actor.hasRole(ADMIN)) {
            throw new ForbiddenException(
                    "quote.not-approver",
                    "This step is decided by the role " + step.approver + ".",
                    Map.of("quote", step.quote, "step", step.step, "approver", step.approver));
        }
        step.decide(decision, actor, comment, now);
    }
}
