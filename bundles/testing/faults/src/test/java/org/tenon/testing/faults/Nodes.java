package org.tenon.testing.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import org.tenon.testing.distribution.Api;
import org.tenon.testing.distribution.Distribution;

/** Several nodes on one database, and a choice of one for each request, as a proxy makes it that knows who is ready. */
final class Nodes implements AutoCloseable {

    private final List<Distribution> all = new ArrayList<>();
    private final List<Distribution> ready = new CopyOnWriteArrayList<>();

    /** Starts them all at once: on an empty database one of them makes the tables, and the others wait. */
    Nodes(int count, Cluster database) {
        Map<String, String> environment = Map.of(
                "TENON_DB_URL", "jdbc:postgresql://127.0.0.1:" + database.port() + "/postgres",
                "TENON_DB_USER", "postgres",
                "TENON_DB_PASSWORD", "postgres");
        List<CompletableFuture<Distribution>> starting = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            starting.add(CompletableFuture.supplyAsync(() -> Distribution.start(environment)));
        }
        starting.forEach(node -> all.add(node.join()));
        ready.addAll(all);
    }

    Distribution get(int node) {
        return all.get(node);
    }

    List<Distribution> all() {
        return List.copyOf(all);
    }

    /** The admin's client of each. */
    List<Api> admins() {
        return all.stream()
                .map(node -> new Api(node, "admin", Distribution.PASSWORD))
                .toList();
    }

    /** Any one that is ready. */
    Distribution any() {
        return ready.get(ThreadLocalRandom.current().nextInt(ready.size()));
    }

    /** Requests go to it for a moment longer, as a proxy sends them until it has noticed. */
    void kill(int node) {
        all.get(node).kill();
        ready.remove(all.get(node));
    }

    void restart(int node) {
        all.get(node).restart();
        ready.add(all.get(node));
    }

    @Override
    public void close() {
        all.forEach(Distribution::close);
    }
}
