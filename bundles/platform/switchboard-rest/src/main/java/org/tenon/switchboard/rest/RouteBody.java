package org.tenon.switchboard.rest;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.Violations;
import org.tenon.switchboard.Moments;
import org.tenon.switchboard.Route;
import org.tenon.switchboard.RouteRequest;

/**
 * Who is to answer.
 *
 * @param provider null when it was not sent
 * @param channel absent for all channels
 * @param kind the kind of document, for example {@code "quote"}; absent for all
 * @param from when it begins: a day of the company's calendar, or a moment; absent for now
 * @param until when it ends, and what was before holds again; absent for never
 * @param shadow absent for none: what was there before ends
 * @param canary absent for none: what was there before ends
 * @param force true to take a provider that has not passed the capability's contract
 */
public record RouteBody(
        @Nullable String provider,
        Optional<String> channel,
        Optional<String> kind,
        Optional<String> from,
        Optional<String> until,
        Optional<ShadowBody> shadow,
        Optional<CanaryBody> canary,
        Optional<Boolean> force) {

    /** @param zone the company's */
    void check(Violations violations, ZoneId zone) {
        violations.check(provider != null, "/provider", "required", "Say which provider is to answer.");
        checkName(violations, channel, "/channel", "channel", "A channel");
        checkName(violations, kind, "/kind", "kind", "A kind of document");
        boolean begins = checkTime(violations, from, "/from", zone);
        boolean times = checkTime(violations, until, "/until", zone) && begins;
        violations.check(
                !times
                        || from.isEmpty()
                        || until.isEmpty()
                        || moment(from, zone).get().isBefore(moment(until, zone).get()),
                "/until",
                "until",
                "A route ends after it begins.");
        shadow.ifPresent(one -> one.check(violations));
        canary.ifPresent(one -> one.check(violations));
    }

    /** After {@link #check}. */
    RouteRequest request(ZoneId zone, OptionalLong expectedVersion) {
        return new RouteRequest(
                new Route(
                        Objects.requireNonNull(provider),
                        shadow.map(ShadowBody::shadow),
                        canary.map(CanaryBody::canary)),
                channel,
                kind,
                moment(from, zone),
                moment(until, zone),
                force.orElse(false),
                expectedVersion);
    }

    private static Optional<Instant> moment(Optional<String> text, ZoneId zone) {
        return text.map(given -> Moments.parse(given, zone));
    }

    private static boolean checkTime(Violations violations, Optional<String> text, String pointer, ZoneId zone) {
        try {
            moment(text, zone);
            return true;
        } catch (IllegalArgumentException unreadable) {
            violations.check(false, pointer, "moment", "This is " + unreadable.getMessage() + ".");
            return false;
        }
    }

    private static void checkName(
            Violations violations, Optional<String> name, String pointer, String code, String what) {
        violations.check(
                name.map(text -> text.matches("[a-z0-9-]{1,64}")).orElse(true),
                pointer,
                code,
                what + " has 1 to 64 lower case letters, digits and hyphens.");
    }
}
