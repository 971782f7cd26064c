package org.tenon.order.installation;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * When somebody works on each such day of the week, in his own zone.
 *
 * @param to after {@code from}; who works past midnight has two of them, and a minute off
 */
public record WorkingTime(DayOfWeek day, LocalTime from, LocalTime to) {

    public WorkingTime {
        requireNonNull(day, "day");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
    }
}
