package org.tenon.order.internal;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.tenon.kernel.problem.Violations;
import org.tenon.order.installation.EngineerDetails;
import org.tenon.order.installation.InstallationDemand;
import org.tenon.order.installation.TravelArea;
import org.tenon.order.installation.WorkingTime;

/** What engineers and demands must keep to. */
final class EngineerCheck {

    private static final int MAX_TEXT = 200;
    private static final int MAX_SKILLS = 50;
    private static final int MAX_AREAS = 200;
    private static final int MAX_HOURS = 28;
    private static final int MAX_TRAVEL = 720;
    private static final int DAY_MINUTES = 1_440;
    private static final Pattern SKILL = Pattern.compile("[a-z0-9-]{1,64}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9 -]{0,10}");

    private EngineerCheck() {}

    /** @throws org.tenon.kernel.problem.InvalidRequestException with pointers */
    static void check(EngineerDetails details) {
        Violations violations = new Violations();
        text(violations, details.name(), "/name");
        details.user().ifPresent(user -> text(violations, user, "/user"));
        skills(violations, details.skills());
        hours(violations, details.hours());
        violations.check(
                details.areas().size() <= MAX_AREAS, "/areas", "too-many", "There are at most " + MAX_AREAS + ".");
        for (int i = 0; i < details.areas().size(); i++) {
            TravelArea area = details.areas().get(i);
            violations.check(
                    COUNTRY.matcher(area.country()).matches(),
                    "/areas/" + i + "/country",
                    "country.unreadable",
                    "A country has two capital letters.");
            violations.check(
                    PREFIX.matcher(area.postalPrefix()).matches(),
                    "/areas/" + i + "/postalPrefix",
                    "text.length",
                    "Postal codes begin with at most 10 letters, digits, blanks and hyphens.");
        }
        violations.check(
                details.travelMinutes() >= 0 && details.travelMinutes() <= MAX_TRAVEL,
                "/travelMinutes",
                "range",
                "The way takes 0 to " + MAX_TRAVEL + " minutes.");
        violations.throwIfAny();
    }

    /** @throws org.tenon.kernel.problem.InvalidRequestException with pointers */
    static void check(InstallationDemand demand) {
        Violations violations = new Violations();
        violations.check(
                demand.minutes() > 0 && demand.minutes() <= DAY_MINUTES,
                "/minutes",
                "range",
                "A unit takes 1 to " + DAY_MINUTES + " minutes.");
        skills(violations, demand.skills());
        violations.throwIfAny();
    }

    static void text(Violations violations, String text, String pointer) {
        violations.check(
                !text.isBlank() && text.length() <= MAX_TEXT && text.indexOf('\0') < 0,
                pointer,
                "text.length",
                "It has 1 to " + MAX_TEXT + " characters.");
    }

    private static void skills(Violations violations, Collection<String> skills) {
        violations.check(
                skills.size() <= MAX_SKILLS
                        && skills.stream()
                                .allMatch(skill -> SKILL.matcher(skill).matches()),
                "/skills",
                "skill.unreadable",
                "At most " + MAX_SKILLS + " skills, each of 1 to 64 lower case letters, digits and hyphens.");
    }

    private static void hours(Violations violations, List<WorkingTime> hours) {
        violations.check(hours.size() <= MAX_HOURS, "/hours", "too-many", "There are at most " + MAX_HOURS + ".");
        Map<DayOfWeek, LocalTime> until = new EnumMap<>(DayOfWeek.class);
        hours.stream().sorted(Comparator.comparing(WorkingTime::from)).forEach(time -> {
            int index = hours.indexOf(time);
            violations.check(
                    time.from().isBefore(time.to()),
                    "/hours/" + index + "/to",
                    "range",
                    "Working time ends after it begins.");
            LocalTime before = until.put(time.day(), time.to());
            violations.check(
                    before == null || !time.from().isBefore(before),
                    "/hours/" + index + "/from",
                    "overlap",
                    "He works already then.");
        });
    }
}
