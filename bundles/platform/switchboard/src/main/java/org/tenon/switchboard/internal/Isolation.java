package org.tenon.switchboard.internal;

import dev.failsafe.Bulkhead;
import dev.failsafe.CircuitBreaker;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.capability.ProviderFailedException.Reason;
import org.tenon.switchboard.BreakerMoved;
import org.tenon.switchboard.IsolationStatus;
import org.tenon.switchboard.IsolationStatus.Breaker;

/**
 * Keeps a provider that hangs or breaks from taking its callers with it. Its calls are limited in number, also those that
 * nobody waits for any more; after too many failures it gets none for a while.
 *
 * <p>A call runs on another thread, so that the caller can leave when the time is over. It is outside of the caller's
 * transaction then, which belongs to the caller's thread. A transactional provider's call therefore stays where it is, and
 * is only watched: it cannot be cut short, since interrupting a thread that speaks with a database may close that for
 * everybody, but it is counted as a failure as soon as the time is over.
 */
final class Isolation {

    private static final Logger LOG = LoggerFactory.getLogger(Isolation.class);

    private final Provider provider;
    private final Limits limits;
    private final Platform platform;
    private final Timer timer;
    private final Bulkhead<Object> bulkhead;
    private final CircuitBreaker<Object> breaker;
    private final ExecutorService executor;
    private final AtomicInteger running = new AtomicInteger();
    private final LongAdder timeouts = new LongAdder();
    private final LongAdder rejected = new LongAdder();

    Isolation(Provider provider, Limits limits, Platform platform, Timer timer) {
        this.provider = provider;
        this.limits = limits;
        this.platform = platform;
        this.timer = timer;
        this.bulkhead = Bulkhead.of(limits.calls());
        this.breaker = CircuitBreaker.builder()
                .withFailureThreshold(limits.failures(), limits.window())
                .withDelay(limits.rest())
                .onOpen(event -> moved(Breaker.OPEN))
                .onClose(event -> moved(Breaker.CLOSED))
                .build();
        // The bulkhead says how many there are.
        this.executor = new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                5,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                work -> Timer.daemon(work, "tenon-provider-" + provider.name()));
    }

    Limits limits() {
        return limits;
    }

    IsolationStatus status() {
        return new IsolationStatus(
                switch (breaker.getState()) {
                    case CLOSED -> Breaker.CLOSED;
                    case HALF_OPEN -> Breaker.HALF_OPEN;
                    case OPEN -> Breaker.OPEN;
                },
                limits.time(),
                limits.calls(),
                running.get(),
                timeouts.sum(),
                rejected.sum());
    }

    /** Makes a live call, by which way is right for the provider. */
    @Nullable
    Object call(Outlet outlet, RoutedMethod method, @Nullable Object @Nullable [] arguments, CallStack stack)
            throws Throwable {
        return outlet.transactional()
                ? watched(outlet, method, arguments)
                : elsewhere(outlet, method, arguments, stack);
    }

    /** Makes a call on another thread, and leaves it when the time is over. */
    @Nullable
    Object elsewhere(Outlet outlet, RoutedMethod method, @Nullable Object @Nullable [] arguments, CallStack stack)
            throws Throwable {
        admit();
        Actor actor = platform.actor();
        CallStack.Bindings bindings = stack.handOver();
        FutureTask<@Nullable Object> task = new FutureTask<>(
                () -> platform.as(actor, () -> Sneaky.call(() -> method.callChecked(outlet.service(), arguments))));
        try {
            executor.execute(() -> {
                Thread thread = Thread.currentThread();
                thread.setContextClassLoader(outlet.service().getClass().getClassLoader());
                bindings.takeOver();
                try {
                    task.run();
                } finally {
                    bindings.giveBack();
                    thread.setContextClassLoader(null);
                    // What the interruption of the last call left behind is none of the next one's business.
                    Thread.interrupted();
                    leave();
                }
            });
        } catch (RejectedExecutionException | OutOfMemoryError noThread) {
            bindings.drop();
            leave();
            breaker.recordFailure();
            throw Failures.failed(Reason.BUSY, provider, Failures.SOON);
        }
        try {
            Object answer = task.get(limits.time().toNanos(), TimeUnit.NANOSECONDS);
            breaker.recordSuccess();
            return answer;
        } catch (ExecutionException e) {
            Throwable thrown = e.getCause() == null ? e : e.getCause();
            record(thrown);
            throw thrown;
        } catch (TimeoutException e) {
            overdue();
            task.cancel(!outlet.transactional());
            throw Failures.failed(Reason.TIMEOUT, provider, Failures.SOON);
        } catch (InterruptedException e) {
            task.cancel(!outlet.transactional());
            // Says nothing of the provider; but a try in the half-open state must end somehow.
            breaker.recordSuccess();
            Thread.currentThread().interrupt();
            throw Failures.failed(Reason.TIMEOUT, provider, Failures.SOON);
        }
    }

    private @Nullable Object watched(Outlet outlet, RoutedMethod method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        admit();
        Thread caller = Thread.currentThread();
        AtomicBoolean judged = new AtomicBoolean();
        Runnable unwatch = timer.watch(limits.time(), () -> {
            if (judged.compareAndSet(false, true)) {
                overdue();
                LOG.warn(
                        "{} {} of {} takes more than {} and cannot be cut short: it is in{}",
                        provider.name(),
                        provider.version(),
                        provider.key().capability(),
                        limits.time(),
                        stackTrace(caller));
            }
        });
        try {
            Object answer = method.callChecked(outlet.service(), arguments);
            if (judged.compareAndSet(false, true)) {
                breaker.recordSuccess();
            }
            return answer;
        } catch (Throwable thrown) {
            if (judged.compareAndSet(false, true)) {
                record(thrown);
            }
            throw thrown;
        } finally {
            unwatch.run();
            leave();
        }
    }

    /**
     * Begins no more calls.
     *
     * @param now whether those that still run are asked to end
     */
    void close(boolean now) {
        if (now) {
            executor.shutdownNow();
        } else {
            executor.shutdown();
        }
    }

    private void admit() {
        if (!bulkhead.tryAcquirePermit()) {
            rejected.increment();
            throw Failures.failed(Reason.BUSY, provider, Failures.SOON);
        }
        if (!breaker.tryAcquirePermit()) {
            bulkhead.releasePermit();
            rejected.increment();
            Duration rest = breaker.getRemainingDelay();
            throw Failures.failed(Reason.OPEN, provider, rest.compareTo(Failures.SOON) < 0 ? Failures.SOON : rest);
        }
        running.incrementAndGet();
    }

    private void leave() {
        running.decrementAndGet();
        bulkhead.releasePermit();
    }

    private void record(Throwable thrown) {
        if (Failures.isItsOwn(thrown)) {
            breaker.recordFailure();
        } else {
            breaker.recordSuccess();
        }
    }

    private void overdue() {
        // Who sees the timeout counted finds the breaker judged by it.
        breaker.recordFailure();
        timeouts.increment();
    }

    private void moved(Breaker to) {
        LOG.warn(
                "{} {} of {} {}",
                provider.name(),
                provider.version(),
                provider.key().capability(),
                to == Breaker.OPEN ? "failed too often: it gets no calls for " + limits.rest() : "works again");
        platform.publish(
                new BreakerMoved(provider.key().capability(), provider.name(), provider.version(), to, platform.now()));
    }

    private static String stackTrace(Thread thread) {
        StringBuilder text = new StringBuilder();
        for (StackTraceElement element : thread.getStackTrace()) {
            text.append("\n    at ").append(element);
        }
        return text.toString();
    }
}
