package org.tenon.customer.activity;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is known of an activity and can be changed.
 *
 * @param subject one line, 1 to 200 characters
 * @param notes what is to be said of it, as a visit's report; lines end with {@code \n}; at most 10,000 characters
 * @param outcome what came of it, at most 2,000 characters
 * @param location where, at most 200 characters
 * @param owner the user who does it; empty: whoever records it
 * @param participants at most 50
 * @param references what it is about besides the customer, at most 20
 */
public record ActivityDetails(
        ActivityKind kind,
        String subject,
        Optional<String> notes,
        Optional<String> outcome,
        Optional<String> location,
        Optional<String> owner,
        ActivityTimes times,
        List<Participant> participants,
        SortedSet<ActivityReference> references) {

    public ActivityDetails {
        requireNonNull(kind, "kind");
        requireNonNull(subject, "subject");
        requireNonNull(notes, "notes");
        requireNonNull(outcome, "outcome");
        requireNonNull(location, "location");
        requireNonNull(owner, "owner");
        requireNonNull(times, "times");
        participants = List.copyOf(participants);
        references = Collections.unmodifiableSortedSet(new TreeSet<>(references));
    }

    /** Something of which only the subject is known. */
    public static ActivityDetails of(ActivityKind kind, String subject) {
        return new ActivityDetails(
                kind,
                subject,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ActivityTimes.NONE,
                List.of(),
                Collections.emptySortedSet());
    }

    public ActivityDetails noted(String text) {
        return new ActivityDetails(
                kind, subject, Optional.of(text), outcome, location, owner, times, participants, references);
    }

    public ActivityDetails cameTo(Optional<String> newOutcome) {
        return new ActivityDetails(kind, subject, notes, newOutcome, location, owner, times, participants, references);
    }

    public ActivityDetails ownedBy(String user) {
        return new ActivityDetails(
                kind, subject, notes, outcome, location, Optional.of(user), times, participants, references);
    }

    public ActivityDetails at(ActivityTimes newTimes) {
        return new ActivityDetails(kind, subject, notes, outcome, location, owner, newTimes, participants, references);
    }

    public ActivityDetails with(List<Participant> people) {
        return new ActivityDetails(kind, subject, notes, outcome, location, owner, times, people, references);
    }

    public ActivityDetails about(Collection<ActivityReference> things) {
        return new ActivityDetails(
                kind, subject, notes, outcome, location, owner, times, participants, new TreeSet<>(things));
    }
}
