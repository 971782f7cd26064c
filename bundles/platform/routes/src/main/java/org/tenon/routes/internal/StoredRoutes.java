package org.tenon.routes.internal;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.DuplicateKeyException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.switchboard.RouteBook;

/** The choices in a table, a row a capability. */
@Component(service = RouteBook.class)
public final class StoredRoutes implements RouteBook {

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final EventLog events;

    @Activate
    public StoredRoutes(
            @Reference(target = "(unit=routes)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference EventLog events) {
        this.unit = unit;
        this.transactions = transactions;
        this.events = events;
    }

    @Override
    public List<Entry> all() {
        return transactions.separate(() ->
                unit.call(em -> em.createQuery("select r from RouteRow r", RouteRow.class).getResultList().stream()
                        .map(RouteRow::entry)
                        .toList()));
    }

    @Override
    public Optional<Entry> find(String capability) {
        return transactions.separate(() -> unit.call(
                em -> Optional.ofNullable(em.find(RouteRow.class, capability)).map(RouteRow::entry)));
    }

    @Override
    public boolean keep(Entry entry, long before, DomainEvent event) {
        try {
            return transactions.separate(() -> {
                boolean kept = unit.call(em -> replace(em, entry, before));
                if (kept) {
                    events.record(event);
                }
                return kept;
            });
        } catch (DuplicateKeyException first) {
            return false;
        } catch (ConflictException conflict) {
            if (conflict.code().equals("transaction.concurrent")) {
                return false;
            }
            throw conflict;
        }
    }

    private static boolean replace(EntityManager em, Entry entry, long before) {
        RouteRow row = em.find(RouteRow.class, entry.capability(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            if (before == 0) {
                em.persist(new RouteRow(entry));
            }
            return before == 0;
        }
        if (!row.is(before)) {
            return false;
        }
        row.take(entry);
        return true;
    }
}
