package org.tenon.switchboard;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who is to answer.
 *
 * @param provider the provider's name
 * @param channel the channel that this is for; empty for the default route
 * @param shadow the candidate that gets copies of the calls on this route; empty ends the copying
 * @param expectedVersion refuses the change when the capability's routes have another version; empty changes anyway
 */
public record RouteRequest(
        String provider, Optional<String> channel, Optional<Shadow> shadow, OptionalLong expectedVersion) {

    public RouteRequest {
        requireNonNull(provider, "provider");
        requireNonNull(channel, "channel");
        requireNonNull(shadow, "shadow");
        requireNonNull(expectedVersion, "expectedVersion");
        if (channel.isPresent() && !channel.get().matches("[a-z0-9-]{1,32}")) {
            throw new IllegalArgumentException("a channel has 1 to 32 lower case letters, digits and hyphens");
        }
    }

    /** The default route, to {@code provider}, without a shadow. */
    public static RouteRequest to(String provider) {
        return new RouteRequest(provider, Optional.empty(), Optional.empty(), OptionalLong.empty());
    }
}
