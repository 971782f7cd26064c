package org.tenon.samples.fault;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ways of taking time. 0 milliseconds are for ever. */
final class Delay {

    private Delay() {}

    /** @throws IllegalStateException when interrupted; the thread stays so */
    static void sleep(long millis) {
        try {
            if (millis == 0) {
                new CountDownLatch(1).await();
            }
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("woken by an interrupt", interrupted);
        }
    }

    /** Sleeps on when interrupted, and tells afterwards that it was. */
    static void sleepDeaf(long millis) {
        long end = end(millis);
        boolean interrupted = false;
        while (System.nanoTime() - end < 0) {
            try {
                TimeUnit.NANOSECONDS.sleep(end - System.nanoTime());
            } catch (InterruptedException ignored) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    static void spin(long millis) {
        long end = end(millis);
        while (System.nanoTime() - end < 0) {
            Thread.onSpinWait();
        }
    }

    private static long end(long millis) {
        return System.nanoTime() + (millis == 0 ? Long.MAX_VALUE / 2 : TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
