package org.tenon.sales.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.NewId;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ForbiddenException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.Violations;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;
import org.tenon.sales.ApprovalDelegated;
import org.tenon.sales.Delegation;
import org.tenon.sales.DelegationDetails;
import org.tenon.sales.DelegationId;
import org.tenon.sales.DelegationService;

/** Keeps who decides in whose place. */
@Component(
        service = DelegationService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class Delegations implements DelegationService {

    private final UnitOfWork unit;
    private final EventLog events;
    private final Company company;
    private final Actors actors;

    @Activate
    public Delegations(
            @Reference(target = "(unit=sales)") UnitOfWork unit,
            @Reference EventLog events,
            @Reference Company company,
            @Reference Actors actors) {
        this.unit = unit;
        this.events = events;
        this.company = company;
        this.actors = actors;
    }

    @Override
    public Delegation delegate(DelegationDetails details) {
        Actor actor = actors.current();
        requireOwn(actor, details.from());
        check(actor, details);
        return unit.call(em -> {
            DelegationRow row = new DelegationRow();
            row.id = NewId.next();
            row.write(details);
            row.createdBy = actor.user();
            row.createdAt = Utc.column(company.now());
            em.persist(row);
            return written(em, row);
        });
    }

    @Override
    public Delegation end(DelegationId id) {
        return unit.call(em -> {
            DelegationRow row = em.find(DelegationRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
            if (row == null) {
                throw new NotFoundException("delegation", id.value());
            }
            requireOwn(actors.current(), row.from);
            if (row.endedAt != null) {
                return row.delegation();
            }
            row.endedAt = Utc.column(company.now());
            return written(em, row);
        });
    }

    @Override
    public Optional<Delegation> find(DelegationId id) {
        return unit.call(em ->
                Optional.ofNullable(em.find(DelegationRow.class, id.value())).map(DelegationRow::delegation));
    }

    @Override
    public Page<Delegation> list(PageRequest page) {
        return unit.call(em -> {
            String where = page.after().isPresent() ? " where d.id < :after" : "";
            TypedQuery<DelegationRow> found = em.createQuery(
                    "select d from DelegationRow d" + where + " order by d.id desc", DelegationRow.class);
            page.after().ifPresent(after -> found.setParameter("after", after));
            List<DelegationRow> rows = found.setMaxResults(page.limit() + 1).getResultList();
            return Page.of(rows, page.limit(), row -> row.id).map(DelegationRow::delegation);
        });
    }

    private Delegation written(EntityManager em, DelegationRow row) {
        em.flush();
        events.record(new ApprovalDelegated(
                new DelegationId(row.id), row.from, row.to, row.first, row.last, row.endedAt != null, company.now()));
        return row.delegation();
    }

    private static void requireOwn(Actor actor, String from) {
        if (!actor.user().equals(from) && !actor.hasRole(Authority.ADMIN)) {
            throw new ForbiddenException(
                    "delegation.not-own",
                    "Only " + from + " and admins delegate for " + from + ".",
                    Map.of("from", from));
        }
    }

    private static void check(Actor actor, DelegationDetails details) {
        Violations violations = new Violations();
        StorableDates.check(violations, details.first(), "/first");
        StorableDates.check(violations, details.last(), "/last");
        details.roles().stream()
                .filter(role -> !actor.hasRole(role) && !actor.hasRole(Authority.ADMIN))
                .forEach(role ->
                        violations.add("/roles", "delegation.role", "You have not the role " + role + " yourself."));
        violations.throwIfAny();
    }
}
