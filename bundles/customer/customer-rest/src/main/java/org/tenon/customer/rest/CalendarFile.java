package org.tenon.customer.rest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tenon.customer.activity.Activity;
import org.tenon.customer.activity.ActivityDetails;
import org.tenon.customer.activity.ActivityTimes;
import org.tenon.customer.activity.Participant;

/**
 * A calendar as RFC 5545 has it. What has a start is an event, what is only due is a to-do. All times are in UTC (its form 2 of
 * DATE-TIME), which every program shows in its user's own zone, so that no zone has to be described.
 */
final class CalendarFile {

    private static final String END = "\r\n";
    /** Of a line without its end, in octets (section 3.1). */
    private static final int LINE = 75;

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();
    private final String company;
    private final Instant now;

    CalendarFile(String company, Instant now) {
        this.company = company;
        this.now = now;
    }

    /** @param customer the name of whom an activity is for */
    String of(List<Activity> activities, Function<Activity, Optional<String>> customer) {
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//Tenon//Activities 1.0//EN");
        line("CALSCALE", "GREGORIAN");
        line("X-WR-CALNAME", escaped(company));
        activities.forEach(activity -> component(activity, customer.apply(activity)));
        line("END", "VCALENDAR");
        return text.toString();
    }

    private void component(Activity activity, Optional<String> customer) {
        ActivityTimes times = activity.details().times();
        if (times.start().isPresent()) {
            event(activity, times.start().get(), customer);
        } else if (times.due().isPresent()) {
            task(activity, times.due().get(), customer);
        }
    }

    private void event(Activity activity, Instant start, Optional<String> customer) {
        line("BEGIN", "VEVENT");
        line("DTSTART", UTC.format(start));
        activity.details().times().end().ifPresent(end -> line("DTEND", UTC.format(end)));
        line("STATUS", "CONFIRMED");
        common(activity, customer);
        line("END", "VEVENT");
    }

    private void task(Activity activity, Instant due, Optional<String> customer) {
        line("BEGIN", "VTODO");
        line("DUE", UTC.format(due));
        line("STATUS", activity.done().isPresent() ? "COMPLETED" : "NEEDS-ACTION");
        activity.done().ifPresent(done -> line("COMPLETED", UTC.format(done.at())));
        common(activity, customer);
        line("END", "VTODO");
    }

    private void common(Activity activity, Optional<String> customer) {
        ActivityDetails details = activity.details();
        line("UID", activity.id() + "@tenon");
        line("DTSTAMP", UTC.format(now));
        line("CREATED", UTC.format(activity.createdAt()));
        line("SEQUENCE", Long.toString(activity.version()));
        line(
                "SUMMARY",
                escaped(customer.map(name -> details.subject() + " – " + name).orElse(details.subject())));
        line("CATEGORIES", details.kind().name());
        details.location().ifPresent(place -> line("LOCATION", escaped(place)));
        String said = description(details);
        if (!said.isEmpty()) {
            line("DESCRIPTION", escaped(said));
        }
        if (activity.done().isEmpty()) {
            details.times().reminder().ifPresent(moment -> alarm(moment, details.subject()));
        }
    }

    /** The notes, and who takes part: as attendees, programs would invite them. */
    private static String description(ActivityDetails details) {
        List<String> parts = new ArrayList<>();
        details.notes().ifPresent(parts::add);
        details.outcome().ifPresent(parts::add);
        details.participants().forEach(person -> parts.add(person(person)));
        return String.join("\n", parts);
    }

    private static String person(Participant person) {
        return "• " + person.name() + person.phone().map(phone -> ", " + phone).orElse("")
                + person.email().map(email -> ", " + email).orElse("");
    }

    private void alarm(Instant moment, String subject) {
        line("BEGIN", "VALARM");
        line("ACTION", "DISPLAY");
        line("DESCRIPTION", escaped(subject));
        line("TRIGGER;VALUE=DATE-TIME", UTC.format(moment));
        line("END", "VALARM");
    }

    /** Section 3.3.11: a text has no line ends, and commas and semicolons would part it. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n");
    }

    /** Folded where it is too long, never within a character, though the standard would allow that. */
    private void line(String name, String value) {
        String whole = name + ":" + value;
        int room = LINE;
        for (int at = 0; at < whole.length(); ) {
            int letter = whole.codePointAt(at);
            String next = Character.toString(letter);
            int octets = next.getBytes(StandardCharsets.UTF_8).length;
            if (octets > room) {
                text.append(END).append(' ');
                room = LINE - 1;
            }
            text.append(next);
            room -= octets;
            at += next.length();
        }
        text.append(END);
    }
}
