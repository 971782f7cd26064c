package org.tenon.order.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tenon.order.OrderId;
import org.tenon.order.recurring.Run;

/** What came of a day of a recurring order, as an answer gives it. */
record RunBody(LocalDate due, Optional<OrderId> order, Optional<String> problem, Instant at) {

    static RunBody of(Run run) {
        return new RunBody(
                run.due(), run.order(), Optional.of(run.problem()).filter(text -> !text.isEmpty()), run.at());
    }
}
