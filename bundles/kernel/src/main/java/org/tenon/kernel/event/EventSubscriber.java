package org.tenon.kernel.event;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A service that wants to be told of events after they were committed. Each subscriber has its own place in the feed,
 * kept under its name, and is called at least once for every event, in the feed's order, from one thread. An event that
 * keeps failing is parked after the configured number of tries, so that the rest flows.
 */
@ConsumerType
public interface EventSubscriber {

    /** The name under which the place in the feed is kept: stable, unique in the installation. */
    String name();

    /** The event types that it wants, for example {@code "order.confirmed"}; empty for all. */
    Set<String> types();

    /**
     * Takes an event, in a transaction that also moves the subscriber's place, and holds nothing else than up to {@link
     * #together()} events. May be called again for the same {@link RecordedEvent#id()}.
     */
    void on(RecordedEvent event);

    /**
     * How many events it takes in one transaction, when so many are there: 1 or more. For a subscriber of whose events there
     * are many, and which does little for each. When one of them fails, none of them has happened, and each is tried alone.
     * Within such a transaction it sees what it read for the event before as it was then.
     */
    default int together() {
        return 1;
    }
}
