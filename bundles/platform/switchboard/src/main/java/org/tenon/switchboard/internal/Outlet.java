package org.tenon.switchboard.internal;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One registered service of a provider: where calls end. */
final class Outlet {

    private final Provider provider;
    private final Set<Class<?>> types;
    private final Object service;
    private final int ranking;
    private final long id;
    private final boolean transactional;
    private final Gate gate = new Gate();
    /** What it leaves together with; null while it does not leave. */
    private volatile @Nullable Object departure;

    private volatile boolean held;

    /**
     * @param types the capability's interfaces that it implements
     * @param ranking its service ranking
     * @param id its service id
     */
    Outlet(Provider provider, Set<Class<?>> types, Object service, int ranking, long id, boolean transactional) {
        this.provider = provider;
        this.types = Set.copyOf(types);
        this.service = service;
        this.ranking = ranking;
        this.id = id;
        this.transactional = transactional;
    }

    Provider provider() {
        return provider;
    }

    Set<Class<?>> types() {
        return types;
    }

    Object service() {
        return service;
    }

    int ranking() {
        return ranking;
    }

    long id() {
        return id;
    }

    boolean transactional() {
        return transactional;
    }

    Gate gate() {
        return gate;
    }

    boolean isOf(String capability) {
        return provider.key().capability().equals(capability);
    }

    boolean open() {
        return departure == null;
    }

    /** Whether it may be called, or calls may be inside. */
    boolean stays() {
        return provider.outlets().contains(this);
    }

    /** To be chosen no more; calls that hold it already are turned away when the gate closes. */
    void leave(Object newDeparture) {
        departure = newDeparture;
    }

    /** Lets nobody in for a while, and is emptied together with the others of its capability. */
    void hold() {
        held = true;
        gate.close();
    }

    /** Ends {@link #hold}. */
    void release() {
        held = false;
        if (open()) {
            gate.open();
        }
    }

    /** Whether both are emptied together. */
    boolean leavesWith(Outlet other) {
        if (held && other.held) {
            return true;
        }
        Object mine = departure;
        return mine != null && mine == other.departure;
    }
}
