package org.tenon.switchboard.internal;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.capability.CapabilityUnavailableException;
import org.tenon.kernel.capability.PinnedProviderGoneException;
import org.tenon.kernel.capability.ProviderPin;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.switchboard.Canary;
import org.tenon.switchboard.CapabilitySwitched;
import org.tenon.switchboard.Route;
import org.tenon.switchboard.Shadow;
import org.tenon.switchboard.Trust;

/**
 * Chooses the provider of one capability. Whatever changes is computed into the lines' selections under the lock; calls
 * read those without one, and take it only to park.
 */
final class Router {

    private static final Logger LOG = LoggerFactory.getLogger(Router.class);

    /** So often the clock is looked at while something is due: clocks are set. */
    private static final Duration LONGEST_NAP = Duration.ofSeconds(20);

    /** How long a call waits that holds up somebody who leaves. */
    private static final Duration AWAITED_PATIENCE = Duration.ofSeconds(1);

    private static final long LOOK_AGAIN_MILLIS = 100;

    private final String capability;
    private final Timer timer;
    private final Platform platform;
    private final Shadows shadows;
    private final Recorder recorder;
    private final CanaryEnds canaryEnds;
    private final Object lock = new Object();
    private final Map<ProviderKey, Provider> providers = new LinkedHashMap<>();
    private final Map<Class<?>, Line> lines = new LinkedHashMap<>();
    /** Chosen providers that are not there, and since when. */
    private final Map<String, Long> missing = new HashMap<>();

    private final Map<RouteKey, CanaryWatch> watches = new HashMap<>();
    /** Read without the lock by pinned calls. */
    private volatile List<Provider> usable = List.of();
    /** The rules that decide now. */
    private Map<RouteKey, Rule> inForce = Map.of();

    private Settings settings;
    private RouteTable routes;
    private int parked;
    private boolean closed;
    /** All calls wait, though there is somebody who would answer them. */
    private boolean held;

    private boolean napping;

    /** Is told that a canary passed a limit. */
    interface CanaryEnds {
        void passed(String capability, RouteKey calls, Canary canary, String reason);
    }

    Router(
            String capability,
            Settings settings,
            RouteTable routes,
            Timer timer,
            Executor shadowExecutor,
            Platform platform,
            CanaryEnds canaryEnds) {
        this.capability = capability;
        this.settings = settings;
        this.routes = routes;
        this.timer = timer;
        this.platform = platform;
        this.shadows = new Shadows(capability, shadowExecutor, platform);
        this.recorder = new Recorder(shadowExecutor);
        this.canaryEnds = canaryEnds;
        configure(settings, routes);
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

    /**
     * The provider with that key, made when it is new.
     *
     * @param trust what it says of itself
     */
    Provider provider(ProviderKey key, Origin origin, Trust trust) {
        synchronized (lock) {
            Provider provider = providers.computeIfAbsent(key, fresh -> new Provider(fresh, origin));
            provider.origin(origin);
            provider.declare(trust);
            limit(provider);
            return provider;
        }
    }

    private void limit(Provider provider) {
        provider.limit(
                settings.isolation().trust(capability, provider.name(), provider.declaredTrust()),
                settings.isolation().limits(capability, provider.name()),
                limits -> new Isolation(provider, limits, platform, timer));
    }

    /**
     * Takes an outlet into service.
     *
     * @return the lines that exist from now on, to be published
     */
    List<Line> add(Outlet outlet) {
        List<Line> fresh = new ArrayList<>();
        synchronized (lock) {
            outlet.provider().add(outlet);
            for (Class<?> type : outlet.types()) {
                if (!lines.containsKey(type)) {
                    Line line = new Line(this, type, new Selection(nobody(System.nanoTime()), Map.of()));
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
        int left = drained(outlets, System.nanoTime() + patience.toNanos());
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
            all = providers.values().stream()
                    .flatMap(provider -> provider.outlets().stream())
                    .toList();
        }
        all.forEach(Outlet::hold);
        try {
            if (drained(all, System.nanoTime() + patience.toNanos()) > 0) {
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

    /** Waits until all are empty at once: a call that is inside one may still enter another of them. */
    private static int drained(Collection<Outlet> outlets, long end) {
        CallStack mine = CallStack.current();
        try {
            while (true) {
                int left = 0;
                for (Outlet outlet : outlets) {
                    Duration rest = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
                    left += outlet.gate().drain(rest, mine.entries(outlet));
                }
                boolean empty =
                        outlets.stream().allMatch(outlet -> outlet.gate().inside() == mine.entries(outlet));
                if (empty || System.nanoTime() - end >= 0) {
                    return left;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return outlets.stream()
                    .mapToInt(outlet -> outlet.gate().inside() - mine.entries(outlet))
                    .sum();
        }
    }

    /** Forgets the providers of a bundle that was uninstalled. @return whether no provider is left */
    boolean forget(long bundleId) {
        synchronized (lock) {
            providers.keySet().removeIf(key -> key.bundleId() == bundleId);
            return providers.isEmpty();
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
            return List.copyOf(providers.values());
        }
    }

    RouteTable routes() {
        synchronized (lock) {
            return routes;
        }
    }

    void configure(Settings newSettings, RouteTable newRoutes) {
        synchronized (lock) {
            settings = newSettings;
            routes = newRoutes;
            shadows.configure(settings.comparison(capability));
            recorder.limit(routes.recording().orElse(0));
            providers.values().stream().filter(Provider::usable).forEach(this::limit);
            select();
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
        synchronized (lock) {
            closed = true;
            lock.notifyAll();
        }
    }

    /**
     * Waits for somebody who answers.
     *
     * @return an outlet whose gate the caller has entered
     * @throws CapabilityUnavailableException when nobody came in time, or too many wait already
     */
    Outlet park(Line line, @Nullable CallKey key, CallStack stack) {
        return await(stack, () -> {
            Choice choice = line.selection().choice(key);
            Outlet outlet = choice.outlet();
            if (outlet != null && outlet.gate().enter(stack.stripe())) {
                return new Waiting(outlet, Duration.ZERO);
            }
            return new Waiting(null, settings.park().minusNanos(System.nanoTime() - choice.emptySince()));
        });
    }

    /**
     * The outlet of the provider that a call is pinned to. One that is installed and does not answer, since it is being
     * updated or was stopped, is waited for as anybody is when nobody is there.
     *
     * @return an outlet whose gate the caller has entered
     * @throws PinnedProviderGoneException when it is not installed, nor another version of it where that may stand in
     * @throws CapabilityUnavailableException when it is installed and has not come, or too many wait already
     */
    Outlet pinned(Line line, CallKey key, CallStack stack) {
        ProviderPin pin = requireNonNull(key.pin());
        Outlet outlet = pinnedNow(line, pin, stack);
        if (outlet != null) {
            return outlet;
        }
        long begun = System.nanoTime();
        try {
            return await(stack, () -> {
                Outlet entered = pinnedNow(line, pin, stack);
                return new Waiting(entered, entered == null ? rest(pin, begun) : Duration.ZERO);
            });
        } catch (CapabilityUnavailableException away) {
            synchronized (lock) {
                if (providers.values().stream().anyMatch(provider -> fits(provider, pin))) {
                    throw away;
                }
            }
            throw new PinnedProviderGoneException(capability, pin);
        }
    }

    /** How long a pinned call goes on waiting. Guarded by the lock. */
    private Duration rest(ProviderPin pin, long begun) {
        List<Provider> installed = providers.values().stream()
                .filter(provider -> fits(provider, pin))
                .toList();
        if (installed.isEmpty()) {
            boolean otherVersion = usable.stream()
                    .anyMatch(provider -> provider.name().equals(pin.by().provider()));
            return pin.exact() && otherVersion
                    ? Duration.ZERO
                    : settings.patience().minusNanos(System.nanoTime() - begun);
        }
        // One that is usable lets nobody in for a while.
        long since = installed.stream().anyMatch(Provider::usable)
                ? begun
                : installed.stream().mapToLong(Provider::awaySince).max().orElse(begun);
        return settings.park().minusNanos(System.nanoTime() - since);
    }

    private @Nullable Outlet pinnedNow(Line line, ProviderPin pin, CallStack stack) {
        List<Provider> now = usable;
        for (Provider provider : now) {
            Outlet outlet = provider.is(pin.by()) ? outlet(provider, line.type()) : null;
            if (outlet != null && outlet.gate().enter(stack.stripe())) {
                return outlet;
            }
        }
        for (Provider provider : pin.exact() ? List.<Provider>of() : now) {
            Outlet outlet = fits(provider, pin) ? outlet(provider, line.type()) : null;
            if (outlet != null && outlet.gate().enter(stack.stripe())) {
                return outlet;
            }
        }
        return null;
    }

    private static boolean fits(Provider provider, ProviderPin pin) {
        return pin.exact()
                ? provider.is(pin.by())
                : provider.name().equals(pin.by().provider());
    }

    /**
     * What a waiting call sees.
     *
     * @param entered an outlet whose gate it has entered; null to go on waiting
     * @param rest for how long, if nothing changes
     */
    private record Waiting(@Nullable Outlet entered, Duration rest) {}

    private Outlet await(CallStack stack, Supplier<Waiting> look) {
        synchronized (lock) {
            parked++;
            long awaitedSince = 0;
            try {
                while (true) {
                    Waiting now = look.get();
                    if (now.entered() != null) {
                        return now.entered();
                    }
                    long millis = now.rest().toMillis();
                    if (closed || millis <= 0 || parked > settings.parkLimit()) {
                        throw new CapabilityUnavailableException(capability, retryAfter());
                    }
                    if (stack.isAwaited()) {
                        // Who stops several bundles before they start any waits for this call, and with it for itself.
                        awaitedSince = awaitedSince == 0 ? System.nanoTime() : awaitedSince;
                        if (System.nanoTime() - awaitedSince > AWAITED_PATIENCE.toNanos()) {
                            throw new CapabilityUnavailableException(capability, retryAfter());
                        }
                    }
                    lock.wait(Math.min(millis, LOOK_AGAIN_MILLIS));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CapabilityUnavailableException(capability, retryAfter());
            } finally {
                parked--;
            }
        }
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

    /** Whether some call would go to {@code provider} now. */
    boolean answers(Provider provider) {
        synchronized (lock) {
            return lines.values().stream()
                    .map(Line::selection)
                    .anyMatch(selection -> goesTo(selection.standard(), provider)
                            || selection.special().values().stream().anyMatch(choice -> goesTo(choice, provider)));
        }
    }

    private static boolean goesTo(Choice choice, Provider provider) {
        Outlet outlet = choice.outlet();
        Trial trial = choice.trial();
        return (outlet != null && outlet.provider() == provider)
                || (trial != null && trial.outlet().provider() == provider);
    }

    private Duration retryAfter() {
        return settings.park().compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : settings.park();
    }

    private void select() {
        long now = System.nanoTime();
        Instant moment = platform.now();
        usable = providers.values().stream()
                .filter(Provider::usable)
                .sorted(Provider.BEST_FIRST)
                .toList();
        inForce = routes.inForce(moment);
        watches.keySet().retainAll(inForce.keySet());
        for (Line line : lines.values()) {
            Selection before = line.selection();
            Choice standard = choose(line.type(), RouteKey.DEFAULT, before.standard(), now);
            Map<RouteKey, Choice> special = new HashMap<>();
            inForce.keySet().stream()
                    .filter(key -> !key.equals(RouteKey.DEFAULT))
                    .forEach(key -> special.put(
                            key, choose(line.type(), key, before.special().getOrDefault(key, before.standard()), now)));
            line.select(new Selection(standard, Map.copyOf(special)));
        }
        lock.notifyAll();
        nap(moment);
    }

    /** Selects anew when the time of a rule comes or passes. */
    private void nap(Instant now) {
        Optional<Instant> next = routes.nextChange(now);
        if (next.isEmpty() || napping || closed) {
            return;
        }
        Duration until = Duration.between(now, next.get());
        napping = true;
        timer.after(until.compareTo(LONGEST_NAP) < 0 ? until.plusMillis(1) : LONGEST_NAP, this::wake);
    }

    private void wake() {
        Map<RouteKey, Rule> before;
        Map<RouteKey, Rule> after;
        synchronized (lock) {
            napping = false;
            before = inForce;
            select();
            after = inForce;
        }
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

    private Choice choose(Class<?> type, RouteKey key, Choice before, long now) {
        Rule rule = inForce.get(key);
        Route route = rule == null ? null : rule.route();
        Outlet outlet = route == null ? outlet(best(usable), type) : chosen(type, route.provider(), usable, now);
        Shadow shadow = route == null ? null : route.shadow().orElse(null);
        Outlet candidate = shadow == null ? null : outlet(named(shadow.provider(), usable), type);
        if (outlet == null || held) {
            return nobody(before.outlet() == null ? before.emptySince() : now);
        }
        return new Choice(
                outlet,
                candidate == outlet ? null : candidate,
                shadow == null ? 0 : shadow.share(),
                route == null ? null : trial(type, key, route, outlet),
                now);
    }

    private @Nullable Trial trial(Class<?> type, RouteKey key, Route route, Outlet standard) {
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

    /** Looks whether canaries have become too slow, which no single call shows. */
    void lookAtCanaries() {
        List<CanaryWatch> all;
        synchronized (lock) {
            all = List.copyOf(watches.values());
        }
        all.forEach(CanaryWatch::look);
    }

    /** The outlet of a provider that was chosen by name, or of who stands in for it when it has been away too long. */
    private @Nullable Outlet chosen(Class<?> type, String name, List<Provider> usable, long now) {
        Provider provider = named(name, usable);
        if (provider != null) {
            missing.remove(name);
            return outlet(provider, type);
        }
        Long since = missing.get(name);
        if (since == null) {
            since = now;
            missing.put(name, now);
            if (!closed) {
                // A little later than the patience ends, so that the clock is surely past it.
                timer.after(settings.patience().plusMillis(1), this::reselect);
            }
        }
        boolean nobodyElse = settings.pinned().contains(capability)
                || now - since < settings.patience().toNanos();
        return nobodyElse ? null : outlet(best(usable), type);
    }

    private static @Nullable Provider best(List<Provider> usable) {
        return usable.isEmpty() ? null : usable.get(0);
    }

    private static @Nullable Provider named(String name, List<Provider> usable) {
        return usable.stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Outlet outlet(@Nullable Provider provider, Class<?> type) {
        Outlet outlet = provider == null ? null : provider.outlet(type);
        return outlet != null && outlet.open() ? outlet : null;
    }

    private static Choice nobody(long since) {
        return new Choice(null, null, 0, null, since);
    }
}
