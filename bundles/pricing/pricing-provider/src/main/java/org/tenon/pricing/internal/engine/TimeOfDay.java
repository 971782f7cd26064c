package org.tenon.pricing.internal.engine;

import java.time.LocalTime;
import java.util.Optional;
import org.tenon.pricing.DayHours;

/** The time of day at which one basket is priced. It notes whether a rule depends on it. */
public final class TimeOfDay {

    private final LocalTime time;
    private boolean asked;

    public TimeOfDay(LocalTime time) {
        this.time = time;
    }

    boolean isIn(DayHours hours) {
        asked = true;
        return hours.contains(time);
    }

    /** The time, if a rule depended on it. */
    public Optional<LocalTime> asked() {
        return asked ? Optional.of(time) : Optional.empty();
    }
}
