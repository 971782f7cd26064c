package org.tenon.audit.internal;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.UnitOfWork;

/**
 * Puts committed entries into the chain.
 *
 * <p>An entry cannot be chained by the transaction that it belongs to: each would wait for the one before to commit. So entries come
 * without a place, and whoever seals moves all that are committed to the end of the chain, under the lock of one row, in a
 * transaction of its own. Every node does so each second, and every reader before it reads.
 */
@Component(service = Sealer.class)
public final class Sealer {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int AT_ONCE = 500;
    private static final int SALT_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final UnitOfWork unit;
    private final Transactions transactions;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread created = new Thread(work, "tenon-audit-sealer");
        created.setDaemon(true);
        return created;
    });

    @Activate
    public Sealer(@Reference(target = "(unit=audit)") UnitOfWork unit, @Reference Transactions transactions) {
        this(unit, transactions, 1_000);
    }

    /** @param pause between two looks; 0 to look when somebody asks and not else */
    Sealer(UnitOfWork unit, Transactions transactions, long pause) {
        this.unit = unit;
        this.transactions = transactions;
        if (pause > 0) {
            Future<?> unused = thread.scheduleWithFixedDelay(this::quietly, pause, pause, TimeUnit.MILLISECONDS);
        }
    }

    @Deactivate
    void stop() {
        thread.shutdown();
    }

    private void quietly() {
        try {
            seal();
        } catch (RuntimeException failed) {
            LOG.warn("Entries of the audit log could not be sealed; it is tried again in a second.", failed);
        }
    }

    /** Seals all that was committed before; not what others commit meanwhile, since that never ends. */
    void seal() {
        if (transactions.separate(() -> unit.call(em -> Sql.onConnection(em, Sealer::somethingWaits)))) {
            int sealed = AT_ONCE;
            while (sealed == AT_ONCE) {
                sealed = transactions.separate(() -> unit.call(em -> Sql.onConnection(em, this::seal)));
            }
        }
    }

    /** Without the lock, so that nobody waits for it when there is nothing to do. */
    private static boolean somethingWaits(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("select recorded from audit_pending fetch first 1 rows only");
                ResultSet rows = query.executeQuery()) {
            return rows.next();
        }
    }

    private record Waiting(long recorded, Link link, String salt, String content) {}

    private int seal(Connection connection) throws SQLException {
        Chain chain = Chain.locked(connection);
        // Read after the lock is held, so what the holder before us sealed is not among it.
        List<Waiting> waiting = waiting(connection);
        if (waiting.isEmpty()) {
            return 0;
        }
        long place = chain.last().place();
        String previous = chain.last().hash();
        try (PreparedStatement entry = connection.prepareStatement("insert into audit_entry (" + Link.COLUMNS
                        + ", place, content_digest, previous, hash) values (" + "?, ".repeat(Link.columns())
                        + "?, ?, ?, ?)");
                PreparedStatement content = connection.prepareStatement(
                        "insert into audit_content (place, salt, content) values (?, ?, ?)");
                PreparedStatement moved = connection.prepareStatement("delete from audit_pending where recorded = ?")) {
            for (Waiting each : waiting) {
                place++;
                String hash = each.link().hash(previous);
                int next = each.link().write(entry, 1);
                entry.setLong(next, place);
                entry.setString(next + 1, each.link().contentDigest());
                entry.setString(next + 2, previous);
                entry.setString(next + 3, hash);
                entry.addBatch();
                content.setLong(1, place);
                content.setString(2, each.salt());
                content.setString(3, each.content());
                content.addBatch();
                moved.setLong(1, each.recorded());
                moved.addBatch();
                previous = hash;
            }
            entry.executeBatch();
            content.executeBatch();
            moved.executeBatch();
        }
        Chain.endsAt(connection, place, previous);
        return waiting.size();
    }

    private List<Waiting> waiting(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select recorded, content, " + Link.COLUMNS
                        + " from audit_pending order by recorded fetch first " + AT_ONCE + " rows only");
                ResultSet rows = query.executeQuery()) {
            List<Waiting> found = new ArrayList<>();
            while (rows.next()) {
                String salt = salt();
                String content = rows.getString(2);
                found.add(new Waiting(rows.getLong(1), Link.read(rows, 3, Link.digest(salt, content)), salt, content));
            }
            return found;
        }
    }

    private String salt() {
        byte[] bytes = new byte[SALT_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
