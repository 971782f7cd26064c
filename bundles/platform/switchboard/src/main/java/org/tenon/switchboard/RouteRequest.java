package org.tenon.switchboard;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Who is to answer, which calls, and when.
 *
 * @param route the provider and its candidates
 * @param channel the channel that this is for; empty for all
 * @param kind the kind of document that this is for; empty for all
 * @param from when it begins; empty for now
 * @param until when it ends, and what was before holds again; empty for never
 * @param force whether a provider is taken that no verdict speaks for
 * @param expectedVersion refuses the change when the capability's routes have another version; empty changes anyway
 */
public record RouteRequest(
        Route route,
        Optional<String> channel,
        Optional<String> kind,
        Optional<Instant> from,
        Optional<Instant> until,
        boolean force,
        OptionalLong expectedVersion) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,64}");

    public RouteRequest {
        requireNonNull(route, "route");
        requireNonNull(channel, "channel");
        requireNonNull(kind, "kind");
        requireNonNull(from, "from");
        requireNonNull(until, "until");
        requireNonNull(expectedVersion, "expectedVersion");
        checkName(channel, "a channel");
        checkName(kind, "a kind of document");
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            throw new IllegalArgumentException("a route ends after it begins");
        }
    }

    /** The default route, to {@code provider}, without candidates, from now on. */
    public static RouteRequest to(String provider) {
        return of(Route.to(provider));
    }

    /** The default route from now on. */
    public static RouteRequest of(Route route) {
        return new RouteRequest(
                route,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                OptionalLong.empty());
    }

    /** Only for calls that name this channel. */
    public RouteRequest forChannel(String name) {
        return new RouteRequest(route, Optional.of(name), kind, from, until, force, expectedVersion);
    }

    /** Only for calls that are made for this kind of document. */
    public RouteRequest forKind(String name) {
        return new RouteRequest(route, channel, Optional.of(name), from, until, force, expectedVersion);
    }

    public RouteRequest from(Instant begin) {
        return new RouteRequest(route, channel, kind, Optional.of(begin), until, force, expectedVersion);
    }

    public RouteRequest until(Instant end) {
        return new RouteRequest(route, channel, kind, from, Optional.of(end), force, expectedVersion);
    }

    /** Whatever the verdict on the provider is. */
    public RouteRequest forced() {
        return new RouteRequest(route, channel, kind, from, until, true, expectedVersion);
    }

    /** Only when the capability's routes have this version. */
    public RouteRequest at(long version) {
        return new RouteRequest(route, channel, kind, from, until, force, OptionalLong.of(version));
    }

    private static void checkName(Optional<String> name, String what) {
        if (name.isPresent() && !NAME.matcher(name.get()).matches()) {
            throw new IllegalArgumentException(what + " has 1 to 64 lower case letters, digits and hyphens");
        }
    }
}
