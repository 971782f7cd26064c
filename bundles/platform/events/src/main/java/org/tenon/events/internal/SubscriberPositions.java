package org.tenon.events.internal;

import java.util.List;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventSubscriber;
import org.tenon.kernel.event.RecordedEvent;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.DuplicateKeyException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;

/** How far each subscriber has got in the feed. Its row is locked while it is called, against other nodes. */
@Component(service = SubscriberPositions.class)
public final class SubscriberPositions {

    private static final int MAX_REASON = 2_000;

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final StampedFeed feed;
    private final Company company;

    @Activate
    public SubscriberPositions(
            @Reference(target = "(unit=events)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference StampedFeed feed,
            @Reference Company company) {
        this.unit = unit;
        this.transactions = transactions;
        this.feed = feed;
        this.company = company;
    }

    StampedFeed feed() {
        return feed;
    }

    /** The position of the last event that the subscriber took; 0 for a new one, which is remembered from now on. */
    long of(String subscriber) {
        List<Long> found = unit.call(em -> select(em, subscriber));
        if (!found.isEmpty()) {
            return found.get(0);
        }
        try {
            unit.run(em -> em.createNativeQuery("insert into events_subscriber (name, feed_position) values (?, 0)")
                    .setParameter(1, subscriber)
                    .executeUpdate());
        } catch (DuplicateKeyException another) {
            // Another node has met it at the same moment.
        }
        return 0;
    }

    /**
     * Calls the subscriber with an event or more, in one transaction that also moves it on, to the last of them.
     *
     * @return false, and nothing was done, when it is not at {@code from} any more
     */
    boolean take(EventSubscriber subscriber, List<RecordedEvent> events, long from) {
        return transactions.required(() -> {
            boolean ours =
                    moved(subscriber.name(), from, events.get(events.size() - 1).position());
            if (ours) {
                events.forEach(event -> call(subscriber, event));
            }
            return ours;
        });
    }

    /** @throws IllegalStateException when it fails with an error: for us that is one failure more, of this one event */
    static void call(EventSubscriber subscriber, RecordedEvent event) {
        try {
            subscriber.on(event);
        } catch (Error failed) {
            throw new IllegalStateException(failed.toString(), failed);
        }
    }

    /** Moves a subscriber over events that it does not want. */
    boolean move(String subscriber, long from, long to) {
        return transactions.required(() -> moved(subscriber, from, to));
    }

    /** Puts an event aside for a subscriber and moves it on. */
    boolean park(String subscriber, RecordedEvent event, long from, String reason) {
        return transactions.required(() -> {
            boolean ours = moved(subscriber, from, event.position());
            if (ours) {
                unit.run(em -> em.createNativeQuery(
                                "insert into events_parked (subscriber, feed_position, event_id, parked, reason)"
                                        + " values (?, ?, ?, ?, ?)")
                        .setParameter(1, subscriber)
                        .setParameter(2, event.position())
                        .setParameter(3, event.id())
                        .setParameter(4, Utc.column(company.now()))
                        .setParameter(5, shortened(reason))
                        .executeUpdate());
            }
            return ours;
        });
    }

    /** As much of a reason as there is room for. */
    static String shortened(String reason) {
        return reason.length() > MAX_REASON ? reason.substring(0, MAX_REASON) : reason;
    }

    /** Moves a subscriber that is where we think, and holds its row until the transaction ends: nobody else calls it meanwhile. */
    private boolean moved(String subscriber, long from, long to) {
        return unit.<Integer>call(em -> em.createNativeQuery(
                                "update events_subscriber set feed_position = ? where name = ? and feed_position = ?")
                        .setParameter(1, to)
                        .setParameter(2, subscriber)
                        .setParameter(3, from)
                        .executeUpdate())
                == 1;
    }

    private static List<Long> select(EntityManager em, String subscriber) {
        List<?> rows = em.createNativeQuery("select feed_position from events_subscriber where name = ?")
                .setParameter(1, subscriber)
                .getResultList();
        return rows.stream().map(row -> ((Number) row).longValue()).toList();
    }
}
