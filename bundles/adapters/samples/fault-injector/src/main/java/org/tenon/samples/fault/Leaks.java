package org.tenon.samples.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** What calls have leaked. It outlives the component, and with a thread in it the bundle's class loader too. */
final class Leaks {

    private static final List<byte[]> MEMORY = new ArrayList<>();
    private static final List<CountDownLatch> THREADS = new ArrayList<>();

    private Leaks() {}

    static synchronized void memory(int kilobytes) {
        MEMORY.add(new byte[kilobytes * 1024]);
    }

    /** Starts a thread that waits until it is released. A daemon, so that the process can end. */
    static synchronized void thread() {
        CountDownLatch end = new CountDownLatch(1);
        THREADS.add(end);
        Thread thread = new Thread(() -> await(end), "fault-leak-" + THREADS.size());
        thread.setDaemon(true);
        thread.start();
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    static synchronized void release() {
        MEMORY.clear();
        THREADS.forEach(CountDownLatch::countDown);
        THREADS.clear();
    }
}
