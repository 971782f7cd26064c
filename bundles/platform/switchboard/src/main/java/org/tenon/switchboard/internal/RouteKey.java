package org.tenon.switchboard.internal;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.switchboard.Route;
import org.tenon.switchboard.RouteRule;

/**
 * Which calls a rule is for.
 *
 * @param channel null for all channels
 * @param kind the kind of document; null for all kinds
 */
record RouteKey(@Nullable String channel, @Nullable String kind) {

    static final RouteKey DEFAULT = new RouteKey(null, null);

    /** In the order in which rules are asked: channel and kind, channel, kind, default. */
    static final Comparator<RouteKey> MOST_SPECIFIC_FIRST = Comparator.comparing(
                    (RouteKey key) -> key.channel == null ? 1 : 0)
            .thenComparing(key -> key.kind == null ? 1 : 0)
            .thenComparing(key -> String.valueOf(key.channel))
            .thenComparing(key -> String.valueOf(key.kind));

    /** As in {@link RouteRule#calls}. */
    String calls() {
        return new RouteRule(
                        Optional.ofNullable(channel),
                        Optional.ofNullable(kind),
                        Optional.empty(),
                        Optional.empty(),
                        Route.to(""),
                        false,
                        false)
                .calls();
    }

    static RouteKey of(Optional<String> channel, Optional<String> kind) {
        return new RouteKey(channel.orElse(null), kind.orElse(null));
    }
}
