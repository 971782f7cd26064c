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
    private final Map<Object, Object> resources = new LinkedHashMap<>();
    private List<String> offences = List.of();
    private volatile @Nullable BundleServer server;

    /**
     * @param name of the bundle, for the log
     * @param announced the roots that its manifest promises
     */
    ServedBundle(String name, Set<String> announced) {
        this.name = name;
        this.announced = announced;
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

    /** Whether all the roots that the bundle promises are there; a server made now need not be replaced at once. */
    synchronized boolean complete() {
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
