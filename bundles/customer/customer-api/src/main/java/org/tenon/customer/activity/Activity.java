package org.tenon.customer.activity;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.tenon.customer.CustomerId;

/**
 * An activity.
 *
 * @param customer for whom, as it was recorded: a customer that was merged since leads to the survivor
 * @param details with an owner
 * @param done when it was said to be done and by whom; empty while it is to be done
 * @param moment its place on the timeline: its start, or else when it is due, or else when it was recorded
 * @param version rises with every change
 */
public record Activity(
        ActivityId id,
        CustomerId customer,
        ActivityDetails details,
        Optional<Done> done,
        Instant moment,
        String createdBy,
        Instant createdAt,
        long version) {

    /** Who said when that it is done. */
    public record Done(Instant at, String by) {

        public Done {
            requireNonNull(at, "at");
            requireNonNull(by, "by");
        }
    }

    public Activity {
        requireNonNull(id, "id");
        requireNonNull(customer, "customer");
        requireNonNull(details, "details");
        requireNonNull(done, "done");
        requireNonNull(moment, "moment");
        requireNonNull(createdBy, "createdBy");
        requireNonNull(createdAt, "createdAt");
    }

    /** Whether {@code reader} sees it for his own sake, whoever the customer is: he owns it or takes part in it. */
    public boolean involves(String reader) {
        return owner().equals(reader)
                || details.participants().stream()
                        .anyMatch(participant ->
                                participant.user().filter(reader::equals).isPresent());
    }

    public String owner() {
        return details.owner().orElseThrow();
    }
}
