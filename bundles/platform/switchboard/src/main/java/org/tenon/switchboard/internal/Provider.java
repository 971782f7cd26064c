package org.tenon.switchboard.internal;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * What one bundle offers of one capability under one name. Lists change only under the router's lock.
 *
 * @see Router
 */
final class Provider {

    /** Those that offer more of the capability first (a half-started one must not win), then by ranking and age. */
    static final Comparator<Provider> BEST_FIRST = Comparator.<Provider>comparingInt(
                    provider -> provider.types().size())
            .thenComparingInt(Provider::ranking)
            .reversed()
            .thenComparingLong(Provider::age);

    private final ProviderKey key;
    private final List<Outlet> outlets = new CopyOnWriteArrayList<>();
    private volatile Origin origin;
    private volatile Figures figures = new Figures();
    private volatile int lastRanking;
    private volatile boolean lastTransactional;
    private volatile boolean failed;
    private volatile boolean leaving;

    Provider(ProviderKey key, Origin origin) {
        this.key = key;
        this.origin = origin;
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

    /** A new version starts its own figures, so that they tell about it alone. */
    void origin(Origin now) {
        if (!now.version().equals(origin.version())) {
            figures = new Figures();
        }
        origin = now;
    }

    Figures figures() {
        return figures;
    }

    List<Outlet> outlets() {
        return outlets;
    }

    void add(Outlet outlet) {
        outlets.add(outlet);
        failed = false;
        lastTransactional = outlet.transactional();
        lastRanking = ranking();
    }

    void remove(Outlet outlet) {
        outlets.remove(outlet);
    }

    /** Where calls of an interface go; null when this provider does not offer it. */
    @Nullable
    Outlet outlet(Class<?> type) {
        for (Outlet outlet : outlets) {
            if (outlet.types().contains(type)) {
                return outlet;
            }
        }
        return null;
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
    }

    boolean leaving() {
        return leaving;
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
