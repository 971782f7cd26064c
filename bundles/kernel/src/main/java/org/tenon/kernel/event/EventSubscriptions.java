package org.tenon.kernel.event;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;

/** How the subscribers of the installation are doing, and what to do about the events that they could not take. */
@ProviderType
public interface EventSubscriptions {

    /** All subscribers that were ever there and were not forgotten, by name. */
    List<Subscription> subscriptions();

    /**
     * Forgets a subscriber that will not come back, with its parked events: nothing is kept for it any more. Should it come
     * back, it begins at the oldest event that is kept.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code subscriber.not-found}
     * @throws org.tenon.kernel.problem.ConflictException {@code subscriber.active} when it is there, on this node
     */
    void forget(String subscriber);

    /** The events that were put aside, by subscriber and then in the feed's order. */
    Page<ParkedEvent> parked(PageRequest page);

    /**
     * Gives a parked event to its subscriber again, now, in a transaction of its own. When it takes it, the event is parked
     * no longer; it comes after others that were recorded later.
     *
     * @param event the event's {@link RecordedEvent#id()}
     * @throws org.tenon.kernel.problem.NotFoundException {@code parked-event.not-found}
     * @throws org.tenon.kernel.problem.ConflictException {@code event.no-subscriber} when the subscriber is not there, on
     *     this node; {@code event.refused} when it fails again: the event stays parked, with the new reason
     */
    void retry(String subscriber, String event);

    /**
     * Gives a parked event up: its subscriber will never see it.
     *
     * @param event the event's {@link RecordedEvent#id()}
     * @throws org.tenon.kernel.problem.NotFoundException {@code parked-event.not-found}
     */
    void skip(String subscriber, String event);
}
