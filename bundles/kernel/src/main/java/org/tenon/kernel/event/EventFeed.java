package org.tenon.kernel.event;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Everything that happened, in one order, for whoever follows. */
@ProviderType
public interface EventFeed {

    /**
     * The events after a position, oldest first. May be called again with the same answer: what has been read once at a
     * position stays there.
     *
     * @param after a {@link RecordedEvent#position()}; 0 to start at the oldest event that is kept
     * @param limit at most this many, 1 to 1000
     * @throws EventsGoneException when events after this position were removed because of their age, so that the reader
     *     has missed something
     */
    List<RecordedEvent> after(long after, int limit);

    /** The position of the last event that was committed; 0 before the first. Whoever starts here sees all that follows. */
    long last();
}
