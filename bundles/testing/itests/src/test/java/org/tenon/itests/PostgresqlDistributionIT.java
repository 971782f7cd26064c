package org.tenon.itests;

import static org.ops4j.pax.exam.CoreOptions.environment;

import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;

/** The same distribution, with PostgreSQL in place of the embedded database. */
public class PostgresqlDistributionIT extends DistributionIT {

    @Override
    @Configuration
    public Option[] configuration() throws Exception {
        return Container.distribution(
                environment("TENON_DB_URL=" + Databases.url()),
                environment("TENON_DB_USER=postgres"),
                environment("TENON_DB_PASSWORD=postgres"));
    }
}
