package org.tenon.kernel.event;

import java.util.Map;
import org.tenon.kernel.problem.TenonException;

/**
 * A reader asks for what followed a position, and some of that is not kept any more. It has to read the state of what it
 * follows anew, and then the feed from 0.
 */
public final class EventsGoneException extends TenonException {

    private static final long serialVersionUID = 1L;

    /**
     * @param after the position that was asked for
     * @param removed the position of the last event that was removed
     */
    public EventsGoneException(long after, long removed) {
        super(
                Kind.GONE,
                "event.gone",
                "Events after " + after + " are not kept any more. Read the current state, then the feed from 0.",
                Map.of("after", after, "removed", removed));
    }
}
