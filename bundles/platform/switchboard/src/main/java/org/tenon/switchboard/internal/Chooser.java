package org.tenon.switchboard.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.switchboard.Canary;
import org.tenon.switchboard.Route;
import org.tenon.switchboard.Shadow;

/** Who is to answer the calls of one capability, by what is there and by the rules in force. The router's lock guards it. */
final class Chooser {

    private static final Logger LOG = LoggerFactory.getLogger(Chooser.class);

    private final String capability;
    private final Timer timer;
    private final CanaryEnds canaryEnds;
    private final Runnable reselect;
    /** Chosen providers that are not there, and since when. */
    private final Map<String, Long> missing = new HashMap<>();
    /** Those of them about which it was said. */
    private final Set<String> missed = new HashSet<>();

    private final Map<RouteKey, CanaryWatch> watches = new HashMap<>();

    /** Is told that a canary passed a limit. */
    interface CanaryEnds {
        void passed(String capability, RouteKey calls, Canary canary, String reason);
    }

    /**
     * What a choice depends on.
     *
     * @param usable best first
     * @param inForce the rules that decide now
     * @param movedAway the providers whose data was moved to another one: they stand in for nobody
     * @param held all calls wait, though there is somebody who would answer them
     * @param now nanoseconds
     */
    record Situation(
            List<Provider> usable,
            Map<RouteKey, Rule> inForce,
            Set<String> movedAway,
            Settings settings,
            boolean held,
            boolean closed,
            long now) {}

    /** @param reselect computes the choices anew */
    Chooser(String capability, Timer timer, CanaryEnds canaryEnds, Runnable reselect) {
        this.capability = capability;
        this.timer = timer;
        this.canaryEnds = canaryEnds;
        this.reselect = reselect;
    }

    /** @param last who answered before */
    static Choice nobody(long since, @Nullable Provider last) {
        return new Choice(null, null, 0, null, since, last);
    }

    static @Nullable Outlet outlet(@Nullable Provider provider, Class<?> type) {
        Outlet outlet = provider == null ? null : provider.outlet(type);
        return outlet != null && outlet.open() ? outlet : null;
    }

    /** Forgets what was seen of trials by rules that are not in force. */
    void retain(Set<RouteKey> inForce) {
        watches.keySet().retainAll(inForce);
    }

    Collection<CanaryWatch> watches() {
        return List.copyOf(watches.values());
    }

    /** @param before what was chosen so far, for since when nobody has answered */
    Selection select(Class<?> type, Selection before, Situation situation) {
        Choice standard = choose(type, RouteKey.DEFAULT, before.standard(), situation);
        Map<RouteKey, Choice> special = new HashMap<>();
        for (RouteKey key : situation.inForce().keySet()) {
            if (!key.equals(RouteKey.DEFAULT)) {
                Choice last = before.special().getOrDefault(key, before.standard());
                special.put(key, choose(type, key, last, situation));
            }
        }
        return new Selection(standard, Map.copyOf(special));
    }

    private Choice choose(Class<?> type, RouteKey key, Choice before, Situation situation) {
        List<Provider> usable = situation.usable();
        Rule rule = situation.inForce().get(key);
        Route route = rule == null ? null : rule.route();
        Provider answering = route == null ? best(situation) : chosen(route.provider(), situation);
        Outlet outlet = outlet(answering, type);
        Shadow shadow = route == null ? null : route.shadow().orElse(null);
        Outlet candidate = shadow == null ? null : outlet(named(shadow.provider(), usable), type);
        if (outlet == null || situation.held()) {
            return nobody(emptySince(before, answering, situation), before.last());
        }
        return new Choice(
                outlet,
                candidate == outlet ? null : candidate,
                shadow == null ? 0 : shadow.share(),
                route == null ? null : trial(type, key, route, outlet, usable),
                situation.now(),
                outlet.provider());
    }

    /** Who was there already when the calls came to him, and does not take them, is not about to begin with it. */
    private static long emptySince(Choice before, @Nullable Provider answering, Situation situation) {
        boolean came = answering != null && before.last() != null && answering != before.last();
        if (came && !situation.held()) {
            return answering.since();
        }
        return before.outlet() == null ? before.emptySince() : situation.now();
    }

    private @Nullable Trial trial(Class<?> type, RouteKey key, Route route, Outlet standard, List<Provider> usable) {
        Canary canary = route.canary().orElse(null);
        Outlet outlet = canary == null ? null : outlet(named(canary.provider(), usable), type);
        if (canary == null || outlet == null || outlet.provider() == standard.provider()) {
            return null;
        }
        Figures mine = outlet.provider().figures();
        Figures its = standard.provider().figures();
        CanaryWatch watch = watches.get(key);
        if (watch == null || !watch.watches(canary, mine, its)) {
            watch = new CanaryWatch(canary, mine, its, reason -> canaryEnds.passed(capability, key, canary, reason));
            watches.put(key, watch);
        }
        return new Trial(outlet, canary.share(), watch);
    }

    /** The provider that was chosen by name, or who stands in for it when it has been away too long. */
    private @Nullable Provider chosen(String name, Situation situation) {
        Provider provider = named(name, situation.usable());
        if (provider != null) {
            missing.remove(name);
            if (missed.remove(name)) {
                LOG.info("{}: '{}', who was chosen, is on this node again", capability, name);
            }
            return provider;
        }
        long patience = situation.settings().patience().toNanos();
        Long since = missing.get(name);
        if (since == null) {
            since = situation.now();
            missing.put(name, since);
            if (!situation.closed()) {
                // A little later than the patience ends, so that the clock is surely past it.
                timer.after(situation.settings().patience().plusMillis(1), reselect);
            }
        }
        if (situation.now() - since < patience) {
            return null;
        }
        Provider other = situation.settings().pinned().contains(capability) ? null : best(situation);
        if (!situation.held() && !situation.closed() && missed.add(name)) {
            LOG.warn(
                    "{}: '{}' was chosen and is not on this node; {} answers",
                    capability,
                    name,
                    other == null ? "nobody" : "'" + other.name() + "'");
        }
        return other;
    }

    private static @Nullable Provider best(Situation situation) {
        return situation.usable().stream()
                .filter(provider -> !situation.movedAway().contains(provider.name()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Provider named(String name, List<Provider> usable) {
        return usable.stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
