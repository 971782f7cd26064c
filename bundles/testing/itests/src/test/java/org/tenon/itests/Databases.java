package org.tenon.itests;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.runner.Result;
import org.junit.runner.notification.RunListener;

/**
 * The PostgreSQL servers of a run. They are stopped when its last test has ended: the JVM that started them is cut off soon
 * afterwards, before its shutdown hooks are through. Only that JVM loads this, never the container.
 */
public final class Databases extends RunListener {

    private static final Collection<EmbeddedPostgres> STARTED = new ConcurrentLinkedQueue<>();

    static String url() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder().start();
        STARTED.add(server);
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void testRunFinished(Result result) throws IOException {
        for (EmbeddedPostgres server : STARTED) {
            server.close();
        }
    }
}
