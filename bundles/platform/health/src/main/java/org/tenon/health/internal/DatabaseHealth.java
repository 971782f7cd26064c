package org.tenon.health.internal;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.kernel.health.GaugeSource;
import org.tenon.kernel.health.HealthCheck;
import org.tenon.persistence.DatabaseStatus;

/** Ready when the database answers and every unit's schema is in place. */
@Component(service = {HealthCheck.class, GaugeSource.class})
public final class DatabaseHealth implements HealthCheck, GaugeSource {

    private final DatabaseStatus database;

    @Activate
    public DatabaseHealth(@Reference(policyOption = ReferencePolicyOption.GREEDY) DatabaseStatus database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Result check() {
        if (!database.reachable()) {
            return Result.notReady("the database does not answer");
        }
        // The reasons are in the log; here anybody reads.
        return database.refused().isEmpty()
                ? Result.ready(database.units().size() + " units in service")
                : Result.notReady(
                        "no schema for " + String.join(", ", database.refused().keySet()));
    }

    @Override
    public List<Gauge> gauges() {
        return List.of(
                gauge(
                        "tenon.database.statements",
                        "Executions of statements and batches since the start",
                        database.statements()),
                gauge("tenon.database.commits", "Transactions committed since the start", database.commits()),
                gauge("tenon.database.rollbacks", "Transactions rolled back since the start", database.rollbacks()),
                gauge("tenon.database.connections.in.use", "Connections in use", database.connectionsInUse()),
                gauge("tenon.database.connections.idle", "Connections idle", database.connectionsIdle()));
    }

    private static Gauge gauge(String name, String help, long value) {
        return new Gauge(name, help, Map.of(), value);
    }
}
