package org.tenon.events.internal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.tenon.kernel.event.EventSubscriber;

/**
 * Has every subscriber follow the feed. A subscriber is called by one thread at a time in the whole installation, since
 * each call holds the lock of its row; two threads per node serve all, so one that hangs leaves the others theirs.
 */
@Component(service = EventRelay.class, configurationPid = EventRelay.PID)
@Designate(ocd = EventsConfig.class)
public final class EventRelay {

    static final String PID = "org.tenon.events";

    private static final int THREADS = 2;
    private static final long MIN_POLL_MILLIS = 10;

    private final SubscriberPositions positions;
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
        followers.values().forEach(Follower::wake);
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
        Follower follower = new Follower(subscriber, positions, threads, () -> maxTries);
        followers.put(subscriber, follower);
        follower.wake();
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
