package org.tenon.customer.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tenon.customer.CustomerId;
import org.tenon.customer.activity.Activity;
import org.tenon.customer.activity.ActivityDetails;
import org.tenon.customer.activity.ActivityFile;
import org.tenon.customer.activity.ActivityId;
import org.tenon.customer.activity.ActivityKind;

/**
 * An activity as it is shown.
 *
 * @param done when it was said to be done, and by whom
 * @param moment its place on timelines and in calendars
 */
record ActivityView(
        ActivityId id,
        CustomerId customer,
        ActivityKind kind,
        String subject,
        Optional<String> notes,
        Optional<String> outcome,
        Optional<String> location,
        String owner,
        Optional<Instant> start,
        Optional<Instant> end,
        Optional<Instant> due,
        Optional<Instant> reminder,
        List<ActivityBody.Person> participants,
        List<ActivityBody.Thing> references,
        Optional<Activity.Done> done,
        Instant moment,
        List<ActivityFile> files,
        String createdBy,
        Instant createdAt,
        long version) {

    static ActivityView of(Activity activity, List<ActivityFile> files) {
        ActivityDetails details = activity.details();
        return new ActivityView(
                activity.id(),
                activity.customer(),
                details.kind(),
                details.subject(),
                details.notes(),
                details.outcome(),
                details.location(),
                activity.owner(),
                details.times().start(),
                details.times().end(),
                details.times().due(),
                details.times().reminder(),
                details.participants().stream().map(ActivityBody.Person::of).toList(),
                details.references().stream().map(ActivityBody.Thing::of).toList(),
                activity.done(),
                activity.moment(),
                files,
                activity.createdBy(),
                activity.createdAt(),
                activity.version());
    }
}
