package org.tenon.switchboard.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.auditlog.AuditLog;
import org.tenon.kernel.capability.CapabilityUnavailableException;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.switchboard.Trust;

/**
 * Chooses the provider of one capability. Whatever changes is computed into the lines' selections under the lock; calls
 * read those without one, and take it only to park.
 */
final class Router {

    private final String capability;
    private final Platform platform;
    private final Shadows shadows;
    private final Recorder recorder;
    private final Chooser chooser;
    private final DueRules dueRules;
    private final Parking parking;
    private final Object lock = new Object();
    private final Roster roster;
    private final Pins pins;
    private final Map<Class<?>, Line> lines = new LinkedHashMap<>();
    /** The rules that decide now. */
    private Map<RouteKey, Rule> inForce = Map.of();

    private Settings settings;
    private RouteTable routes;
    /** Whether the routes are; before that nobody knows where calls go, and all wait. */
    private boolean known;
    /** All calls wait, though there is somebody who would answer them. */
    private boolean held;

    Router(
            String capability,
            Settings settings,
            RouteTable routes,
            boolean known,
            Timer timer,
            Executor shadowExecutor,
            Platform platform,
            Chooser.CanaryEnds canaryEnds) {
        this.capability = capability;
        this.settings = settings;
        this.routes = routes;
        this.platform = platform;
        this.roster = new Roster(capability, timer, platform);
        this.shadows = new Shadows(capability, shadowExecutor, platform);
        this.recorder = new Recorder(shadowExecutor);
        this.chooser = new Chooser(capability, timer, canaryEnds, this::reselect);
        this.dueRules = new DueRules(capability, timer, platform);
        this.parking = new Parking(capability, lock, () -> this.settings);
        this.pins = new Pins(capability, lock, roster, parking, () -> this.settings);
        configure(settings, routes, known);
    }

    String capability() {
        return capability;
    }

    Shadows shadows() {
        return shadows;
    }

    Recorder recorder() {
        return recorder;
    }

    @Nullable
    Transactions transactions() {
        return platform.transactions();
    }

    @Nullable
    AuditLog auditLog() {
        return platform.auditLog();
    }

    /**
     * The provider with that key, made when it is new.
     *
     * @param trust what it says of itself
     */
    Provider provider(ProviderKey key, Origin origin, Trust trust) {
        synchronized (lock) {
            return roster.provider(key, origin, trust, settings);
        }
    }

    /**
     * Takes an outlet into service.
     *
     * @return the lines that exist from now on, to be published
     */
    List<Line> add(Outlet outlet) {
        List<Line> fresh = new ArrayList<>();
        synchronized (lock) {
            // Whatever it takes the place of has left meanwhile, perhaps, and with it the limits.
            roster.limit(outlet.provider(), settings);
            outlet.provider().add(outlet);
            for (Class<?> type : outlet.types()) {
                if (!lines.containsKey(type)) {
                    Line line = new Line(this, type, new Selection(Chooser.nobody(System.nanoTime(), null), Map.of()));
                    lines.put(type, line);
                    fresh.add(line);
                }
            }
            select();
        }
        return fresh;
    }

    /**
     * Takes outlets out of service: new calls go elsewhere at once, and the calls inside get the configured time to end.
     *
     * @return how many calls had not ended by then
     */
    int remove(Collection<Outlet> outlets) {
        Duration patience;
        Object departure = new Object();
        synchronized (lock) {
            outlets.forEach(outlet -> outlet.leave(departure));
            outlets.forEach(outlet -> outlet.provider().leaving(true));
            patience = settings.drain();
            select();
        }
        outlets.forEach(outlet -> outlet.gate().close());
        int left = Draining.await(outlets, System.nanoTime() + patience.toNanos());
        synchronized (lock) {
            outlets.forEach(outlet -> outlet.provider().remove(outlet));
            outlets.forEach(outlet -> outlet.provider().leaving(false));
            outlets.stream()
                    .map(Outlet::provider)
                    .filter(provider -> provider.outlets().isEmpty())
                    .forEach(Provider::discardIsolation);
        }
        return left;
    }

    /**
     * Has new calls wait while {@code work} runs, after those inside have ended.
     *
     * @return false, and {@code work} did not run, when they did not end in time
     */
    boolean hold(Duration patience, Runnable work) {
        List<Outlet> all;
        synchronized (lock) {
            if (held) {
                return false;
            }
            held = true;
            select();
            all = roster.outlets();
        }
        all.forEach(Outlet::hold);
        try {
            if (Draining.await(all, System.nanoTime() + patience.toNanos()) > 0) {
                return false;
            }
            work.run();
            return true;
        } finally {
            all.forEach(Outlet::release);
            synchronized (lock) {
                held = false;
                select();
            }
        }
    }

    /** Forgets the providers of a bundle that was uninstalled. @return whether no provider is left */
    boolean forget(long bundleId) {
        synchronized (lock) {
            return roster.forget(bundleId);
        }
    }

    void remove(Line line) {
        synchronized (lock) {
            lines.remove(line.type());
            recorder.forget(line);
        }
    }

    List<Line> lines() {
        synchronized (lock) {
            return List.copyOf(lines.values());
        }
    }

    List<Provider> providers() {
        synchronized (lock) {
            return roster.all();
        }
    }

    RouteTable routes() {
        synchronized (lock) {
            return routes;
        }
    }

    /** @param nowKnown whether these are the routes, or only what is known of them so far */
    void configure(Settings newSettings, RouteTable newRoutes, boolean nowKnown) {
        synchronized (lock) {
            if (!newRoutes.shadowed().equals(routes.shadowed())) {
                shadows.clear();
            }
            settings = newSettings;
            routes = newRoutes;
            known = nowKnown;
            shadows.configure(settings.comparison(capability));
            recorder.limit(routes.recording().orElse(0));
            roster.limitAll(settings);
            if (known) {
                pins.heirs(routes.heirs());
            }
            select();
        }
    }

    /** What a provider may leave out of the contract, and this installation needs. */
    Set<String> requiredParts() {
        synchronized (lock) {
            return settings.parts(capability);
        }
    }

    /** The rules that decide now. */
    Map<RouteKey, Rule> inForce() {
        synchronized (lock) {
            return inForce;
        }
    }

    /** Computes the choices anew, after something that they depend on has changed. */
    void reselect() {
        synchronized (lock) {
            select();
        }
    }

    /** Lets nobody wait any more. */
    void close() {
        parking.close();
    }

    /**
     * Waits for somebody who answers.
     *
     * @return an outlet whose gate the caller has entered
     * @throws CapabilityUnavailableException when nobody came in time, or too many wait already
     */
    Outlet park(Line line, @Nullable CallKey key, CallStack stack) {
        return parking.await(stack, () -> {
            Choice choice = line.selection().choice(key);
            Outlet outlet = choice.outlet();
            if (outlet != null && outlet.gate().enter(stack.stripe())) {
                return new Parking.View(outlet, Duration.ZERO);
            }
            return new Parking.View(
                    null, Roster.parkFor(roster.all(), settings).minusNanos(System.nanoTime() - choice.emptySince()));
        });
    }

    /** {@link Pins#enter} */
    Outlet pinned(Line line, CallKey key, CallStack stack) {
        return pins.enter(line, key, stack);
    }

    /** Who answers calls by the default route now; null when nobody does. */
    @Nullable
    Provider active() {
        synchronized (lock) {
            for (Line line : lines.values()) {
                Outlet outlet = line.selection().standard().outlet();
                if (outlet != null) {
                    return outlet.provider();
                }
            }
            return null;
        }
    }

    /** How many of those who are chosen now are not here. */
    long missing() {
        synchronized (lock) {
            return inForce.values().stream()
                    .map(rule -> rule.route().provider())
                    .distinct()
                    .filter(name -> roster.usable().stream()
                            .noneMatch(provider -> provider.name().equals(name)))
                    .count();
        }
    }

    /** Whether some call would go to {@code provider} now. */
    boolean answers(Provider provider) {
        synchronized (lock) {
            return lines.values().stream()
                    .map(Line::selection)
                    .anyMatch(selection -> goesTo(selection.standard(), provider)
                            || selection.special().values().stream().anyMatch(choice -> goesTo(choice, provider)));
        }
    }

    /** Whether whoever calls may go to now is part of the callers' transactions. */
    boolean transactional() {
        synchronized (lock) {
            return lines.values().stream()
                    .map(Line::selection)
                    .flatMap(selection ->
                            Stream.concat(Stream.of(selection.standard()), selection.special().values().stream()))
                    .allMatch(Router::transactional);
        }
    }

    private static boolean transactional(Choice choice) {
        Outlet outlet = choice.outlet();
        Trial trial = choice.trial();
        return (outlet == null || outlet.transactional())
                && (trial == null || trial.outlet().transactional());
    }

    private static boolean goesTo(Choice choice, Provider provider) {
        Outlet outlet = choice.outlet();
        Trial trial = choice.trial();
        return (outlet != null && outlet.provider() == provider)
                || (trial != null && trial.outlet().provider() == provider);
    }

    private void select() {
        Instant moment = platform.now();
        roster.refresh();
        inForce = routes.inForce(moment);
        chooser.retain(inForce.keySet());
        Chooser.Situation situation = new Chooser.Situation(
                roster.usable(),
                inForce,
                routes.heirs().keySet(),
                settings,
                held || !known,
                parking.closed(),
                System.nanoTime());
        lines.values().forEach(line -> line.select(chooser.select(line.type(), line.selection(), situation)));
        lock.notifyAll();
        if (!parking.closed()) {
            dueRules.nap(routes, moment, this::wake);
        }
    }

    private void wake() {
        Map<RouteKey, Rule> before;
        Map<RouteKey, Rule> after;
        synchronized (lock) {
            dueRules.woken();
            before = inForce;
            select();
            after = inForce;
        }
        dueRules.tell(before, after);
    }

    /** Looks whether canaries have become too slow, which no single call shows. */
    void lookAtCanaries() {
        Collection<CanaryWatch> all;
        synchronized (lock) {
            all = chooser.watches();
        }
        all.forEach(CanaryWatch::look);
    }
}
