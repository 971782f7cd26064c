package org.tenon.modules.internal;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.framework.Bundle;

/** Runs what is not ours, the start and the stop of bundles and components, which may never come back. */
final class TimeLimit {

    /** For what was interrupted to come to an end. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Duration limit;

    TimeLimit(Duration limit) {
        this.limit = limit;
    }

    /**
     * Interrupts the work when it has taken too long.
     *
     * @param bundle whose code it is
     * @param what it is, for people: {@code The start of acme/1.0.0}
     * @throws StuckException when it does not end even then: it holds on to whatever it has locked
     * @throws ChangeFailedException when it took too long
     * @throws ExecutionException when it failed
     */
    void run(Bundle bundle, String what, Callable<?> work) throws ChangeFailedException, ExecutionException {
        FutureTask<Object> task = new FutureTask<>(work::call);
        Thread thread = new Thread(task, "tenon-modules: " + what);
        thread.setDaemon(true);
        thread.start();
        try {
            task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            thread.interrupt();
            end(bundle, what, thread);
            throw new ChangeFailedException(what + " took longer than " + limit.toSeconds() + " s", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ChangeFailedException("Interrupted", interrupted);
        }
    }

    private static void end(Bundle bundle, String what, Thread thread) throws ChangeFailedException {
        try {
            thread.join(GRACE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ChangeFailedException("Interrupted", interrupted);
        }
        if (thread.isAlive()) {
            throw new StuckException(bundle, what);
        }
    }
}
