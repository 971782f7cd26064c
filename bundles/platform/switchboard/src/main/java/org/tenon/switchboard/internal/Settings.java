package org.tenon.switchboard.internal;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * What the configuration says.
 *
 * @param park how long calls wait for a successor after the last provider left
 * @param update how long they wait when that provider is being updated, since it is sure to come back
 * @param drain how long a leaving provider is given to finish its calls
 * @param patience how long calls wait for a chosen provider that left, before they go to another
 * @param parkLimit how many calls of one capability may wait at once
 * @param mandatory the capabilities without which the installation is not ready
 * @param pinned the capabilities whose chosen provider nobody may stand in for
 * @param routes the configured routes by capability
 * @param isolation what providers are allowed
 * @param comparisons how answers are compared, by capability
 * @param parts the parts of a capability's contract that a provider may leave out, and that this installation needs
 */
record Settings(
        Duration park,
        Duration update,
        Duration drain,
        Duration patience,
        int parkLimit,
        Set<String> mandatory,
        Set<String> pinned,
        Map<String, RouteTable> routes,
        IsolationSettings isolation,
        Map<String, Comparison> comparisons,
        Map<String, Set<String>> parts) {

    static final Settings STANDARD = new Settings(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            Duration.ofSeconds(3),
            200,
            Set.of(),
            Set.of(),
            Map.of(),
            IsolationSettings.NONE,
            Map.of(),
            Map.of());

    Settings {
        mandatory = Set.copyOf(mandatory);
        pinned = Set.copyOf(pinned);
        routes = Map.copyOf(routes);
        comparisons = Map.copyOf(comparisons);
        parts = Map.copyOf(parts);
    }

    Settings(
            Duration park,
            Duration update,
            Duration drain,
            Duration patience,
            int parkLimit,
            Set<String> mandatory,
            Set<String> pinned,
            Map<String, RouteTable> routes,
            IsolationSettings isolation,
            Map<String, Comparison> comparisons) {
        this(park, update, drain, patience, parkLimit, mandatory, pinned, routes, isolation, comparisons, Map.of());
    }

    Set<String> parts(String capability) {
        return parts.getOrDefault(capability, Set.of());
    }

    Comparison comparison(String capability) {
        return comparisons.getOrDefault(capability, Comparison.STRICT);
    }

    RouteTable routes(String capability) {
        return routes.getOrDefault(capability, RouteTable.EMPTY);
    }
}
