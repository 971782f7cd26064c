package org.tenon.customer.rest;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.customer.spi.OverviewItem;
import org.tenon.kernel.problem.TenonException;

/** One question to one panel. A late one is left to end by itself: interrupting a thread closes an embedded database. */
final class PanelCall implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(PanelCall.class);

    private enum State {
        WAITING,
        RUNNING,
        DONE,
        /** Nobody waits for it any more, and it runs. */
        LATE,
        /** Nobody waits for it any more, and it need not begin. */
        CANCELLED
    }

    private final String capability;
    private final String title;
    private final Supplier<List<OverviewItem>> question;
    private final AtomicInteger lateCalls;
    private final CompletableFuture<List<OverviewItem>> answer = new CompletableFuture<>();
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);

    /** @param lateCalls counts the panel's calls that are late and still run */
    PanelCall(String capability, String title, AtomicInteger lateCalls, Supplier<List<OverviewItem>> question) {
        this.capability = capability;
        this.title = title;
        this.lateCalls = lateCalls;
        this.question = question;
    }

    @Override
    @SuppressWarnings("CatchingUnchecked") // a bundle that is being updated fails with errors too; somebody waits
    public void run() {
        if (!state.compareAndSet(State.WAITING, State.RUNNING)) {
            return;
        }
        try {
            answer.complete(List.copyOf(question.get()));
        } catch (Throwable failed) {
            answer.completeExceptionally(failed);
        } finally {
            if (!state.compareAndSet(State.RUNNING, State.DONE)) {
                lateCalls.decrementAndGet();
            }
        }
    }

    /** Answers without asking. */
    OverviewBody.Panel refused(String why) {
        return new OverviewBody.Panel(capability, title, List.of(), Optional.of(why));
    }

    /** Waits for the answer, at most so long. */
    OverviewBody.Panel result(long nanos) {
        try {
            List<OverviewItem> items = answer.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
            return new OverviewBody.Panel(
                    capability, title, items.stream().map(OverviewBody.Item::of).toList(), Optional.empty());
        } catch (ExecutionException failed) {
            LOG.warn("The panel of {} failed.", capability, failed.getCause());
            return refused(failed.getCause() instanceof TenonException known ? known.getMessage() : "It failed.");
        } catch (TimeoutException tooSlow) {
            giveUp();
            return refused("It did not answer in time.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            giveUp();
            return refused("The server is stopping.");
        }
    }

    private void giveUp() {
        if (!state.compareAndSet(State.WAITING, State.CANCELLED) && state.compareAndSet(State.RUNNING, State.LATE)) {
            lateCalls.incrementAndGet();
            LOG.warn("The panel of {} did not answer in time.", capability);
        }
    }
}
