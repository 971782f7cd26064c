package org.tenon.switchboard.internal;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Counts the calls that are inside a service, and lets it be emptied. Counted in stripes, so that threads do not fight
 * for one cache line; a call leaves by the stripe that it entered by.
 */
final class Gate {

    private static final int STRIPES = 16;
    /** Integers in two cache lines: neighbours are fetched in pairs. */
    private static final int SPACING = 32;

    private final AtomicIntegerArray inside = new AtomicIntegerArray(STRIPES * SPACING);
    private final Object left = new Object();
    private volatile boolean closed;

    /** The stripe of the calling thread. */
    static int stripe() {
        return (int) (Thread.currentThread().getId() % STRIPES) * SPACING;
    }

    /** @return false when the gate is closed: the call is not inside then */
    boolean enter(int stripe) {
        inside.getAndIncrement(stripe);
        // Whoever closes the gate sees this call counted, or this call sees the gate closed.
        if (closed) {
            leave(stripe);
            return false;
        }
        return true;
    }

    /** Enters even when the gate is closed: for a thread that has a call inside already, which could not end otherwise. */
    void enterAgain(int stripe) {
        inside.getAndIncrement(stripe);
    }

    void leave(int stripe) {
        inside.getAndDecrement(stripe);
        if (closed) {
            synchronized (left) {
                left.notifyAll();
            }
        }
    }

    /** Lets nobody in any more. */
    void close() {
        closed = true;
    }

    void open() {
        closed = false;
    }

    /**
     * Waits until the closed gate's calls have ended.
     *
     * @param own how many of the calls inside belong to the calling thread, which cannot wait for itself
     * @return how many calls of others are still inside, when {@code patience} ended first; else 0
     */
    int drain(Duration patience, int own) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        synchronized (left) {
            int others = inside() - own;
            while (others > 0) {
                long millis = (end - System.nanoTime()) / 1_000_000;
                if (millis <= 0) {
                    return others;
                }
                left.wait(millis);
                others = inside() - own;
            }
            return 0;
        }
    }

    /** How many calls are inside now. */
    int inside() {
        int sum = 0;
        for (int stripe = 0; stripe < STRIPES; stripe++) {
            sum += inside.get(stripe * SPACING);
        }
        return sum;
    }
}
