package org.tenon.pricing.rest;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.Violations;
import org.tenon.pricing.DayHours;

/** The hours of the day at which a rule holds, as a request gives them: {@code {"from":"17:00","until":"19:00"}}. */
record HoursInput(@Nullable String from, @Nullable String until) {

    /** Records what is wrong; empty when something is. */
    Optional<DayHours> hours(Violations violations, String pointer) {
        Optional<LocalTime> first = time(violations, pointer + "/from", from);
        Optional<LocalTime> end = time(violations, pointer + "/until", until);
        return first.isPresent() && end.isPresent()
                ? Reading.value(violations, pointer + "/until", () -> new DayHours(first.get(), end.get()))
                : Optional.empty();
    }

    /** Records it when it is none. */
    static Optional<LocalTime> time(Violations violations, String pointer, @Nullable String text) {
        if (!violations.check(text != null, pointer, "required", "A time of the day is needed, such as 17:00.")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.parse(text));
        } catch (DateTimeParseException none) {
            violations.add(pointer, "value.unreadable", "This is a time of the day such as 17:00.");
            return Optional.empty();
        }
    }
}
