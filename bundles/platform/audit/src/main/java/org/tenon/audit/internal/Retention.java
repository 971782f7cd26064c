package org.tenon.audit.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.audit.Checkpoint;
import org.tenon.kernel.auditlog.AuditLog;
import org.tenon.kernel.auditlog.PlatformChange;
import org.tenon.kernel.auditlog.Subject;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;

/**
 * Removes what is older than the configuration keeps, oldest first, in short transactions. The hash of the last that was removed stays, so
 * that the rest still verifies, and an entry says what was removed.
 */
@Component(service = Retention.class, configurationPid = Retention.PID, immediate = true)
@Designate(ocd = AuditConfig.class)
public final class Retention {

    static final String PID = "org.tenon.audit";

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int AT_ONCE = 1_000;
    private static final Duration INTERVAL = Duration.ofMinutes(30);

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final Company company;
    private final AuditLog log;
    private volatile int days;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread created = new Thread(work, "tenon-audit-retention");
        created.setDaemon(true);
        return created;
    });

    @Activate
    public Retention(
            @Reference(target = "(unit=audit)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference Company company,
            @Reference AuditLog log,
            AuditConfig config) {
        this(unit, transactions, company, log, config.retentionDays());
        Future<?> unused = thread.scheduleWithFixedDelay(
                this::quietly, INTERVAL.toMinutes(), INTERVAL.toMinutes(), TimeUnit.MINUTES);
    }

    Retention(UnitOfWork unit, Transactions transactions, Company company, AuditLog log, int days) {
        this.unit = unit;
        this.transactions = transactions;
        this.company = company;
        this.log = log;
        this.days = days;
    }

    @Modified
    void modified(AuditConfig config) {
        days = config.retentionDays();
    }

    @Deactivate
    void stop() {
        thread.shutdownNow();
    }

    private void quietly() {
        try {
            long removed = run();
            if (removed > 0) {
                LOG.info("{} entries of the audit log, older than {} days, were removed.", removed, days);
            }
        } catch (RuntimeException failed) {
            LOG.warn("Old entries of the audit log could not be removed; it is tried again later.", failed);
        }
    }

    /** @return how many were removed */
    long run() {
        int kept = days;
        if (kept <= 0) {
            return 0;
        }
        Instant before = company.now().minus(Duration.ofDays(kept));
        long all = 0;
        long removed = AT_ONCE;
        while (removed == AT_ONCE) {
            removed = transactions.required(() -> removeSome(before));
            all += removed;
        }
        return all;
    }

    private record Removed(long count, Checkpoint last) {}

    private long removeSome(Instant before) {
        Removed removed = unit.call(em -> Sql.onConnection(em, connection -> remove(connection, Utc.column(before))));
        if (removed.count() > 0) {
            log.changed(
                    Retention.class,
                    new PlatformChange(
                            "audit-log.retain",
                            Subject.NONE,
                            Map.of(
                                    "entries", removed.count(),
                                    "before", before,
                                    "last", removed.last().toString())));
        }
        return removed.count();
    }

    private static Removed remove(Connection connection, LocalDateTime before) throws SQLException {
        Chain chain = Chain.locked(connection);
        Checkpoint last = chain.removed();
        try (PreparedStatement query = connection.prepareStatement("select place, happened, hash from audit_entry"
                + " where place > ? order by place fetch first " + AT_ONCE + " rows only")) {
            query.setLong(1, last.place());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next() && rows.getObject(2, LocalDateTime.class).isBefore(before)) {
                    last = new Checkpoint(rows.getLong(1), rows.getString(3));
                }
            }
        }
        if (last.equals(chain.removed())) {
            return new Removed(0, last);
        }
        Sql.removing(connection);
        delete(connection, "delete from audit_content where place <= ?", last.place());
        long count = delete(connection, "delete from audit_entry where place <= ?", last.place());
        Chain.beginsAfter(connection, last.place(), last.hash());
        return new Removed(count, last);
    }

    private static long delete(Connection connection, String sql, long place) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setLong(1, place);
            return delete.executeUpdate();
        }
    }
}
