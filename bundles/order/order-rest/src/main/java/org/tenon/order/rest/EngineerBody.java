package org.tenon.order.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.Violations;
import org.tenon.order.installation.Engineer;
import org.tenon.order.installation.EngineerDetails;
import org.tenon.order.installation.EngineerId;
import org.tenon.order.installation.TravelArea;
import org.tenon.order.installation.WorkingTime;

/** A service engineer, as requests and answers give him. */
record EngineerBody(
        Optional<EngineerId> id,
        @Nullable String name,
        Optional<String> user,
        Optional<String> zone,
        Optional<List<@Nullable String>> skills,
        Optional<List<@Nullable Hours>> hours,
        Optional<List<@Nullable Area>> areas,
        Optional<Integer> travelMinutes,
        Optional<Boolean> active) {

    /** When he works on each such day. */
    record Hours(
            @Nullable DayOfWeek day,
            @Schema(type = "string", example = "08:00") @Nullable LocalTime from,
            @Schema(type = "string", example = "17:00") @Nullable LocalTime to) {}

    /** Where he goes. */
    record Area(@Nullable String country, Optional<String> postalPrefix) {}

    static EngineerBody of(Engineer engineer) {
        EngineerDetails details = engineer.details();
        return new EngineerBody(
                Optional.of(engineer.id()),
                details.name(),
                details.user(),
                Optional.of(details.zone().getId()),
                Optional.of(details.skills().stream().sorted().toList()),
                Optional.of(details.hours().stream()
                        .map(time -> new Hours(time.day(), time.from(), time.to()))
                        .toList()),
                Optional.of(details.areas().stream()
                        .map(area -> new Area(area.country(), Optional.of(area.postalPrefix())))
                        .toList()),
                Optional.of(details.travelMinutes()),
                Optional.of(details.active()));
    }

    /**
     * @param company where his clock hangs when nobody says otherwise
     * @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing
     */
    EngineerDetails details(ZoneId company) {
        Violations violations = new Violations();
        violations.check(name != null, "/name", "required", "An engineer has a name.");
        ZoneId clock = zone.map(text -> zone(violations, text)).orElse(company);
        List<WorkingTime> times = hours.map(given -> times(violations, given)).orElse(List.of());
        List<TravelArea> travels =
                areas.map(given -> travels(violations, given)).orElse(List.of());
        Set<String> able = skills.map(given -> able(violations, given)).orElse(Set.of());
        violations.throwIfAny();
        return new EngineerDetails(
                String.valueOf(name), user, clock, able, times, travels, travelMinutes.orElse(0), active.orElse(true));
    }

    private static @Nullable ZoneId zone(Violations violations, String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            violations.add("/zone", "zone.unknown", "A zone is a name as Europe/Zurich.");
            return null;
        }
    }

    private static List<WorkingTime> times(Violations violations, List<@Nullable Hours> hours) {
        for (int i = 0; i < hours.size(); i++) {
            Hours time = hours.get(i);
            violations.check(
                    time != null && time.day() != null && time.from() != null && time.to() != null,
                    "/hours/" + i,
                    "required",
                    "Working time has a day, from and to.");
        }
        return hours.stream()
                .filter(time -> time != null && time.day() != null && time.from() != null && time.to() != null)
                .map(time -> new WorkingTime(time.day(), time.from(), time.to()))
                .toList();
    }

    private static List<TravelArea> travels(Violations violations, List<@Nullable Area> areas) {
        for (int i = 0; i < areas.size(); i++) {
            Area area = areas.get(i);
            violations.check(
                    area != null && area.country() != null, "/areas/" + i, "required", "An area has a country.");
        }
        return areas.stream()
                .filter(area -> area != null && area.country() != null)
                .map(area -> new TravelArea(area.country(), area.postalPrefix().orElse("")))
                .toList();
    }

    private static Set<String> able(Violations violations, List<@Nullable String> skills) {
        Set<String> able = new HashSet<>();
        for (int i = 0; i < skills.size(); i++) {
            String skill = skills.get(i);
            if (violations.check(skill != null, "/skills/" + i, "required", "A skill is a word.")) {
                able.add(skill);
            }
        }
        return able;
    }
}
