package org.tenon.rest.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The resources of one bundle and the server that serves them. Resources come and go one by one while a bundle starts and
 * stops; each time another server takes over, once the resources have stopped changing.
 */
final class ServedBundle {

    private static final Logger LOG = LoggerFactory.getLogger(ServedBundle.class);
    private static final Duration DRAIN = Duration.ofSeconds(10);

    private final String name;
    private final Set<String> announced;
    private final int components;
    private final Map<Object, Object> resources = new LinkedHashMap<>();
    private List<String> offences = List.of();
    private volatile @Nullable BundleServer server;

    /**
     * @param name of the bundle, for the log
     * @param announced the roots that its manifest promises
     * @param components how many resources its components are; 0 when that is not known
     */
    ServedBundle(String name, Set<String> announced, int components) {
        this.name = name;
        this.announced = announced;
        this.components = components;
    }

    String name() {
        return name;
    }

    Set<String> announced() {
        return announced;
    }

    Optional<BundleServer> server() {
        return Optional.ofNullable(server);
    }

    /** Why the bundle is refused, also when it was stopped for that; empty when nothing is wrong with it. */
    synchronized List<String> offences() {
        return offences;
    }

    synchronized boolean isEmpty() {
        return resources.isEmpty();
    }

    /**
     * Whether everything that the bundle promises is there, and a server made now need not be replaced at once. Its roots are
     * not all: of two resources below one root, the other one may still come, and would not be found until then.
     */
    synchronized boolean complete() {
        return resources.size() >= components && hasRoots();
    }

    /** Whether there is something to wait for that is sure to come, if nothing is wrong with it. */
    synchronized boolean awaitsMore() {
        return resources.size() < components;
    }

    private boolean hasRoots() {
        return resources.values().stream()
                .map(resource -> ResourceRules.root(resource.getClass()))
                .collect(Collectors.toSet())
                .containsAll(announced);
    }

    synchronized void add(Object key, Object resource) {
        resources.put(key, resource);
    }

    /** Takes a resource away: returns when no call is inside it any more. */
    void remove(Object key) {
        BundleServer old;
        synchronized (this) {
            resources.remove(key);
            old = server;
            server = null;
        }
        retire(old);
    }

    /** Makes a server for the resources that are there now, and then lets the old one go. What it was refused for stays. */
    void refresh() {
        BundleServer old;
        synchronized (this) {
            List<Object> now = new ArrayList<>(resources.values());
            old = server;
            if (old != null
                    && old.resources().equals(now.stream().map(Object::getClass).toList())) {
                return;
            }
            if (!now.isEmpty()) {
                offences = now.stream()
                        .flatMap(resource -> ResourceRules.offences(resource.getClass()).stream())
                        .toList();
            }
            server = now.isEmpty() || !offences.isEmpty() ? null : new BundleServer(now);
        }
        retire(old);
    }

    private void retire(@Nullable BundleServer old) {
        if (old == null) {
            return;
        }
        if (!old.drain(DRAIN)) {
            LOG.warn("Calls of bundle {} still ran after {} s; they are cut off.", name, DRAIN.toSeconds());
        }
        old.destroy();
    }
}
