package org.tenon.customer.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Pattern;
import org.tenon.customer.activity.ActivityDetails;
import org.tenon.customer.activity.ActivityReference;
import org.tenon.customer.activity.ActivityTimes;
import org.tenon.customer.activity.Participant;
import org.tenon.kernel.Id;
import org.tenon.kernel.problem.Violations;

/** What an activity must be like to be kept. The limits are the columns' widths. */
final class ActivityRules {

    private static final int SUBJECT = 200;
    private static final int NOTES = 10_000;
    private static final int OUTCOME = 2_000;
    private static final int LOCATION = 200;
    private static final int USER = 64;
    private static final int NAME = 200;
    private static final int EMAIL = 254;
    private static final int PHONE = 64;
    private static final int MAX_PARTICIPANTS = 50;
    private static final int MAX_REFERENCES = 20;
    private static final Pattern REFERENCE_KIND = Pattern.compile("[a-z][a-z-]{0,31}");

    /** What calendars and both databases keep. */
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("2999-12-31T23:59:59Z");

    private final Violations violations = new Violations();
    private final TextRules texts = new TextRules(violations);

    private ActivityRules() {}

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is wrong */
    static void check(ActivityDetails details) {
        ActivityRules rules = new ActivityRules();
        rules.texts.required("/subject", details.subject(), SUBJECT);
        details.notes().ifPresent(notes -> rules.texts.lines("/notes", notes, NOTES));
        details.outcome().ifPresent(outcome -> rules.texts.lines("/outcome", outcome, OUTCOME));
        rules.texts.optional("/location", details.location(), LOCATION);
        rules.texts.optional("/owner", details.owner(), USER);
        rules.times(details.times());
        rules.participants(details.participants());
        rules.references(details.references());
        rules.violations.throwIfAny();
    }

    static void checkOutcome(Optional<String> outcome) {
        ActivityRules rules = new ActivityRules();
        outcome.ifPresent(text -> rules.texts.lines("/outcome", text, OUTCOME));
        rules.violations.throwIfAny();
    }

    private void times(ActivityTimes times) {
        time("/start", times.start());
        time("/end", times.end());
        time("/due", times.due());
        time("/reminder", times.reminder());
        times.end()
                .ifPresent(end -> violations.check(
                        times.start().filter(start -> start.isBefore(end)).isPresent(),
                        "/end",
                        "order",
                        "An end comes after a start."));
    }

    private void time(String pointer, Optional<Instant> time) {
        time.ifPresent(moment -> violations.check(
                !moment.isBefore(FIRST) && !moment.isAfter(LAST),
                pointer,
                "range",
                "A moment from 1900 to 2999, as 2026-11-28T09:30:00Z."));
    }

    private void participants(List<Participant> people) {
        if (!violations.check(
                people.size() <= MAX_PARTICIPANTS,
                "/participants",
                "too-many",
                "At most " + MAX_PARTICIPANTS + " participants, not " + people.size() + ".")) {
            return;
        }
        for (int i = 0; i < people.size(); i++) {
            String pointer = "/participants/" + i;
            texts.required(pointer + "/name", people.get(i).name(), NAME);
            texts.optional(pointer + "/user", people.get(i).user(), USER);
            texts.optional(pointer + "/email", people.get(i).email(), EMAIL);
            texts.optional(pointer + "/phone", people.get(i).phone(), PHONE);
        }
    }

    private void references(SortedSet<ActivityReference> things) {
        if (!violations.check(
                things.size() <= MAX_REFERENCES,
                "/references",
                "too-many",
                "At most " + MAX_REFERENCES + " references, not " + things.size() + ".")) {
            return;
        }
        for (ActivityReference thing : things) {
            violations.check(
                    REFERENCE_KIND.matcher(thing.kind()).matches(),
                    "/references",
                    "kind",
                    "A kind has 1 to 32 lower case letters and hyphens, as quote.");
            texts.required("/references", thing.id(), Id.MAX_LENGTH);
        }
    }
}
