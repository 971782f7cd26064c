package org.tenon.migration.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.NewId;
import org.tenon.kernel.health.GaugeSource;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.UnitOfWork;

/** Signs the {@link NodeBook} for this node from its start on, and says in a metric how many have. */
@Component(
        service = {LiveNodes.class, GaugeSource.class},
        immediate = true)
public final class LiveNodes implements GaugeSource {

    private static final Logger LOG = LoggerFactory.getLogger(LiveNodes.class);
    /** In the data folder, which each node has its own of: who comes back after a crash is no other node. */
    private static final String FILE = "node.id";

    private static final int SECONDS = 5;

    private final NodeBook book;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread signing = new Thread(work, "tenon-node");
        signing.setDaemon(true);
        return signing;
    });
    private volatile int alive = 1;

    @Activate
    public LiveNodes(
            BundleContext context,
            @Reference(target = "(unit=migration)") UnitOfWork unit,
            @Reference Transactions transactions)
            throws IOException {
        book = new NodeBook(unit, transactions, id(Path.of(context.getProperty("karaf.data"))));
        sign();
        var unused = thread.scheduleWithFixedDelay(this::sign, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private static String id(Path data) throws IOException {
        Path file = data.resolve(FILE);
        if (Files.notExists(file)) {
            Files.writeString(file, NewId.next());
        }
        return Files.readString(file).trim();
    }

    @Deactivate
    void stop() {
        thread.shutdownNow();
        try {
            book.signOff();
        } catch (RuntimeException away) {
            LOG.debug("The database is away; this node is forgotten there by itself.", away);
        }
    }

    private void sign() {
        try {
            book.sign();
            alive = 1 + book.others().size();
        } catch (RuntimeException later) {
            LOG.debug("That this node is alive cannot be written down for now.", later);
        }
    }

    /** @throws org.tenon.kernel.problem.ConflictException {@code migration.nodes} when another node is alive */
    void requireAlone() {
        book.requireAlone();
    }

    @Override
    public List<Gauge> gauges() {
        return List.of(
                new Gauge("tenon.nodes.alive", "Nodes that share the database, this one included", Map.of(), alive));
    }
}
