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
import org.tenon.catalog.ProductService;
import org.tenon.customer.BuyingTermsService;
import org.tenon.kernel.NewId;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;
import org.tenon.sales.Opportunity;
import org.tenon.sales.OpportunityDetails;
import org.tenon.sales.OpportunityId;
import org.tenon.sales.OpportunityMoved;
import org.tenon.sales.OpportunityOpened;
import org.tenon.sales.OpportunityQuery;
import org.tenon.sales.OpportunityService;
import org.tenon.sales.PipelineStage;
import org.tenon.sales.StageChange;

/** Keeps opportunities on their pipelines, and where they have been. */
@Component(
        service = OpportunityService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class Opportunities implements OpportunityService {

    private final UnitOfWork unit;
    private final BuyingTermsService customers;
    private final ProductService products;
    private final SalesSettings settings;
    private final EventLog events;
    private final Company company;
    private final Actors actors;

    @Activate
    public Opportunities(
            @Reference(target = "(unit=sales)") UnitOfWork unit,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) BuyingTermsService customers,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService products,
            @Reference SalesSettings settings,
            @Reference EventLog events,
            @Reference Company company,
            @Reference Actors actors) {
        this.unit = unit;
        this.customers = customers;
        this.products = products;
        this.settings = settings;
        this.events = events;
        this.company = company;
        this.actors = actors;
    }

    @Override
    public Opportunity open(OpportunityDetails details) {
        return unit.call(em -> {
            PipelineStage stage = checks(em).stage(details, Optional.empty());
            Instant now = company.now();
            OpportunityRow row = new OpportunityRow();
            row.id = NewId.next();
            row.createdAt = Utc.column(now);
            row.write(details, stage, owner(details), now);
            em.persist(row);
            reached(em, row, now);
            events.record(new OpportunityOpened(
                    new OpportunityId(row.id), details.customer(), stage.name(), details.amount(), now));
            return written(em, row);
        });
    }

    @Override
    public Optional<Opportunity> find(OpportunityId id) {
        return unit.call(em -> Optional.ofNullable(em.find(OpportunityRow.class, id.value()))
                .map(row -> row.opportunity(new PipelineStore(em, settings), company.now())));
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
            PipelineStage stage = checks(em).stage(details, Optional.of(row));
            String from = row.stage;
            Instant now = company.now();
            if (row.write(details, stage, owner(details), now)) {
                reached(em, row, now);
                events.record(new OpportunityMoved(id, from, stage.name(), now));
            }
            return written(em, row);
        });
    }

    private OpportunityChecks checks(EntityManager em) {
        return new OpportunityChecks(em, settings, customers, products);
    }

    private void reached(EntityManager em, OpportunityRow row, Instant now) {
        em.persist(StageChangeRow.of(row, actors.current().user(), now));
    }

    @Override
    public Page<Opportunity> search(OpportunityQuery query, PageRequest page) {
        List<String> conditions = new ArrayList<>();
        query.customer().ifPresent(id -> conditions.add("o.customer = :customer"));
        query.pipeline().ifPresent(code -> conditions.add("o.pipeline = :pipeline"));
        query.owner().ifPresent(user -> conditions.add("o.owner = :owner"));
        Seen.condition(conditions, "o", query.seen());
        page.after().ifPresent(after -> conditions.add("o.id < :after"));
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return unit.call(em -> {
            TypedQuery<OpportunityRow> found = em.createQuery(
                    "select o from OpportunityRow o" + where + " order by o.id desc", OpportunityRow.class);
            query.customer().ifPresent(id -> found.setParameter("customer", id.value()));
            query.pipeline().ifPresent(code -> found.setParameter("pipeline", code));
            query.owner().ifPresent(user -> found.setParameter("owner", user));
            Seen.bind(found, query.seen());
            page.after().ifPresent(after -> found.setParameter("after", after));
            List<OpportunityRow> rows = found.setMaxResults(page.limit() + 1).getResultList();
            PipelineStore pipelines = new PipelineStore(em, settings);
            Instant now = company.now();
            return Page.of(rows, page.limit(), row -> row.id).map(row -> row.opportunity(pipelines, now));
        });
    }

    @Override
    public List<StageChange> history(OpportunityId id) {
        return unit.call(em -> {
            if (em.find(OpportunityRow.class, id.value()) == null) {
                throw new NotFoundException("opportunity", id.value());
            }
            return em
                    .createQuery(
                            "select c from StageChangeRow c where c.opportunity = :opportunity order by c.at, c.id",
                            StageChangeRow.class)
                    .setParameter("opportunity", id.value())
                    .getResultList()
                    .stream()
                    .map(StageChangeRow::change)
                    .toList();
        });
    }

    /** Flushes first, so that the version is the one that will be committed. */
    private Opportunity written(EntityManager em, OpportunityRow row) {
        em.flush();
        return row.opportunity(new PipelineStore(em, settings), company.now());
    }

    private String owner(OpportunityDetails details) {
        return details.owner().orElseGet(() -> actors.current().user());
    }
}
