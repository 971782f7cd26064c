package org.tenon.switchboard.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tenon.switchboard.Route;

/**
 * The routes of one capability.
 *
 * @param standard the default route; empty when the highest ranking decides
 * @param version counts changes
 */
record RouteTable(Optional<Route> standard, Map<String, Route> channels, long version) {

    static final RouteTable EMPTY = new RouteTable(Optional.empty(), Map.of(), 0);

    RouteTable {
        channels = Map.copyOf(channels);
    }

    /** With one route set, or taken away when {@code route} is empty; counted as a change. */
    RouteTable with(Optional<String> channel, Optional<Route> route) {
        if (channel.isEmpty()) {
            return new RouteTable(route, channels, version + 1);
        }
        Map<String, Route> changed = new HashMap<>(channels);
        route.ifPresentOrElse(set -> changed.put(channel.get(), set), () -> changed.remove(channel.get()));
        return new RouteTable(standard, changed, version + 1);
    }

    /** These routes where there are any, and those of {@code fallback} elsewhere. */
    RouteTable over(RouteTable fallback) {
        Map<String, Route> merged = new HashMap<>(fallback.channels);
        merged.putAll(channels);
        return new RouteTable(standard.or(fallback::standard), merged, version);
    }
}
