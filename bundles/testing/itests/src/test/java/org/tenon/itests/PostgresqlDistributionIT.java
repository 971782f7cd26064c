package org.tenon.itests;

import static org.ops4j.pax.exam.CoreOptions.environment;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;

/** The same distribution, with PostgreSQL in place of the embedded database. */
public class PostgresqlDistributionIT extends DistributionIT {

    @Override
    @Configuration
    public Option[] configuration() throws Exception {
        return Container.distribution(
                environment("TENON_DB_URL=" + Database.url()),
                environment("TENON_DB_USER=postgres"),
                environment("TENON_DB_PASSWORD=postgres"));
    }

    /** Only the test's own JVM loads this, never the container. */
    private static final class Database {
        private static String url() throws IOException {
            return EmbeddedPostgres.builder().start().getJdbcUrl("postgres", "postgres");
        }
    }
}
