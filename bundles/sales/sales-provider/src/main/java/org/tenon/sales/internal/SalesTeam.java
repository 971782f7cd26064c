package org.tenon.sales.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.persistence.DuplicateKeyException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.sales.SalesMember;
import org.tenon.sales.SalesMemberChanged;
import org.tenon.sales.SalesTeamService;

/** Keeps who answers to whom. */
@Component(
        service = SalesTeamService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class SalesTeam implements SalesTeamService {

    private static final String KIND = "sales-member";

    private final UnitOfWork unit;
    private final EventLog events;
    private final Company company;

    @Activate
    public SalesTeam(
            @Reference(target = "(unit=sales)") UnitOfWork unit,
            @Reference EventLog events,
            @Reference Company company) {
        this.unit = unit;
        this.events = events;
        this.company = company;
    }

    @Override
    public SalesMember save(SalesMember member) {
        try {
            return kept(member);
        } catch (DuplicateKeyException faster) {
            throw new StaleVersionException(KIND, member.user(), member.version(), 1);
        }
    }

    private SalesMember kept(SalesMember member) {
        return unit.call(em -> {
            SalesMemberRow row = em.find(SalesMemberRow.class, member.user(), LockModeType.PESSIMISTIC_WRITE);
            check(member.user(), member.version(), row == null ? 0 : row.version);
            member.manager().ifPresent(manager -> refuseCycle(em, member.user(), manager));
            SalesMemberRow written = row == null ? new SalesMemberRow() : row;
            written.write(member);
            if (row == null) {
                written.user = member.user();
                em.persist(written);
            }
            return written(em, written);
        });
    }

    private SalesMember written(EntityManager em, SalesMemberRow row) {
        em.flush();
        events.record(new SalesMemberChanged(row.user, company.now()));
        return row.member();
    }

    @Override
    public Optional<SalesMember> find(String user) {
        return unit.call(
                em -> Optional.ofNullable(em.find(SalesMemberRow.class, user)).map(SalesMemberRow::member));
    }

    @Override
    public void remove(String user, long version) {
        unit.run(em -> {
            SalesMemberRow row = em.find(SalesMemberRow.class, user, LockModeType.PESSIMISTIC_WRITE);
            if (row == null) {
                throw new NotFoundException(KIND, user);
            }
            check(user, version, row.version);
            em.remove(row);
            events.record(new SalesMemberChanged(user, company.now()));
        });
    }

    @Override
    public Page<SalesMember> list(PageRequest page) {
        return unit.call(em -> {
            String where = page.after().isPresent() ? " where m.user > :after" : "";
            TypedQuery<SalesMemberRow> found =
                    em.createQuery("select m from SalesMemberRow m" + where + " order by m.user", SalesMemberRow.class);
            page.after().ifPresent(after -> found.setParameter("after", after));
            List<SalesMemberRow> rows = found.setMaxResults(page.limit() + 1).getResultList();
            return Page.of(rows, page.limit(), row -> row.user).map(SalesMemberRow::member);
        });
    }

    private static void refuseCycle(EntityManager em, String user, String manager) {
        Set<String> seen = new HashSet<>();
        for (String next = manager; next != null && seen.add(next); next = managerOf(em, next)) {
            if (next.equals(user)) {
                throw new InvalidRequestException(
                        "/manager", "sales-member.cycle", user + " would answer to himself in the end.");
            }
        }
    }

    private static @Nullable String managerOf(EntityManager em, String user) {
        SalesMemberRow row = em.find(SalesMemberRow.class, user);
        return row == null ? null : row.manager;
    }

    private static void check(String user, long given, long actual) {
        if (given != actual) {
            throw new StaleVersionException(KIND, user, given, actual);
        }
    }
}
