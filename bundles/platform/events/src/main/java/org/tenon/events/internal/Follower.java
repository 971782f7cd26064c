package org.tenon.events.internal;

import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.event.EventSubscriber;
import org.tenon.kernel.event.RecordedEvent;
import org.tenon.kernel.problem.TenonException;

/**
 * Leads one subscriber along the feed: event by event, each in a transaction that also moves its place. Events that it does not want
 * move it in memory only, and its place in the database from time to time: it would pass them again.
 */
final class Follower {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final int PAGE = 100;
    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long UNKNOWN = -1;
    /** A place that is so far behind, or so old, is written down. */
    private static final int PASSED_BEHIND = 100;

    private static final long PASSED_MILLIS = 1_000;

    private static final long STOP_SECONDS = 10;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;

    private final EventSubscriber subscriber;
    private final SubscriberPositions positions;
    private final FeedTail tail;
    private final ScheduledExecutorService threads;
    private final IntSupplier maxTries;
    private final AtomicBoolean due = new AtomicBoolean();
    /** Held while the subscriber is called; so whoever stops us knows that no call is under way. */
    private final ReentrantLock calling = new ReentrantLock();

    private volatile boolean stopped;
    /** How often the event at {@link #failedAt} has failed, to any end: it sets the pause. Guarded by {@link #calling}. */
    private int failures;
    /** How often it failed by its own fault: this many count towards parking. Guarded by {@link #calling}. */
    private int tries;

    private long failedAt;
    /** Its place in the database, when we know it. Guarded by {@link #calling}, as the next two are. */
    private long kept = UNKNOWN;
    /** Nothing that it wants is between {@link #kept} and here. */
    private long passed;

    private long written = System.nanoTime();
    /** By the clock of {@link System#nanoTime()}: a wake-up does not cut the pause after a failure short. */
    private long notBefore = System.nanoTime();

    Follower(
            EventSubscriber subscriber,
            SubscriberPositions positions,
            FeedTail tail,
            ScheduledExecutorService threads,
            IntSupplier maxTries) {
        this.subscriber = subscriber;
        this.positions = positions;
        this.tail = tail;
        this.threads = threads;
        this.maxTries = maxTries;
    }

    /** The tail of the feed is longer. */
    void wake() {
        schedule(0);
    }

    /** Returns when a call that is under way has ended, or after some seconds. */
    void stop() {
        stopped = true;
        try {
            if (calling.tryLock(STOP_SECONDS, TimeUnit.SECONDS)) {
                calling.unlock();
            } else {
                LOG.warn("The subscriber {} does not return; it is left behind.", subscriber.name());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void schedule(long millis) {
        if (stopped || !due.compareAndSet(false, true)) {
            return;
        }
        try {
            Future<?> unused = threads.schedule(this::run, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            due.set(false);
        }
    }

    private void run() {
        long pause = 0;
        boolean more;
        calling.lock();
        try {
            // From here on a wake-up means that something came after we began to look.
            due.set(false);
            pause = (notBefore - System.nanoTime()) / 1_000_000;
            more = !stopped && (pause > 0 || page());
        } catch (RuntimeException failed) {
            kept = UNKNOWN;
            failures++;
            more = !stopped;
            pause = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(failures - 1, 10));
            notBefore = System.nanoTime() + pause * 1_000_000;
            if (more) {
                LOG.warn("The subscriber {} is tried again in {} ms.", subscriber.name(), pause, failed);
            }
        } finally {
            calling.unlock();
        }
        if (more) {
            schedule(Math.max(0, pause));
        }
    }

    /** @return whether there may be more */
    private boolean page() {
        if (kept == UNKNOWN) {
            kept = positions.of(subscriber.name());
            passed = kept;
        }
        List<RecordedEvent> events = tail.after(passed, PAGE);
        List<RecordedEvent> wanted = events.stream().filter(this::wanted).toList();
        for (int taken = 0; taken < wanted.size(); ) {
            if (stopped) {
                return false;
            }
            List<RecordedEvent> next = next(wanted, taken);
            if (!(next.size() == 1 ? take(next.get(0)) : takeAll(next))) {
                kept = UNKNOWN;
                return true;
            }
            taken += next.size();
        }
        passed = events.isEmpty() ? passed : events.get(events.size() - 1).position();
        if (passed - kept >= PASSED_BEHIND || (passed > kept && isOld())) {
            kept = positions.move(subscriber.name(), kept, passed) ? passed : UNKNOWN;
            written = System.nanoTime();
        }
        return events.size() == PAGE || kept == UNKNOWN;
    }

    private boolean isOld() {
        return System.nanoTime() - written > TimeUnit.MILLISECONDS.toNanos(PASSED_MILLIS);
    }

    private boolean wanted(RecordedEvent event) {
        return subscriber.types().isEmpty() || subscriber.types().contains(event.type());
    }

    /** As many as the subscriber takes together; one, as long as an event is tried again. */
    private List<RecordedEvent> next(List<RecordedEvent> wanted, int from) {
        int together = failures > 0 ? 1 : Math.max(1, subscriber.together());
        return wanted.subList(from, Math.min(wanted.size(), from + together));
    }

    /** @return false when another node has moved this subscriber meanwhile */
    private boolean takeAll(List<RecordedEvent> events) {
        boolean ours;
        try {
            ours = positions.take(subscriber, events, kept);
        } catch (RuntimeException failed) {
            LOG.debug("{} takes {} events one by one.", subscriber.name(), events.size(), failed);
            for (RecordedEvent event : events) {
                if (!take(event)) {
                    return false;
                }
            }
            return true;
        }
        moved(events.get(events.size() - 1), ours);
        return ours;
    }

    private void moved(RecordedEvent last, boolean ours) {
        failures = 0;
        tries = 0;
        if (ours) {
            kept = last.position();
            passed = kept;
            written = System.nanoTime();
        }
    }

    /** @return false when another node has moved this subscriber meanwhile */
    private boolean take(RecordedEvent event) {
        try {
            boolean ours = positions.take(subscriber, List.of(event), kept);
            moved(event, ours);
            return ours;
        } catch (RuntimeException failed) {
            if (failedAt != event.position()) {
                failedAt = event.position();
                tries = 0;
            }
            // What is merely not there now says nothing about the event.
            boolean temporary =
                    failed instanceof TenonException problem && problem.kind() == TenonException.Kind.UNAVAILABLE;
            tries += temporary ? 0 : 1;
            if (tries < maxTries.getAsInt()) {
                throw failed;
            }
            LOG.error(
                    "The subscriber {} has failed {} times at {} {}; the event is parked.",
                    subscriber.name(),
                    tries,
                    event.type(),
                    event.id(),
                    failed);
            boolean ours = positions.park(subscriber.name(), event, kept, String.valueOf(failed));
            moved(event, ours);
            return ours;
        }
    }
}
