package org.tenon.switchboard.internal;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.capability.CapabilityUnavailableException;

/** Where calls of one capability wait for somebody who answers. */
final class Parking {

    /** How long a call waits that holds up somebody who leaves. */
    private static final Duration AWAITED_PATIENCE = Duration.ofSeconds(1);

    private static final long LOOK_AGAIN_MILLIS = 100;

    private final String capability;
    private final Object lock;
    private final Supplier<Settings> settings;
    private int parked;
    private boolean closed;

    /**
     * What a waiting call sees.
     *
     * @param entered an outlet whose gate it has entered; null to go on waiting
     * @param rest for how long, if nothing changes
     */
    record View(@Nullable Outlet entered, Duration rest) {}

    /** @param lock is notified when it is worth looking again; all look under it */
    Parking(String capability, Object lock, Supplier<Settings> settings) {
        this.capability = capability;
        this.lock = lock;
        this.settings = settings;
    }

    /** Lets nobody wait any more. */
    void close() {
        synchronized (lock) {
            closed = true;
            lock.notifyAll();
        }
    }

    /** Whether nobody may wait any more; the lock guards it. */
    boolean closed() {
        return closed;
    }

    /**
     * Waits until {@code look} has entered an outlet.
     *
     * @throws CapabilityUnavailableException when it did not in time, or too many wait already
     */
    Outlet await(CallStack stack, Supplier<View> look) {
        synchronized (lock) {
            parked++;
            long awaitedSince = 0;
            try {
                while (true) {
                    View now = look.get();
                    if (now.entered() != null) {
                        return now.entered();
                    }
                    long millis = now.rest().toMillis();
                    if (closed || millis <= 0 || parked > settings.get().parkLimit()) {
                        throw unavailable();
                    }
                    if (stack.isAwaited()) {
                        // Who stops several bundles before they start any waits for this call, and with it for itself.
                        awaitedSince = awaitedSince == 0 ? System.nanoTime() : awaitedSince;
                        if (System.nanoTime() - awaitedSince > AWAITED_PATIENCE.toNanos()) {
                            throw unavailable();
                        }
                    }
                    lock.wait(Math.min(millis, LOOK_AGAIN_MILLIS));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw unavailable();
            } finally {
                parked--;
            }
        }
    }

    private CapabilityUnavailableException unavailable() {
        Duration park = settings.get().park();
        Duration second = Duration.ofSeconds(1);
        return new CapabilityUnavailableException(capability, park.compareTo(second) < 0 ? second : park);
    }
}
