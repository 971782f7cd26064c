package org.tenon.jobs.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.tenon.json.TenonJson;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.sight.Sights;

/**
 * What is kept of a job as JSON.
 *
 * @param roles those of who began it, at the time
 * @param permissions likewise
 * @param sights what he saw then; jobs of before there were limits have none
 */
record Settings(
        Map<String, String> parameters,
        Set<String> roles,
        Set<String> permissions,
        SortedMap<String, Long> outcomes,
        Optional<Sights> sights) {

    Actor actor(String user) {
        return new Actor(user, roles, permissions).seeing(sights.orElse(Sights.EVERYTHING));
    }

    Settings with(SortedMap<String, Long> newOutcomes) {
        return new Settings(parameters, roles, permissions, newOutcomes, sights);
    }

    byte[] json() {
        try {
            return TenonJson.mapper().writeValueAsBytes(this);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Settings of(byte[] json) {
        try {
            return TenonJson.mapper().readValue(json, Settings.class);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
