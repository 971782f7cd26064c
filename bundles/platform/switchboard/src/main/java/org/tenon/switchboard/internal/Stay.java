package org.tenon.switchboard.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ProviderVersion;
import org.tenon.switchboard.Trust;

/**
 * A provider's service from when it is registered until it has gone. It may be taken in on one thread, change on another
 * and go on a third: what becomes of it is decided under this object's lock. So there is one object to call at most, and
 * none when the service has gone, whoever was late. Under the lock nobody waits, and nothing but the routers is called.
 */
final class Stay {

    private static final Logger LOG = LoggerFactory.getLogger(Stay.class);

    private enum Phase {
        OUTSIDE,
        COMING,
        INSIDE,
        GONE
    }

    private final ServiceReference<?> reference;
    private final Bundle bundle;
    private final Origin origin;
    private final Map<String, Set<Class<?>>> offer;
    private final RoutingSwitchboard switchboard;
    private final List<Outlet> outlets = new ArrayList<>();
    private Phase phase = Phase.OUTSIDE;
    private Set<Provider> coming = Set.of();
    private @Nullable Object service;

    /**
     * What is still to be done about a change once the lock is free.
     *
     * @param withdrawn interfaces of another API bundle, whose place was taken
     * @param published interfaces that are there from now on
     * @param replaced what takes no new calls, and may have some inside
     */
    record Change(List<Line> withdrawn, List<Line> published, List<Outlet> replaced) {

        static final Change NONE = new Change(List.of(), List.of(), List.of());
    }

    /** @param offer the interfaces that it offers, by capability */
    Stay(
            ServiceReference<?> reference,
            Bundle bundle,
            Origin origin,
            Map<String, Set<Class<?>>> offer,
            RoutingSwitchboard switchboard) {
        this.reference = reference;
        this.bundle = bundle;
        this.origin = origin;
        this.offer = offer;
        this.switchboard = switchboard;
    }

    ServiceReference<?> reference() {
        return reference;
    }

    Bundle bundle() {
        return bundle;
    }

    /**
     * Begins to come in: who gets true has to get the service, and to say {@link #enter} or {@link #fail}.
     *
     * @return false when it is on its way, inside or gone already, or is no provider
     */
    synchronized boolean come() {
        if (phase != Phase.OUTSIDE) {
            return false;
        }
        Set<Provider> providers = providers().keySet();
        if (providers.isEmpty()) {
            return false;
        }
        phase = Phase.COMING;
        coming = Set.copyOf(providers);
        coming.forEach(provider -> provider.starting(true));
        return true;
    }

    synchronized boolean isComing() {
        return phase == Phase.COMING;
    }

    /** Whether nobody has to be kept from it while it comes in. */
    synchronized boolean isTrusted() {
        return coming.stream().allMatch(provider -> provider.trust() == Trust.LOCAL);
    }

    /** It is there, as its properties say now. @return false when it has gone meanwhile: nobody calls it */
    synchronized boolean enter(Object found) {
        if (phase != Phase.COMING) {
            return false;
        }
        phase = Phase.INSIDE;
        service = found;
        arrived();
        return true;
    }

    /** It cannot be had; it may {@link #come} again. @return false when it has gone meanwhile */
    synchronized boolean fail() {
        if (phase != Phase.COMING) {
            return false;
        }
        phase = Phase.OUTSIDE;
        coming.forEach(provider -> provider.failed(true));
        arrived();
        return true;
    }

    private void arrived() {
        coming.forEach(provider -> provider.starting(false));
        coming = Set.of();
    }

    /**
     * Has it called as its properties say now, by name, ranking and promise: as if it went and came back, but with nobody
     * turned away in between. What has not come in yet is called by the properties of then.
     */
    synchronized Change seat() {
        Object there = service;
        if (phase != Phase.INSIDE || there == null) {
            return Change.NONE;
        }
        List<Outlet> replaced = staying().stream().filter(Outlet::open).toList();
        outlets.removeIf(outlet -> !outlet.stays());
        List<Line> withdrawn = new ArrayList<>();
        List<Line> published = new ArrayList<>();
        providers().forEach((provider, types) -> {
            Router router = switchboard.router(provider.key().capability());
            Set<Class<?>> callable = withoutConflicts(router, types, withdrawn);
            if (callable.isEmpty()) {
                provider.failed(true);
                return;
            }
            Outlet outlet = new Outlet(
                    provider,
                    callable,
                    there,
                    reference.getProperty(Constants.SERVICE_RANKING) instanceof Integer ranking ? ranking : 0,
                    (Long) reference.getProperty(Constants.SERVICE_ID),
                    Boolean.TRUE.equals(reference.getProperty(Capability.TRANSACTIONAL)));
            outlets.add(outlet);
            published.addAll(router.add(outlet));
        });
        return new Change(withdrawn, published, replaced);
    }

    /** What may be called, or still has calls inside. */
    synchronized List<Outlet> staying() {
        return outlets.stream().filter(Outlet::stays).toList();
    }

    /** It goes, for good. @return whether it had come in, so that it has to be given back */
    synchronized boolean go() {
        boolean inside = phase == Phase.INSIDE;
        phase = Phase.GONE;
        service = null;
        arrived();
        return inside;
    }

    /** Who offers what, by the name that it has now; nobody when that is none. */
    private Map<Provider, Set<Class<?>>> providers() {
        Object name = reference.getProperty(Capability.PROVIDER);
        Map<Provider, Set<Class<?>>> providers = new LinkedHashMap<>();
        if (name == null) {
            return providers;
        }
        if (ProviderVersion.parse(name + "@" + origin.version()).isEmpty()) {
            LOG.warn("{} of {} cannot be a provider: '{}' is no name", reference, bundle, name);
            return providers;
        }
        offer.forEach((capability, types) -> {
            ProviderKey key =
                    new ProviderKey(capability, name.toString(), bundle.getSymbolicName(), bundle.getBundleId());
            providers.put(switchboard.router(capability).provider(key, origin, trust()), types);
        });
        return providers;
    }

    private Trust trust() {
        Object declared = reference.getProperty(Capability.TRUST);
        try {
            return declared == null ? Trust.LOCAL : IsolationSettings.trust(declared.toString());
        } catch (IllegalArgumentException e) {
            LOG.warn("{} is untrusted: it says {} = {}", reference, Capability.TRUST, declared);
            return Trust.UNTRUSTED;
        }
    }

    /**
     * The interfaces that fit what consumers are bound to. Two versions of an API have two classes of one name: the new one
     * replaces the old as soon as nobody offers that, and is refused until then.
     */
    private Set<Class<?>> withoutConflicts(Router router, Set<Class<?>> types, List<Line> withdrawn) {
        Map<String, Class<?>> fitting = new LinkedHashMap<>();
        types.forEach(type -> fitting.put(type.getName(), type));
        for (Line line : router.lines()) {
            Class<?> type = fitting.get(line.type().getName());
            if (type == null || type == line.type()) {
                continue;
            }
            if (router.providers().stream().anyMatch(one -> one.types().contains(line.type()))) {
                LOG.warn("{} implements {} of another API bundle than its consumers use", reference, type.getName());
                fitting.remove(type.getName());
            } else {
                router.remove(line);
                withdrawn.add(line);
            }
        }
        return new LinkedHashSet<>(fitting.values());
    }

    @Override
    public String toString() {
        return reference.getProperty(Capability.PROVIDER) + " " + origin.version() + " of " + bundle;
    }
}
