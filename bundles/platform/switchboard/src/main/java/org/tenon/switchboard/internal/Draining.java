package org.tenon.switchboard.internal;

import java.time.Duration;
import java.util.Collection;

/** Waits for the calls that are inside somebody who takes no new ones. */
final class Draining {

    private Draining() {}

    /**
     * Waits until all are empty at once: a call that is inside one may still enter another of them. Calls that the waiting
     * thread is in itself are not waited for.
     *
     * @param end when to give up, in nanoseconds
     * @return how many calls had not ended by then
     */
    static int await(Collection<Outlet> outlets, long end) {
        CallStack mine = CallStack.current();
        try {
            while (true) {
                int left = 0;
                for (Outlet outlet : outlets) {
                    Duration rest = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
                    left += outlet.gate().drain(rest, mine.entries(outlet));
                }
                boolean empty =
                        outlets.stream().allMatch(outlet -> outlet.gate().inside() == mine.entries(outlet));
                if (empty || System.nanoTime() - end >= 0) {
                    return left;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return outlets.stream()
                    .mapToInt(outlet -> outlet.gate().inside() - mine.entries(outlet))
                    .sum();
        }
    }
}
