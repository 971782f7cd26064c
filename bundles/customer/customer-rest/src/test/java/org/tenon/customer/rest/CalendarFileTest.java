package org.tenon.customer.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tenon.customer.CustomerId;
import org.tenon.customer.activity.Activity;
import org.tenon.customer.activity.ActivityDetails;
import org.tenon.customer.activity.ActivityId;
import org.tenon.customer.activity.ActivityKind;
import org.tenon.customer.activity.ActivityTimes;

/** Calendars, read back by the rules of RFC 5545. */
class CalendarFileTest {

    private static final Instant NINE = Instant.parse("2026-11-28T09:00:00Z");

    @Test
    void a_visit_is_an_event_with_its_times_in_utc_and_an_alarm() {
        ActivityDetails visit = ActivityDetails.of(ActivityKind.VISIT, "Site visit")
                .at(ActivityTimes.from(NINE, NINE.plusSeconds(5400)).remindingAt(NINE.minusSeconds(1800)));

        assertThat(lines(calendar(visit, Optional.empty())))
                .containsSubsequence(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "BEGIN:VEVENT",
                        "DTSTART:20261128T090000Z",
                        "DTEND:20261128T103000Z",
                        "UID:a-1@tenon",
                        "SUMMARY:Site visit – Müller\\, Söhne",
                        "BEGIN:VALARM",
                        "TRIGGER;VALUE=DATE-TIME:20261128T083000Z",
                        "END:VALARM",
                        "END:VEVENT",
                        "END:VCALENDAR");
    }

    @Test
    void a_task_is_a_to_do_and_what_is_done_has_no_alarm() {
        ActivityDetails task = ActivityDetails.of(ActivityKind.TASK, "Call")
                .at(ActivityTimes.dueBy(NINE).remindingAt(NINE.minusSeconds(60)));

        assertThat(lines(calendar(task, Optional.of(NINE))))
                .containsSubsequence(
                        "BEGIN:VTODO",
                        "DUE:20261128T090000Z",
                        "STATUS:COMPLETED",
                        "COMPLETED:20261128T090000Z",
                        "END:VTODO")
                .doesNotContain("BEGIN:VALARM");
        assertThat(calendar(ActivityDetails.of(ActivityKind.TASK, "Some time"), Optional.empty()))
                .doesNotContain("VTODO", "VEVENT");
    }

    @Test
    void any_text_comes_back_as_it_was_from_lines_of_75_octets() {
        Random random = new Random(20261128);
        for (int i = 0; i < 500; i++) {
            String text = text(random);
            String calendar = calendar(
                    ActivityDetails.of(ActivityKind.VISIT, "Visit")
                            .noted(text)
                            .at(ActivityTimes.from(NINE, NINE.plusSeconds(60))),
                    Optional.empty());

            assertThat(calendar.split("\r\n", -1)).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
            String said = lines(calendar).stream()
                    .filter(line -> line.startsWith("DESCRIPTION:"))
                    .findFirst()
                    .orElseThrow();
            assertThat(plain(said.substring("DESCRIPTION:".length()))).isEqualTo(text);
        }
    }

    private static String text(Random random) {
        String letters = "ab,;\\:\n\"é屋顶🏠nN ";
        return random.ints(1 + random.nextInt(200), 0, letters.codePointCount(0, letters.length()))
                .map(at -> letters.codePointAt(letters.offsetByCodePoints(0, at)))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String calendar(ActivityDetails details, Optional<Instant> done) {
        Activity activity = new Activity(
                new ActivityId("a-1"),
                new CustomerId("c-1"),
                details.ownedBy("nancy"),
                done.map(at -> new Activity.Done(at, "nancy")),
                NINE,
                "nancy",
                NINE,
                3);
        return new CalendarFile("Tenon", NINE).of(List.of(activity), any -> Optional.of("Müller, Söhne"));
    }

    /** Unfolded, as section 3.1 says. */
    private static List<String> lines(String calendar) {
        return List.of(calendar.replace("\r\n ", "").split("\r\n"));
    }

    /** A text without what section 3.3.11 puts before its letters. */
    private static String plain(String escaped) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < escaped.length(); at++) {
            char letter = escaped.charAt(at);
            if (letter == '\\') {
                at++;
                letter = escaped.charAt(at) == 'n' ? '\n' : escaped.charAt(at);
            }
            text.append(letter);
        }
        return text.toString();
    }
}
