package org.tenon.persistence.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes commits of the embedded database last. Left alone, H2 writes them to its file up to half a second later, and a
 * process that is killed loses those. (Its setting {@code WRITE_DELAY=0} would write at once, but also stops the thread
 * that keeps the file compact.) So each commit is followed by a checkpoint, which writes what is not yet written, and
 * every few seconds the operating system is told to put it on the disk. H2 may reuse freed parts of the file after
 * {@link #RETENTION_MILLIS}, which is longer than that interval: whatever happens, the last written state is whole.
 */
final class EmbeddedFile implements AutoCloseable {

    static final int RETENTION_MILLIS = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedFile.class);
    private static final long SYNC_MILLIS = 2_000;

    private final DataSource connections;
    private final AtomicBoolean written = new AtomicBoolean();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "tenon-database-file");
        thread.setDaemon(true);
        return thread;
    });

    EmbeddedFile(DataSource connections) {
        this.connections = connections;
        Future<?> unused = timer.scheduleWithFixedDelay(this::sync, SYNC_MILLIS, SYNC_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** To be called after a commit on this connection. */
    void committed(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
            written.set(true);
        } catch (SQLException failed) {
            // The commit stands, and H2 writes it a moment later: not worth failing a call that has succeeded.
            LOG.warn("The database file was not written at once: {}", failed.getMessage());
        }
    }

    private void sync() {
        if (!written.compareAndSet(true, false)) {
            return;
        }
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
        } catch (SQLException | RuntimeException failed) {
            LOG.warn("The database file could not be flushed to the disk: {}", failed.getMessage());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
