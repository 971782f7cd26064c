package org.tenon.kernel.event;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A service that keeps something in memory and wants to know on every node, within a second, when an event that was recorded on any
 * of them makes it old. Nobody keeps its place in the feed, as for an {@link EventSubscriber}: what must be done once, and not missed,
 * is a subscriber's work.
 */
@ConsumerType
public interface EventWatcher {

    /** The event types that it wants, for example {@code "user.changed"}. */
    Set<String> types();

    /**
     * An event was committed. Called on every node, outside of any transaction, from one thread, in the feed's order; on the node
     * that recorded it too. Must be quick, and must not fail.
     */
    void saw(RecordedEvent event);

    /**
     * Events may have been missed: it was just registered, or the database was away for longer than events are kept. Whatever it
     * keeps may be old. Called before the first {@link #saw}.
     */
    void missed();
}
