package org.tenon.customer.activity;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * A place on a timeline: either what somebody did for the customer, or what happened elsewhere.
 *
 * @param at the activity's moment, or when it happened
 */
public record TimelineEntry(Instant at, Optional<Activity> activity, Optional<TimelineEvent> event) {

    public TimelineEntry {
        requireNonNull(at, "at");
        if (activity.isPresent() == event.isPresent()) {
            throw new IllegalArgumentException("an entry is an activity or an event");
        }
    }

    public static TimelineEntry of(Activity activity) {
        return new TimelineEntry(activity.moment(), Optional.of(activity), Optional.empty());
    }

    public static TimelineEntry of(TimelineEvent event) {
        return new TimelineEntry(event.at(), Optional.empty(), Optional.of(event));
    }
}
