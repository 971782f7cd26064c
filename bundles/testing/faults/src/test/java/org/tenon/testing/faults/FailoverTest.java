package org.tenon.testing.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tenon.testing.distribution.Distribution;
import org.tenon.testing.fixture.Eventually;

/** The database server dies under load, and its synchronous standby becomes the primary: the node finds it by itself. */
class FailoverTest {

    private static final int TRADES = 8;

    @Test
    void a_synchronous_standby_takes_over_and_nothing_that_was_acknowledged_is_lost() throws Exception {
        assumeTrue(ServerTools.has("pg_basebackup"), "PostgreSQL's pg_basebackup is not installed");
        try (Cluster primary = new Cluster();
                Cluster standby = primary.synchronousStandby();
                Distribution tenon = Distribution.start(Map.of(
                        // as docs/deployment/tenon.env has it
                        "TENON_DB_URL",
                        "jdbc:postgresql://127.0.0.1:" + primary.port() + ",127.0.0.1:" + standby.port()
                                + "/postgres?targetServerType=primary&hostRecheckSeconds=2",
                        "TENON_DB_USER",
                        "postgres",
                        "TENON_DB_PASSWORD",
                        "postgres"));
                Load load = new Load(tenon, 11)) {
            Eventually.await("trade has begun", () -> load.trades() >= TRADES);

            primary.crash();
            long died = System.nanoTime();
            standby.promote();

            Eventually.await(
                    "the server is ready", () -> load.api().anonymous("/readyz").status() == 200);
            Duration away = Duration.ofNanos(System.nanoTime() - died);
            int before = load.trades();
            Eventually.await("trade goes on", () -> load.trades() >= before + TRADES);
            assertThat(load.stop()).isEmpty();
            System.out.printf(
                    "failover: %s; ready again %d ms after the primary died%n", load.summary(), away.toMillis());
        }
    }
}
