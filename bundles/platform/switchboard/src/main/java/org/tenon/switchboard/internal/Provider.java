package org.tenon.switchboard.internal;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.capability.ProviderVersion;
import org.tenon.switchboard.Trust;

/**
 * What one bundle offers of one capability under one name. Lists change only under the router's lock.
 *
 * @see Router
 */
final class Provider {

    /**
     * Those that offer more of the capability first (a half-started one must not win), then what the distribution's build has
     * tested (no bundle takes calls by a number that it gives itself), then by ranking and age.
     */
    static final Comparator<Provider> BEST_FIRST = Comparator.<Provider>comparingInt(
                    provider -> provider.types().size())
            .thenComparing(provider -> provider.origin().shipped())
            .thenComparingInt(Provider::ranking)
            .reversed()
            .thenComparingLong(Provider::age);

    private final ProviderKey key;
    private final List<Outlet> outlets = new CopyOnWriteArrayList<>();
    private volatile Origin origin;
    private volatile ProviderVersion attribution;
    private volatile Figures figures = new Figures();
    private volatile Trust declaredTrust = Trust.LOCAL;
    private volatile Trust trust = Trust.LOCAL;
    private volatile @Nullable Isolation isolation;
    private volatile @Nullable Isolation trial;
    private volatile boolean starting;
    private volatile int lastRanking;
    private volatile boolean lastTransactional;
    private volatile boolean failed;
    private volatile boolean leaving;
    private volatile long awaySince = System.nanoTime();
    private volatile long since = awaySince;

    Provider(ProviderKey key, Origin origin) {
        this.key = key;
        this.origin = origin;
        this.attribution = new ProviderVersion(key.name(), origin.version());
    }

    ProviderKey key() {
        return key;
    }

    String name() {
        return key.name();
    }

    String version() {
        return origin.version();
    }

    Origin origin() {
        return origin;
    }

    /** Who it says it is in the answers that have a place for that. */
    ProviderVersion attribution() {
        return attribution;
    }

    /** A new version starts its own figures, so that they tell about it alone. */
    void origin(Origin now) {
        if (!now.version().equals(origin.version())) {
            figures = new Figures();
            attribution = new ProviderVersion(key.name(), now.version());
        }
        origin = now;
    }

    /** What it says of itself. */
    Trust declaredTrust() {
        return declaredTrust;
    }

    void declare(Trust now) {
        declaredTrust = now;
    }

    Trust trust() {
        return trust;
    }

    /** How live calls are kept from harm; null when they are made as they are. */
    @Nullable
    Isolation isolation() {
        return isolation;
    }

    /** How calls are made that nobody but the switchboard waits for. */
    Isolation trial() {
        Isolation live = isolation;
        return live == null ? Objects.requireNonNull(trial, "limits are set when a provider arrives") : live;
    }

    /** @param limits what it is allowed, as a trusted one only when it is on trial */
    void limit(Trust now, Limits limits, Function<Limits, Isolation> isolating) {
        Isolation before = isolation == null ? trial : isolation;
        boolean same = now == trust && before != null && before.limits().equals(limits);
        if (same) {
            return;
        }
        trust = now;
        Isolation fresh = isolating.apply(limits);
        isolation = now == Trust.LOCAL ? null : fresh;
        trial = fresh;
        if (before != null) {
            before.close(false);
        }
    }

    /** Forgets how earlier versions broke, and ends their threads. */
    void discardIsolation() {
        Isolation before = isolation == null ? trial : isolation;
        isolation = null;
        trial = null;
        if (before != null) {
            before.close(true);
        }
    }

    void starting(boolean now) {
        starting = now;
    }

    boolean starting() {
        return starting;
    }

    boolean is(ProviderVersion wanted) {
        return key.name().equals(wanted.provider()) && origin.version().equals(wanted.version());
    }

    Figures figures() {
        return figures;
    }

    List<Outlet> outlets() {
        return outlets;
    }

    void add(Outlet outlet) {
        since = outlets.isEmpty() ? System.nanoTime() : since;
        outlets.add(outlet);
        failed = false;
        lastTransactional = outlet.transactional();
        lastRanking = ranking();
    }

    void remove(Outlet outlet) {
        outlets.remove(outlet);
    }

    /**
     * Where calls of an interface go, not to one that is leaving where another has taken its place; null when this provider
     * does not offer it.
     */
    @Nullable
    Outlet outlet(Class<?> type) {
        Outlet found = null;
        for (Outlet outlet : outlets) {
            if (outlet.types().contains(type) && (found == null || !found.open())) {
                found = outlet;
            }
        }
        return found;
    }

    boolean usable() {
        return outlets.stream().anyMatch(Outlet::open);
    }

    void failed(boolean now) {
        failed = now;
    }

    boolean failed() {
        return failed;
    }

    void leaving(boolean now) {
        leaving = now;
        awaySince = now ? System.nanoTime() : awaySince;
    }

    boolean leaving() {
        return leaving;
    }

    /** When it began to leave last, or became known, by {@link System#nanoTime}. */
    long awaySince() {
        return awaySince;
    }

    /** Since when it has been there, with whatever it offers, by {@link System#nanoTime}. */
    long since() {
        return since;
    }

    Set<Class<?>> types() {
        Set<Class<?>> types = new LinkedHashSet<>();
        outlets.stream().filter(Outlet::open).forEach(outlet -> types.addAll(outlet.types()));
        return types;
    }

    int ranking() {
        return outlets.stream().mapToInt(Outlet::ranking).max().orElse(lastRanking);
    }

    boolean transactional() {
        return lastTransactional;
    }

    private long age() {
        return outlets.stream().mapToLong(Outlet::id).min().orElse(Long.MAX_VALUE);
    }
}
