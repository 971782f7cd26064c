package org.tenon.switchboard.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.capability.CapabilityUnavailableException;
import org.tenon.switchboard.Route;
import org.tenon.switchboard.Shadow;

/**
 * Chooses the provider of one capability. Whatever changes is computed into the lines' selections under the lock; calls
 * read those without one, and take it only to park.
 */
final class Router {

    private final String capability;
    private final Timer timer;
    private final Shadows shadows;
    private final Object lock = new Object();
    private final Map<ProviderKey, Provider> providers = new LinkedHashMap<>();
    private final Map<Class<?>, Line> lines = new LinkedHashMap<>();
    /** Chosen providers that are not there, and since when. */
    private final Map<String, Long> missing = new HashMap<>();

    private Settings settings;
    private RouteTable routes;
    private int parked;
    private boolean closed;
    /** All calls wait, though there is somebody who would answer them. */
    private boolean held;

    Router(String capability, Settings settings, RouteTable routes, Timer timer, Executor shadowExecutor) {
        this.capability = capability;
        this.settings = settings;
        this.routes = routes;
        this.timer = timer;
        this.shadows = new Shadows(capability, shadowExecutor);
    }

    String capability() {
        return capability;
    }

    Shadows shadows() {
        return shadows;
    }

    /** The provider with that key, made when it is new. */
    Provider provider(ProviderKey key, Origin origin) {
        synchronized (lock) {
            Provider provider = providers.computeIfAbsent(key, fresh -> new Provider(fresh, origin));
            provider.origin(origin);
            return provider;
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
            select();
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
    Outlet park(Line line, @Nullable String channel, int stripe) {
        synchronized (lock) {
            parked++;
            try {
                while (true) {
                    Choice choice = line.selection().choice(channel);
                    Outlet outlet = choice.outlet();
                    if (outlet != null && outlet.gate().enter(stripe)) {
                        return outlet;
                    }
                    long waited = System.nanoTime() - choice.emptySince();
                    long millis = settings.park().minusNanos(waited).toMillis();
                    if (closed || millis <= 0 || parked > settings.parkLimit()) {
                        throw new CapabilityUnavailableException(capability, retryAfter());
                    }
                    lock.wait(millis);
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
                            || selection.channels().values().stream().anyMatch(choice -> goesTo(choice, provider)));
        }
    }

    private static boolean goesTo(Choice choice, Provider provider) {
        Outlet outlet = choice.outlet();
        return outlet != null && outlet.provider() == provider;
    }

    private Duration retryAfter() {
        return settings.park().compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : settings.park();
    }

    private void select() {
        long now = System.nanoTime();
        List<Provider> usable = providers.values().stream()
                .filter(Provider::usable)
                .sorted(Provider.BEST_FIRST)
                .toList();
        for (Line line : lines.values()) {
            Selection before = line.selection();
            Choice standard = choose(line.type(), routes.standard().orElse(null), usable, before.standard(), now);
            Map<String, Choice> channels = new HashMap<>();
            routes.channels()
                    .forEach((channel, route) ->
                            channels.put(channel, choose(line.type(), route, usable, before.choice(channel), now)));
            line.select(new Selection(standard, Map.copyOf(channels)));
        }
        lock.notifyAll();
    }

    private Choice choose(Class<?> type, @Nullable Route route, List<Provider> usable, Choice before, long now) {
        Outlet outlet = route == null ? outlet(best(usable), type) : chosen(type, route.provider(), usable, now);
        Shadow shadow = route == null ? null : route.shadow().orElse(null);
        Outlet candidate = shadow == null ? null : outlet(named(shadow.provider(), usable), type);
        if (outlet == null || held) {
            return nobody(before.outlet() == null ? before.emptySince() : now);
        }
        return new Choice(outlet, candidate == outlet ? null : candidate, shadow == null ? 0 : shadow.share(), now);
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
        return new Choice(null, null, 0, since);
    }
}
