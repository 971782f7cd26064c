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
     * @param after a {@link RecordedEvent#position()}; 0 to start at the beginning
     * @param limit at most this many, 1 to 1000
     */
    List<RecordedEvent> after(long after, int limit);
}
