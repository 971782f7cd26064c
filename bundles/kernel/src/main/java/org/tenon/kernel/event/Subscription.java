package org.tenon.kernel.event;

import static java.util.Objects.requireNonNull;

/**
 * A subscriber's place in the feed.
 *
 * @param active whether it is there, on this node
 * @param position the {@link RecordedEvent#position()} of the last event that it has taken, parked or not wanted
 * @param behind how many positions it is behind the feed's last
 * @param parked how many events are put aside for it
 */
public record Subscription(String subscriber, boolean active, long position, long behind, long parked) {

    public Subscription {
        requireNonNull(subscriber, "subscriber");
    }
}
