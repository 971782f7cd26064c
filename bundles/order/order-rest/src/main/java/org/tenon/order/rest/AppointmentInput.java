package org.tenon.order.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.Violations;
import org.tenon.order.installation.AppointmentRequest;
import org.tenon.order.installation.EngineerId;

/** Who is to come, and when, as a request gives it. */
record AppointmentInput(@Nullable EngineerId engineer, @Nullable Instant start, Optional<Integer> minutes) {

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    AppointmentRequest request() {
        Violations violations = new Violations();
        violations.check(engineer != null, "/engineer", "required", "Say who comes.");
        violations.check(start != null, "/start", "required", "Say when it begins, as 2026-12-01T08:00:00Z.");
        violations.check(
                start == null || (!start.isBefore(Days.FIRST) && start.isBefore(Days.END)),
                "/start",
                "date.out-of-range",
                "It begins in one of the years 1 to 9998.");
        violations.throwIfAny();
        return new AppointmentRequest(engineer, start, minutes.map(Duration::ofMinutes));
    }
}
