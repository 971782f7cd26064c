package org.tenon.customer.activity;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * When something is done, each to the microsecond.
 *
 * @param start when it begins or began
 * @param end when it ends or ended; only with a start, and after it
 * @param due by when it is to be done
 * @param reminder when the owner is to be reminded of it
 */
public record ActivityTimes(
        Optional<Instant> start, Optional<Instant> end, Optional<Instant> due, Optional<Instant> reminder) {

    /** At no time in particular. */
    public static final ActivityTimes NONE =
            new ActivityTimes(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public ActivityTimes {
        requireNonNull(start, "start");
        requireNonNull(end, "end");
        requireNonNull(due, "due");
        requireNonNull(reminder, "reminder");
    }

    public static ActivityTimes from(Instant start, Instant end) {
        return new ActivityTimes(Optional.of(start), Optional.of(end), Optional.empty(), Optional.empty());
    }

    public static ActivityTimes dueBy(Instant due) {
        return new ActivityTimes(Optional.empty(), Optional.empty(), Optional.of(due), Optional.empty());
    }

    public ActivityTimes remindingAt(Instant moment) {
        return new ActivityTimes(start, end, due, Optional.of(moment));
    }
}
