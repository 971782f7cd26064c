package org.tenon.switchboard.internal;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.switchboard.CapabilitySwitched;

/** Switches when the time of a rule comes or passes, and says so. */
final class DueRules {

    private static final Logger LOG = LoggerFactory.getLogger(DueRules.class);

    /** So often the clock is looked at while something is due: clocks are set. */
    private static final Duration LONGEST_NAP = Duration.ofSeconds(20);

    private final String capability;
    private final Timer timer;
    private final Platform platform;
    private boolean napping;

    DueRules(String capability, Timer timer, Platform platform) {
        this.capability = capability;
        this.timer = timer;
        this.platform = platform;
    }

    /**
     * Has {@code wake} run when the next rule is due, or some time before. The router's lock guards it.
     *
     * @param wake calls {@link #woken} first
     */
    void nap(RouteTable routes, Instant now, Runnable wake) {
        Optional<Instant> next = routes.nextChange(now);
        if (next.isEmpty() || napping) {
            return;
        }
        Duration until = Duration.between(now, next.get());
        napping = true;
        timer.after(until.compareTo(LONGEST_NAP) < 0 ? until.plusMillis(1) : LONGEST_NAP, wake);
    }

    /** The router's lock guards it. */
    void woken() {
        napping = false;
    }

    /** Says which rules decide now that did not before, and the other way round. */
    void tell(Map<RouteKey, Rule> before, Map<RouteKey, Rule> after) {
        Set<RouteKey> all = new HashSet<>(before.keySet());
        all.addAll(after.keySet());
        for (RouteKey key : all) {
            Rule old = before.get(key);
            Rule fresh = after.get(key);
            if (!Objects.equals(old, fresh)) {
                Optional<String> provider =
                        Optional.ofNullable(fresh).map(rule -> rule.route().provider());
                String calls =
                        requireNonNull(fresh == null ? old : fresh).shown(true).calls();
                LOG.info(
                        "{} ({}) is switched to {}, since its time has come",
                        capability,
                        calls,
                        provider.orElse("the best"));
                platform.publish(new CapabilitySwitched(capability, calls, provider, platform.now()));
            }
        }
    }
}
