package org.tenon.events.internal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.event.EventSubscriber;

/**
 * Has every subscriber follow the feed. A subscriber is called by one thread at a time in the whole installation, since
 * each call holds the lock of its row; two threads per node serve all, so one that hangs leaves the others theirs.
 */
@Component(service = EventRelay.class, configurationPid = EventRelay.PID)
@Designate(ocd = EventsConfig.class)
public final class EventRelay {

    static final String PID = "org.tenon.events";

    private static final Logger LOG = LoggerFactory.getLogger(EventRelay.class);

    private static final int THREADS = 2;
    private static final long MIN_POLL_MILLIS = 10;
    /**
     * From one look into the feed to the next, at least: the first event after a rest is relayed at once, and under load many
     * at a time instead of a look for each.
     */
    private static final long PACE_MILLIS = 100;

    private static final long PAUSE_MILLIS = 500;

    private final SubscriberPositions positions;
    private final FeedTail tail;
    /** Whether a look into the feed is to come. */
    private final AtomicBoolean due = new AtomicBoolean();

    /** Whether the last look failed. One look is at a time, or two after each other. */
    private volatile boolean away;

    private volatile long looked = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(PACE_MILLIS);
    private volatile int maxTries;
    private volatile long pollMillis;
    private final Map<EventSubscriber, Follower> followers = new ConcurrentHashMap<>();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "tenon-events");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public EventRelay(@Reference SubscriberPositions positions, EventsConfig config) {
        this(positions, config.maxTries(), config.pollMillis());
    }

    EventRelay(SubscriberPositions positions, int maxTries, long pollMillis) {
        this.positions = positions;
        this.tail = new FeedTail(positions.feed());
        this.maxTries = maxTries;
        this.pollMillis = pollMillis;
        poll();
    }

    /** Takes new settings in place: the event log, which all capabilities write to, stays as it is. */
    @Modified
    void modified(EventsConfig config) {
        maxTries = config.maxTries();
        pollMillis = config.pollMillis();
    }

    private void poll() {
        wake();
        try {
            Future<?> unused =
                    threads.schedule(this::poll, Math.max(pollMillis, MIN_POLL_MILLIS), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            // Nothing is relayed any more.
        }
    }

    /** There may be something new. Returns at once. */
    void wake() {
        long since = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - looked);
        lookIn(Math.max(0, PACE_MILLIS - since));
    }

    private void lookIn(long millis) {
        if (followers.isEmpty() || !due.compareAndSet(false, true)) {
            return;
        }
        try {
            Future<?> unused = threads.schedule(this::look, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            // Nothing is relayed any more.
        }
    }

    /** Reads once for all, so that a commit costs no more where many subscribe. */
    private void look() {
        // From here on a wake-up means that something came after we began to look.
        due.set(false);
        looked = System.nanoTime();
        try {
            if (tail.read()) {
                lookIn(0);
            }
            followers.values().forEach(Follower::wake);
        } catch (RuntimeException failed) {
            if (!away) {
                LOG.warn("The feed cannot be read; it is tried again every {} ms.", PAUSE_MILLIS, failed);
            }
            away = true;
            lookIn(PAUSE_MILLIS);
            return;
        }
        away = false;
    }

    /** The subscriber of that name, when it is there, on this node. */
    Optional<EventSubscriber> subscriber(String name) {
        return followers.keySet().stream()
                .filter(subscriber -> subscriber.name().equals(name))
                .findFirst();
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bind(EventSubscriber subscriber) {
        Follower follower = new Follower(subscriber, positions, tail, threads, () -> maxTries);
        followers.put(subscriber, follower);
        follower.wake();
        wake();
    }

    /** Returns when a call that is under way has ended: a bundle that stops is not called any more. */
    void unbind(EventSubscriber subscriber) {
        Follower follower = followers.remove(subscriber);
        if (follower != null) {
            follower.stop();
        }
    }

    @Deactivate
    void stop() {
        threads.shutdown();
        followers.values().forEach(Follower::stop);
        followers.clear();
    }
}
