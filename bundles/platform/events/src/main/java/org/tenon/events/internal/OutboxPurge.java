package org.tenon.events.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;

/**
 * Removes old events, oldest first, in short transactions. It stays behind the slowest subscriber, and leaves parked events
 * where they are. Readers that are further behind are told so ({@link org.tenon.kernel.event.EventsGoneException}).
 */
@Component(service = OutboxPurge.class, configurationPid = EventRelay.PID, immediate = true)
public final class OutboxPurge {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxPurge.class);
    private static final int BATCH = 1_000;
    private static final Duration INTERVAL = Duration.ofMinutes(30);

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final Company company;
    private volatile int retentionDays;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread created = new Thread(work, "tenon-events-purge");
        created.setDaemon(true);
        return created;
    });

    @Activate
    public OutboxPurge(
            @Reference(target = "(unit=events)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference Company company,
            EventsConfig config) {
        this(unit, transactions, company, config.retentionDays());
        Future<?> unused = thread.scheduleWithFixedDelay(
                this::runQuietly, INTERVAL.toMinutes(), INTERVAL.toMinutes(), TimeUnit.MINUTES);
    }

    OutboxPurge(UnitOfWork unit, Transactions transactions, Company company, int retentionDays) {
        this.unit = unit;
        this.transactions = transactions;
        this.company = company;
        this.retentionDays = retentionDays;
    }

    @Modified
    void modified(EventsConfig config) {
        retentionDays = config.retentionDays();
    }

    @Deactivate
    void stop() {
        thread.shutdownNow();
    }

    private void runQuietly() {
        try {
            long removed = run();
            if (removed > 0) {
                LOG.info("{} events older than {} days were removed.", removed, retentionDays);
            }
        } catch (RuntimeException failed) {
            LOG.warn("Old events could not be removed; it is tried again later.", failed);
        }
    }

    /** One look through what is old enough. Returns how many were removed. */
    long run() {
        int days = retentionDays;
        if (days <= 0) {
            return 0;
        }
        Instant before = company.now().minus(Duration.ofDays(days));
        long removed = 0;
        Batch batch = new Batch(0, 0, true);
        while (batch.more()) {
            long from = batch.last();
            batch = transactions.required(() -> unit.call(
                    em -> Outbox.onConnection(em, connection -> removeBatch(connection, from, Utc.column(before)))));
            removed += batch.removed();
        }
        return removed;
    }

    /**
     * @param last the place of the last event that was looked at
     * @param more whether there may be others behind it
     */
    private record Batch(long last, long removed, boolean more) {}

    private static Batch removeBatch(Connection connection, long from, LocalDateTime before) throws SQLException {
        long end = Math.min(Outbox.lock(connection), slowest(connection));
        List<Long> due = new ArrayList<>();
        long last = from;
        int seen = 0;
        boolean young = false;
        try (PreparedStatement query = connection.prepareStatement(
                "select o.recorded, o.feed_position, o.happened, (select count(*) from events_parked p"
                        + " where p.feed_position = o.feed_position) from events_outbox o where o.feed_position > ?"
                        + " and o.feed_position <= ? order by o.feed_position fetch first " + BATCH + " rows only")) {
            query.setLong(1, from);
            query.setLong(2, end);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next() && !young) {
                    seen++;
                    boolean parked = rows.getLong(4) > 0;
                    young = !rows.getObject(3, LocalDateTime.class).isBefore(before);
                    if (!young) {
                        last = rows.getLong(2);
                    }
                    if (!young && !parked) {
                        due.add(rows.getLong(1));
                    }
                }
            }
        }
        remove(connection, due, last);
        return new Batch(last, due.size(), seen == BATCH && !young);
    }

    /** The least place of a subscriber. */
    private static long slowest(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("select min(feed_position), count(*) from events_subscriber");
                ResultSet rows = query.executeQuery()) {
            return rows.next() && rows.getLong(2) > 0 ? rows.getLong(1) : Long.MAX_VALUE;
        }
    }

    private static void remove(Connection connection, List<Long> due, long last) throws SQLException {
        if (due.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement("delete from events_outbox where recorded = ?");
                PreparedStatement remember = connection.prepareStatement(
                        "update events_stamp set removed_position = ? where id = 1 and removed_position < ?")) {
            for (long each : due) {
                delete.setLong(1, each);
                delete.addBatch();
            }
            delete.executeBatch();
            remember.setLong(1, last);
            remember.setLong(2, last);
            remember.executeUpdate();
        }
    }
}
