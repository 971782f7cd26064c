package org.tenon.events.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.event.EventSubscriber;
import org.tenon.kernel.event.EventSubscriptions;
import org.tenon.kernel.event.ParkedEvent;
import org.tenon.kernel.event.RecordedEvent;
import org.tenon.kernel.event.Subscription;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;

/** The relay's subscribers and their parked events. */
@Component(service = EventSubscriptions.class)
public final class RelaySubscriptions implements EventSubscriptions {

    private static final String SEPARATOR = "/";

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final EventRelay relay;

    @Activate
    public RelaySubscriptions(
            @Reference(target = "(unit=events)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference EventRelay relay) {
        this.unit = unit;
        this.transactions = transactions;
        this.relay = relay;
    }

    @Override
    public List<Subscription> subscriptions() {
        return unit.call(em -> rows(em.createNativeQuery(
                        "select s.name, s.feed_position, (select last_position from events_stamp where id = 1),"
                                + " (select count(*) from events_parked p where p.subscriber = s.name)"
                                + " from events_subscriber s order by s.name"))
                .map(row -> new Subscription(
                        (String) row[0],
                        relay.subscriber((String) row[0]).isPresent(),
                        number(row[1]),
                        Math.max(0, number(row[2]) - number(row[1])),
                        number(row[3])))
                .toList());
    }

    @Override
    public void forget(String subscriber) {
        if (relay.subscriber(subscriber).isPresent()) {
            throw new ConflictException(
                    "subscriber.active",
                    "The subscriber " + subscriber + " is there. Remove its module first.",
                    Map.of("subscriber", subscriber));
        }
        unit.run(em -> {
            update(em, "delete from events_parked where subscriber = ?", subscriber);
            if (update(em, "delete from events_subscriber where name = ?", subscriber) == 0) {
                throw new NotFoundException("subscriber", subscriber);
            }
        });
    }

    @Override
    public Page<ParkedEvent> parked(PageRequest page) {
        Cursor after = page.after().map(Cursor::of).orElse(new Cursor("", 0));
        return unit.call(em -> {
            Query query = em.createNativeQuery("select p.subscriber, p.feed_position, p.event_id, p.parked, p.reason"
                    + " from events_parked p where p.subscriber > ? or (p.subscriber = ? and p.feed_position > ?)"
                    + " order by p.subscriber, p.feed_position");
            bind(query, after.subscriber(), after.subscriber(), after.position());
            List<ParkedRow> found = rows(query.setMaxResults(page.limit() + 1))
                    .map(ParkedRow::of)
                    .toList();
            return Page.of(found, page.limit(), row -> new Cursor(row.subscriber(), row.position()).toString())
                    .map(row -> row.toEvent(event(em, row.position())));
        });
    }

    @Override
    public void retry(String subscriber, String event) {
        if (unit.call(em -> positions(em, subscriber, event)).isEmpty()) {
            throw notParked(event);
        }
        EventSubscriber there = relay.subscriber(subscriber)
                .orElseThrow(() -> new ConflictException(
                        "event.no-subscriber",
                        "The subscriber " + subscriber + " is not here now.",
                        Map.of("subscriber", subscriber)));
        boolean taken;
        try {
            taken = transactions.separate(() -> unit.call(em -> giveAgain(em, there, event)));
        } catch (RuntimeException failed) {
            String reason = SubscriberPositions.shortened(String.valueOf(failed));
            transactions.separate(() -> unit.call(em -> update(
                    em,
                    "update events_parked set reason = ? where subscriber = ? and event_id = ?",
                    reason,
                    subscriber,
                    event)));
            throw new ConflictException(
                    "event.refused",
                    "The subscriber " + subscriber + " failed again: " + failed.getMessage(),
                    Map.of("subscriber", subscriber, "event", event));
        }
        if (!taken) {
            throw notParked(event);
        }
    }

    /** The subscriber's row is locked, as when the relay calls it: it is never called twice at a time. */
    private static boolean giveAgain(EntityManager em, EventSubscriber there, String event) {
        Query lock = em.createNativeQuery("select feed_position from events_subscriber where name = ? for update");
        lock.setParameter(1, there.name()).getResultList();
        List<Long> position = positions(em, there.name(), event);
        if (position.isEmpty()) {
            return false;
        }
        remove(em, there.name(), event);
        SubscriberPositions.call(there, event(em, position.get(0)));
        return true;
    }

    @Override
    public void skip(String subscriber, String event) {
        if (unit.<Integer>call(em -> remove(em, subscriber, event)) == 0) {
            throw notParked(event);
        }
    }

    private static List<Long> positions(EntityManager em, String subscriber, String event) {
        Query query =
                em.createNativeQuery("select feed_position from events_parked where subscriber = ? and event_id = ?");
        bind(query, subscriber, event);
        return ((List<?>) query.getResultList())
                .stream().map(RelaySubscriptions::number).toList();
    }

    /** A parked event is not removed because of its age, so it is there. */
    private static RecordedEvent event(EntityManager em, long position) {
        return em.createQuery("select r from OutboxRow r where r.position = :position", OutboxRow.class)
                .setParameter("position", position)
                .getSingleResult()
                .toEvent();
    }

    private static int remove(EntityManager em, String subscriber, String event) {
        return update(em, "delete from events_parked where subscriber = ? and event_id = ?", subscriber, event);
    }

    private static NotFoundException notParked(String event) {
        return new NotFoundException("parked-event", event);
    }

    private static int update(EntityManager em, String sql, Object... parameters) {
        Query update = em.createNativeQuery(sql);
        bind(update, parameters);
        return update.executeUpdate();
    }

    private static void bind(Query query, Object... parameters) {
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
    }

    private static Stream<Object[]> rows(Query query) {
        return ((List<?>) query.getResultList()).stream().map(row -> (Object[]) row);
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    private record ParkedRow(String subscriber, long position, String event, Instant parked, String reason) {

        static ParkedRow of(Object[] row) {
            return new ParkedRow(
                    (String) row[0],
                    number(row[1]),
                    (String) row[2],
                    Utc.instant(((Timestamp) row[3]).toLocalDateTime()),
                    (String) row[4]);
        }

        ParkedEvent toEvent(RecordedEvent recorded) {
            return new ParkedEvent(subscriber, recorded, parked, reason);
        }
    }

    /** Where a page of parked events begins: {@code <position>/<subscriber>}. */
    private record Cursor(String subscriber, long position) {

        static Cursor of(String text) {
            String[] parts = text.split(SEPARATOR, 2);
            try {
                return new Cursor(parts[1], Long.parseLong(parts[0]));
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException noCursor) {
                throw new InvalidRequestException("", "after", "after takes the next of the page before.");
            }
        }

        @Override
        public String toString() {
            return position + SEPARATOR + subscriber;
        }
    }
}
