package org.tenon.order.installation;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a service engineer.
 *
 * @param name as customers read it, 1 to 200 characters
 * @param user the name that he logs in with, if he does
 * @param zone where his clock hangs
 * @param skills that he has; each 1 to 64 lower case letters, digits and hyphens
 * @param hours when he works; those of a day do not overlap. Who has none is never free
 * @param areas where he goes; empty for everywhere
 * @param travelMinutes what he needs between two customers, 0 to 720
 * @param active whether he is planned at all
 */
public record EngineerDetails(
        String name,
        Optional<String> user,
        ZoneId zone,
        Set<String> skills,
        List<WorkingTime> hours,
        List<TravelArea> areas,
        int travelMinutes,
        boolean active) {

    public EngineerDetails {
        requireNonNull(name, "name");
        requireNonNull(user, "user");
        requireNonNull(zone, "zone");
        skills = Set.copyOf(skills);
        hours = List.copyOf(hours);
        areas = List.copyOf(areas);
    }

    /** Whether he goes to a place. */
    public boolean goesTo(String country, String postalCode) {
        return areas.isEmpty() || areas.stream().anyMatch(area -> area.covers(country, postalCode));
    }
}
