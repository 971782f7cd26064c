package org.tenon.customer.rest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.customer.CustomerId;
import org.tenon.customer.spi.OverviewItem;
import org.tenon.customer.spi.OverviewPanel;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.actor.Actors;

/**
 * Asks all panels at the same time, and waits for none longer than the time limit. A panel that was late twice and is
 * still busy is not asked until it is done, so that it cannot take the threads of the others.
 */
@Component(service = OverviewPanels.class)
public final class OverviewPanels {

    private static final Logger LOG = LoggerFactory.getLogger(OverviewPanels.class);
    private static final Duration LIMIT = Duration.ofMillis(800);
    private static final int ITEMS = 10;
    private static final int THREADS = 8;
    private static final int WAITING = 256;
    private static final int LATE_AT_MOST = 2;

    private final Actors actors;
    private final Duration limit;
    private final ThreadPoolExecutor threads;
    private final Map<OverviewPanel, AtomicInteger> late = new ConcurrentHashMap<>();

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile List<OverviewPanel> panels = List.of();

    @Activate
    public OverviewPanels(@Reference Actors actors) {
        this(actors, LIMIT);
    }

    OverviewPanels(Actors actors, Duration limit) {
        this.actors = actors;
        this.limit = limit;
        AtomicInteger number = new AtomicInteger();
        threads = new ThreadPoolExecutor(
                THREADS, THREADS, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), work -> {
                    Thread thread = new Thread(work, "tenon-overview-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    @Deactivate
    void stop() {
        threads.shutdown();
    }

    /**
     * What the panels show of a customer to the acting user, by capability.
     *
     * @param ids all that the customer has: its own, and those of who was merged into it
     */
    List<OverviewBody.Panel> of(List<CustomerId> ids, Locale language) {
        Actor actor = actors.current();
        long end = System.nanoTime() + limit.toNanos();
        List<OverviewPanel> now = panels;
        late.keySet().retainAll(now);
        List<Supplier<OverviewBody.Panel>> asked = new ArrayList<>();
        for (OverviewPanel panel : now) {
            try {
                if (actor.may(panel.permission())) {
                    asked.add(ask(panel, ids, language, actor, end));
                }
            } catch (RuntimeException unknown) {
                LOG.warn("The panel {} does not say what it is, and is left out.", panel.getClass(), unknown);
            }
        }
        return asked.stream()
                .map(Supplier::get)
                .sorted(Comparator.comparing(OverviewBody.Panel::capability).thenComparing(OverviewBody.Panel::title))
                .toList();
    }

    /** @return waits for the answer */
    private Supplier<OverviewBody.Panel> ask(
            OverviewPanel panel, List<CustomerId> ids, Locale language, Actor actor, long end) {
        AtomicInteger lateCalls = late.computeIfAbsent(panel, first -> new AtomicInteger());
        PanelCall call = new PanelCall(
                panel.capability(), panel.title(language), lateCalls, () -> actors.as(actor, () -> items(panel, ids)));
        if (lateCalls.get() >= LATE_AT_MOST) {
            return () -> call.refused("It is still busy with earlier requests.");
        }
        try {
            threads.execute(call);
            return () -> call.result(end - System.nanoTime());
        } catch (RejectedExecutionException full) {
            return () -> call.refused("Too many overviews are asked for at the moment.");
        }
    }

    /** The newest of all ids together. */
    private static List<OverviewItem> items(OverviewPanel panel, List<CustomerId> ids) {
        if (ids.size() == 1) {
            return panel.items(ids.get(0), ITEMS);
        }
        return ids.stream()
                .flatMap(id -> panel.items(id, ITEMS).stream())
                .sorted(Comparator.comparing(OverviewItem::date).reversed())
                .limit(ITEMS)
                .toList();
    }
}
