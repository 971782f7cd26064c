package org.tenon.demo.northwind;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.catalog.KitService;
import org.tenon.kernel.actor.Actor;
import org.tenon.order.OrderQuery;
import org.tenon.shell.DemoRunner;

/**
 * Loads the demo company once and runs its orders; a second start goes on where the first was cut off. With the framework
 * property {@code tenon.demo=true} it starts by itself; {@code tenon.terminal=true} says that a person watches a terminal.
 */
@Component(service = DemoRunner.class, immediate = true)
public final class NorthwindDemo implements DemoRunner {

    private static final Logger LOG = LoggerFactory.getLogger(NorthwindDemo.class);

    /** Not where purchasing, or reordering, is left out. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Buying buying;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable KitService kits;

    private final Services services;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "tenon-demo");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicBoolean running = new AtomicBoolean();
    private final boolean terminal;
    private volatile String status = "not loaded";

    @Activate
    public NorthwindDemo(@Reference Services services, BundleContext context) {
        this.services = services;
        this.terminal = Boolean.parseBoolean(context.getProperty("tenon.terminal"));
        if (Boolean.parseBoolean(context.getProperty("tenon.demo"))) {
            start(System.out);
        }
    }

    @Deactivate
    void stop() {
        worker.shutdownNow();
    }

    @Override
    public String status() {
        return status;
    }

    @Override
    public void start(PrintStream out) {
        if (running.compareAndSet(false, true)) {
            worker.execute(() -> runAs(out));
        } else {
            out.println("the demo is running already: " + status);
        }
    }

    private void runAs(PrintStream out) {
        try {
            services.actors().as(Actor.SYSTEM, () -> run(out));
        } catch (RuntimeException e) {
            status = "failed: " + e.getMessage();
            out.println("The demo stopped: " + e.getMessage());
            LOG.error("the demo stopped", e);
        } finally {
            running.set(false);
        }
    }

    private void run(PrintStream out) {
        long start = System.nanoTime();
        Northwind data = Northwind.read();
        MasterData master = new MasterData(services, data);
        if (master.productIds().isEmpty()) {
            status = "loading customers, products, prices and stock";
            out.println("Northwind: " + status);
            master.load();
        }
        replay(data, master, out);
        master.discontinue();
        Buying offered = buying;
        if (offered != null) {
            offered.load(data, master.productIds());
            new TodaysOrder(services, kits, data, master.productIds())
                    .write(master.customerIds().get(data.customers().get(0).id()));
        }
        new LivingCompany(services, data, master.customerIds()).load();
        status = "loaded";
        Summary.of(services).print(out, Duration.ofNanos(System.nanoTime() - start));
    }

    private void replay(Northwind data, MasterData master, PrintStream out) {
        Set<String> done = references();
        List<Northwind.OrderRow> left =
                data.orders().stream().filter(row -> !done.contains(row.id())).toList();
        if (left.isEmpty()) {
            return;
        }
        OrderReplay replay = new OrderReplay(services, master.customerIds(), master.productIds());
        Progress progress = new Progress(out, "Northwind orders", left.size(), terminal);
        for (Northwind.OrderRow row : left) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("interrupted; the next start goes on from here");
            }
            replay.replay(row);
            progress.step();
            status = "ran the order of " + row.date() + " by " + row.customer();
        }
    }

    private Set<String> references() {
        return Pages.all(page -> services.orders().search(OrderQuery.ALL, page)).stream()
                .flatMap(summary -> services.orders().find(summary.id()).stream())
                .flatMap(order -> order.reference().stream())
                .collect(Collectors.toSet());
    }
}
