package org.tenon.switchboard;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * A choice of provider for some calls at some time. Of the rules that fit a call, the one for its channel and document kind
 * goes before the one for its channel, that before the one for its kind, and that before the default. Of several for the
 * same calls, the one that began last holds; one that was made while running goes before a configured one.
 *
 * @param channel the channel that it is for; empty for all
 * @param kind the kind of document that it is for; empty for all
 * @param from when it begins to hold; empty for ever since
 * @param until when it ceases to hold; empty for never
 * @param configured whether it comes from the configuration
 * @param inForce whether it decides now
 */
public record RouteRule(
        Optional<String> channel,
        Optional<String> kind,
        Optional<Instant> from,
        Optional<Instant> until,
        Route route,
        boolean configured,
        boolean inForce) {

    public RouteRule {
        requireNonNull(channel, "channel");
        requireNonNull(kind, "kind");
        requireNonNull(from, "from");
        requireNonNull(until, "until");
        requireNonNull(route, "route");
    }

    /** Which calls it is for: {@code "default"}, {@code "channel web"}, {@code "kind quote"} or both. */
    public String calls() {
        if (channel.isEmpty() && kind.isEmpty()) {
            return "default";
        }
        String both = channel.map(name -> "channel " + name).orElse("")
                + kind.map(name -> " kind " + name).orElse("");
        return both.strip();
    }
}
