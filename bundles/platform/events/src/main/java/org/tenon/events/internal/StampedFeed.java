package org.tenon.events.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.event.EventFeed;
import org.tenon.kernel.event.EventsGoneException;
import org.tenon.kernel.event.RecordedEvent;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.UnitOfWork;

/**
 * Gives committed events their places in the feed, and reads it.
 *
 * <p>A place cannot be given when the event is inserted: of two transactions, the one that inserted first may commit last,
 * and a reader who had passed its place would never see it. So events come without one, and whoever reads stamps first:
 * under the lock of one row, in a transaction of its own, all committed events that have none get the next ones. A place
 * becomes visible only after all before it have, and never changes.
 */
@Component(service = {EventFeed.class, StampedFeed.class})
public final class StampedFeed implements EventFeed {

    private static final int MAX_LIMIT = 1_000;
    private static final int STAMPED_AT_ONCE = 1_000;

    private final UnitOfWork unit;
    private final Transactions transactions;

    @Activate
    public StampedFeed(@Reference(target = "(unit=events)") UnitOfWork unit, @Reference Transactions transactions) {
        this.unit = unit;
        this.transactions = transactions;
    }

    @Override
    public List<RecordedEvent> after(long after, int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit is 1 to " + MAX_LIMIT + ", not " + limit);
        }
        stampAll();
        return unit.call(em -> read(em, after, limit));
    }

    @Override
    public long last() {
        stampAll();
        return unit.call(em -> Outbox.onConnection(em, Outbox::last));
    }

    private static List<RecordedEvent> read(EntityManager em, long after, int limit) {
        // Places have no gaps: one means that events were removed. From the beginning on, everything may have been.
        List<RecordedEvent> next = after == 0 ? List.of() : page(em, after, limit);
        if (!next.isEmpty() && next.get(next.size() - 1).position() == after + next.size()) {
            return next;
        }
        while (true) {
            long removed = Outbox.onConnection(em, Outbox::removed);
            if (after > 0 && after < removed) {
                throw new EventsGoneException(after, removed);
            }
            long from = Math.max(after, removed);
            List<RecordedEvent> found = page(em, from, limit);
            // A gap here means that events were removed since we looked.
            if (found.isEmpty() || found.get(0).position() == from + 1) {
                return found;
            }
        }
    }

    private static List<RecordedEvent> page(EntityManager em, long after, int limit) {
        return em
                .createQuery("select r from OutboxRow r where r.position > :after order by r.position", OutboxRow.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(OutboxRow::toEvent)
                .toList();
    }

    /** All that were committed before; not those that others commit meanwhile, since these never end. */
    private void stampAll() {
        if (transactions.separate(() -> unit.call(em -> !unstamped(em, 1).isEmpty()))) {
            int stamped = STAMPED_AT_ONCE;
            while (stamped == STAMPED_AT_ONCE) {
                stamped = transactions.separate(() -> unit.call(StampedFeed::stamp));
            }
        }
    }

    /** The insertion numbers of committed events without a place, in the order of insertion. */
    private static List<Long> unstamped(EntityManager em, int limit) {
        return Outbox.onConnection(em, connection -> {
            try (PreparedStatement query = connection.prepareStatement("select recorded from events_outbox"
                    + " where feed_position is null order by recorded fetch first " + limit + " rows only")) {
                List<Long> found = new ArrayList<>();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(rows.getLong(1));
                    }
                }
                return found;
            }
        });
    }

    private static int stamp(EntityManager em) {
        long last = Outbox.onConnection(em, Outbox::lock);
        // Read after the lock is held, so what the holder before us stamped is not among it.
        List<Long> recorded = unstamped(em, STAMPED_AT_ONCE);
        return Outbox.onConnection(em, connection -> {
            try (PreparedStatement stamp = connection.prepareStatement(
                            "update events_outbox set feed_position = ? where recorded = ?");
                    PreparedStatement advance =
                            connection.prepareStatement("update events_stamp set last_position = ? where id = 1")) {
                long next = last;
                for (long each : recorded) {
                    stamp.setLong(1, ++next);
                    stamp.setLong(2, each);
                    stamp.addBatch();
                }
                if (next > last) {
                    stamp.executeBatch();
                    advance.setLong(1, next);
                    advance.executeUpdate();
                }
                return recorded.size();
            }
        });
    }
}
