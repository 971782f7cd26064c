package org.tenon.switchboard.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.problem.TenonException;
import org.tenon.switchboard.Canary;
import org.tenon.switchboard.CanaryEnded;
import org.tenon.switchboard.Route;

/** Takes a canary that passed a limit out of its route: on this node at once, and on all when that is kept. */
final class CanaryEnding {

    private static final Logger LOG = LoggerFactory.getLogger(CanaryEnding.class);

    private final Choices choices;
    private final Supplier<Settings> settings;
    private final Timer timer;
    private final Platform platform;

    CanaryEnding(Choices choices, Supplier<Settings> settings, Timer timer, Platform platform) {
        this.choices = choices;
        this.settings = settings;
        this.timer = timer;
        this.platform = platform;
    }

    /** To be called on a thread that is in a call: it is not held up. */
    void passed(String capability, RouteKey calls, Canary canary, String reason) {
        timer.after(Duration.ZERO, () -> {
            choices.here(
                    capability, mine -> without(capability, mine, calls, canary).orElse(mine));
            platform.later(() -> keep(capability, calls, canary, reason));
        });
    }

    private void keep(String capability, RouteKey calls, Canary canary, String reason) {
        try {
            choices.decide(capability, kept -> without(capability, kept, calls, canary)
                    .map(ended -> new Choices.Decision(
                            ended,
                            new CanaryEnded(
                                    capability,
                                    calls.calls(),
                                    canary.provider(),
                                    deciding(capability, kept, calls)
                                            .map(rule -> rule.route().provider())
                                            .orElseThrow(),
                                    reason,
                                    platform.now()))));
            LOG.warn("{} ({}): {} gets no more calls, {}", capability, calls.calls(), canary.provider(), reason);
        } catch (TenonException notKept) {
            LOG.error(
                    "{} ({}): {} gets no more calls from this node, {}; the others were not told",
                    capability,
                    calls.calls(),
                    canary.provider(),
                    reason,
                    notKept);
        }
    }

    /** @return empty when the canary is not in force */
    private Optional<RouteTable> without(String capability, RouteTable table, RouteKey calls, Canary canary) {
        return deciding(capability, table, calls)
                .filter(rule -> rule.route().canary().equals(Optional.of(canary)))
                .map(rule -> {
                    if (!rule.configured()) {
                        return table.changed(calls, Route::withoutCanary);
                    }
                    // The configuration is not ours to change: a live choice goes before it.
                    Instant now = platform.now();
                    Route route = rule.route().withoutCanary();
                    return table.with(new Rule(calls, Optional.of(now), rule.until(), route, false), now);
                });
    }

    private Optional<Rule> deciding(String capability, RouteTable table, RouteKey calls) {
        RouteTable all = table.over(settings.get().routes(capability));
        return Optional.ofNullable(all.inForce(platform.now()).get(calls));
    }
}
