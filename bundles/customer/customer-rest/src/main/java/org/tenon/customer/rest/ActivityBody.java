package org.tenon.customer.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tenon.customer.activity.ActivityDetails;
import org.tenon.customer.activity.ActivityKind;
import org.tenon.customer.activity.ActivityReference;
import org.tenon.customer.activity.ActivityTimes;
import org.tenon.customer.activity.Participant;
import org.tenon.kernel.problem.Violations;

/**
 * What can be changed of an activity.
 *
 * @param notes may have several lines, as a visit's report
 * @param owner the user who does it; left out: whoever asks
 * @param participants everybody else who takes part
 * @param references what it is about besides the customer: quotes, orders, opportunities
 */
record ActivityBody(
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
        Optional<List<Person>> participants,
        Optional<List<Thing>> references) {

    /**
     * Who takes part.
     *
     * @param user when he has an account here
     */
    record Person(@Nullable String name, Optional<String> user, Optional<String> email, Optional<String> phone) {

        static Person of(Participant person) {
            return new Person(person.name(), person.user(), person.email(), person.phone());
        }

        Participant toParticipant(Violations violations, String pointer) {
            return new Participant(
                    Given.text(violations, pointer + "/name", name),
                    Given.text(user),
                    Given.text(email),
                    Given.text(phone));
        }
    }

    /**
     * What it is about.
     *
     * @param kind in the singular, as {@code "quote"}
     */
    record Thing(@Nullable String kind, @Nullable String id) {

        static Thing of(ActivityReference thing) {
            return new Thing(thing.kind(), thing.id());
        }

        ActivityReference toReference(Violations violations, String pointer) {
            return new ActivityReference(
                    Given.text(violations, pointer + "/kind", kind), Given.text(violations, pointer + "/id", id));
        }
    }

    static ActivityBody of(ActivityDetails details) {
        ActivityTimes times = details.times();
        return new ActivityBody(
                details.kind(),
                details.subject(),
                details.notes(),
                details.outcome(),
                details.location(),
                details.owner(),
                times.start(),
                times.end(),
                times.due(),
                times.reminder(),
                Optional.of(details.participants().stream().map(Person::of).toList()),
                Optional.of(details.references().stream().map(Thing::of).toList()));
    }

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    ActivityDetails toDetails() {
        Violations violations = new Violations();
        ActivityDetails details = toDetails(violations);
        violations.throwIfAny();
        return details;
    }

    /** @return what is of use only when there are no violations */
    ActivityDetails toDetails(Violations violations) {
        Given.required(violations, "/kind", kind);
        String line = Given.text(violations, "/subject", subject);
        List<Participant> people = new ArrayList<>();
        List<Person> given = participants.orElse(List.of());
        for (int i = 0; i < given.size(); i++) {
            people.add(given.get(i).toParticipant(violations, "/participants/" + i));
        }
        List<ActivityReference> things = new ArrayList<>();
        List<Thing> named = references.orElse(List.of());
        for (int i = 0; i < named.size(); i++) {
            things.add(named.get(i).toReference(violations, "/references/" + i));
        }
        return new ActivityDetails(
                Objects.requireNonNullElse(kind, ActivityKind.NOTE),
                line,
                Given.text(notes),
                Given.text(outcome),
                Given.text(location),
                Given.text(owner),
                new ActivityTimes(start, end, due, reminder),
                people,
                new TreeSet<>(things));
    }
}
