package org.tenon.sales.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.BuyingTermsService;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.NewId;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.kernel.problem.Violations;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;
import org.tenon.sales.Opportunity;
import org.tenon.sales.OpportunityDetails;
import org.tenon.sales.OpportunityId;
import org.tenon.sales.OpportunityMoved;
import org.tenon.sales.OpportunityOpened;
import org.tenon.sales.OpportunityService;

/** Keeps opportunities on the configured pipeline. */
@Component(
        service = OpportunityService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class Opportunities implements OpportunityService {

    private static final int MAX_OWNER = 200;

    private final UnitOfWork unit;
    private final BuyingTermsService customers;
    private final Pipeline pipeline;
    private final EventLog events;
    private final Company company;
    private final Actors actors;

    @Activate
    public Opportunities(
            @Reference(target = "(unit=sales)") UnitOfWork unit,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) BuyingTermsService customers,
            @Reference SalesSettings settings,
            @Reference EventLog events,
            @Reference Company company,
            @Reference Actors actors) {
        this.unit = unit;
        this.customers = customers;
        this.pipeline = settings.pipeline();
        this.events = events;
        this.company = company;
        this.actors = actors;
    }

    @Override
    public Opportunity open(OpportunityDetails details) {
        return unit.call(em -> {
            Pipeline.Stage stage = checked(details, true);
            Instant now = company.now();
            OpportunityRow row = new OpportunityRow();
            row.id = NewId.next();
            row.createdAt = Utc.column(now);
            row.write(details, stage, owner(details));
            em.persist(row);
            events.record(new OpportunityOpened(
                    new OpportunityId(row.id), details.customer(), stage.name(), details.amount(), now));
            return written(em, row);
        });
    }

    @Override
    public Optional<Opportunity> find(OpportunityId id) {
        return unit.call(em ->
                Optional.ofNullable(em.find(OpportunityRow.class, id.value())).map(row -> row.opportunity(pipeline)));
    }

    @Override
    public Opportunity change(OpportunityId id, long version, OpportunityDetails details) {
        return unit.call(em -> {
            OpportunityRow row = em.find(OpportunityRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
            if (row == null) {
                throw new NotFoundException("opportunity", id.value());
            }
            if (row.version != version) {
                throw new StaleVersionException("opportunity", row.id, version, row.version);
            }
            boolean moved = !row.customer.equals(details.customer().value());
            Pipeline.Stage stage = checked(details, moved);
            String from = row.stage;
            row.write(details, stage, owner(details));
            if (!from.equals(stage.name())) {
                events.record(new OpportunityMoved(id, from, stage.name(), company.now()));
            }
            return written(em, row);
        });
    }

    @Override
    public Page<Opportunity> search(Optional<CustomerId> customer, PageRequest page) {
        List<String> conditions = new ArrayList<>();
        customer.ifPresent(id -> conditions.add("o.customer = :customer"));
        page.after().ifPresent(after -> conditions.add("o.id < :after"));
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return unit.call(em -> {
            TypedQuery<OpportunityRow> found = em.createQuery(
                    "select o from OpportunityRow o" + where + " order by o.id desc", OpportunityRow.class);
            customer.ifPresent(id -> found.setParameter("customer", id.value()));
            page.after().ifPresent(after -> found.setParameter("after", after));
            List<OpportunityRow> rows = found.setMaxResults(page.limit() + 1).getResultList();
            return Page.of(rows, page.limit(), row -> row.id).map(row -> row.opportunity(pipeline));
        });
    }

    /** Flushes first, so that the version is the one that will be committed. */
    private Opportunity written(EntityManager em, OpportunityRow row) {
        em.flush();
        return row.opportunity(pipeline);
    }

    private Pipeline.Stage checked(OpportunityDetails details, boolean customerToo) {
        Violations violations = new Violations();
        StorableDates.check(violations, details.closeDate(), "/closeDate");
        violations.check(
                !customerToo || customers.termsOf(details.customer()).isPresent(),
                "/customer",
                "customer.unknown",
                "There is no customer " + details.customer() + ".");
        violations.check(
                details.owner()
                        .map(user -> !user.isBlank() && user.length() <= MAX_OWNER)
                        .orElse(true),
                "/owner",
                "text.length",
                "An owner has 1 to " + MAX_OWNER + " characters.");
        Optional<Pipeline.Stage> stage = pipeline.stage(details.stage());
        violations.check(
                stage.isPresent(),
                "/stage",
                "opportunity.unknown-stage",
                "The pipeline has no such stage; it has " + String.join(", ", pipeline.names()) + ".");
        violations.throwIfAny();
        return stage.orElseThrow();
    }

    private String owner(OpportunityDetails details) {
        return details.owner().orElseGet(() -> actors.current().user());
    }
}
