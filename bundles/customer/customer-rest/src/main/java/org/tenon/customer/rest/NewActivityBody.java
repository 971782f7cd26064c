package org.tenon.customer.rest;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.customer.CustomerId;
import org.tenon.customer.activity.ActivityDetails;
import org.tenon.customer.activity.ActivityKind;
import org.tenon.customer.activity.NewActivity;
import org.tenon.kernel.problem.Violations;

/** An activity to record: {@link ActivityBody} with its customer. */
record NewActivityBody(
        @Nullable CustomerId customer,
        @Nullable ActivityKind kind,
        @Nullable String subject,
        Optional<String> notes,
        Optional<String> outcome,
        Optional<String> location,
        Optional<String> owner,
        Optional<Instant> start,
        Optional<Instant> end,
        Optional<Instant> due,
        Optional<Instant> reminder,
        Optional<List<ActivityBody.Person>> participants,
        Optional<List<ActivityBody.Thing>> references) {

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    NewActivity toActivity() {
        Violations violations = new Violations();
        Given.required(violations, "/customer", customer);
        ActivityDetails details = new ActivityBody(
                        kind,
                        subject,
                        notes,
                        outcome,
                        location,
                        owner,
                        start,
                        end,
                        due,
                        reminder,
                        participants,
                        references)
                .toDetails(violations);
        violations.throwIfAny();
        return new NewActivity(Objects.requireNonNull(customer), details);
    }
}
