package org.tenon.switchboard.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.tenon.switchboard.Route;
import org.tenon.switchboard.RouteRule;

/**
 * A choice of provider for some calls at some time.
 *
 * @param from empty for ever since
 * @param until empty for never
 * @param configured whether it comes from the configuration, and not from a choice that was made while running
 */
record Rule(RouteKey key, Optional<Instant> from, Optional<Instant> until, Route route, boolean configured) {

    /** Of two that hold, the one that began last goes first; of two that began together, the live one. */
    static final Comparator<Rule> LAST_BEGUN_FIRST = Comparator.comparing((Rule rule) -> rule.from.orElse(Instant.MIN))
            .reversed()
            .thenComparing(Rule::configured);

    boolean holdsAt(Instant now) {
        return !beginsAfter(now) && !isOverAt(now);
    }

    boolean beginsAfter(Instant now) {
        return from.isPresent() && from.get().isAfter(now);
    }

    boolean isOverAt(Instant now) {
        return until.isPresent() && !until.get().isAfter(now);
    }

    /** The same as a choice that is made now. */
    Rule live(Instant now) {
        return new Rule(key, beginsAfter(now) ? from : Optional.of(now), until, route, false);
    }

    Rule with(Route other) {
        return new Rule(key, from, until, other, configured);
    }

    RouteRule shown(boolean inForce) {
        return new RouteRule(
                Optional.ofNullable(key.channel()),
                Optional.ofNullable(key.kind()),
                from,
                until,
                route,
                configured,
                inForce);
    }
}
