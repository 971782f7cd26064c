package org.tenon.ui.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages that are there now, in the order of the menu, and the files of their bundles. No code of a page's bundle runs here.
 *
 * <p>A bundle that is updated keeps its pages until the next version brings them, and the files of the version before for
 * those who have its page open: nobody sees a gap, and no module of an open page is missing.
 */
@Component(service = Pages.class)
public final class Pages {

    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);
    private static final String PREFIX = "tenon.ui.";
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,64}");
    /** How long a page stays while its bundle is updated, unless the next version brings it sooner. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BundleContext context;
    private final Duration patience;
    private final ServiceTracker<Object, Given> tracker;
    private final SynchronousBundleListener uninstalling = this::uninstalled;
    private final List<Given> given = new CopyOnWriteArrayList<>();
    /** Those of {@link #given} whose bundle is being updated. */
    private final Set<Given> leaving = ConcurrentHashMap.newKeySet();
    /** By bundle: the files of the version before the one that is there. */
    private final Map<Long, BundleFiles> before = new ConcurrentHashMap<>();

    private final Map<String, BundleFiles> files = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final BundleFiles shell;

    /** One page of one version of a bundle; two of them are never the same. */
    private static final class Given {
        private final long bundle;
        private final BundleFiles files;
        private final Page page;

        Given(long bundle, BundleFiles files, Page page) {
            this.bundle = bundle;
            this.files = files;
            this.page = page;
        }
    }

    @Activate
    public Pages(BundleContext context) {
        this(context, PATIENCE);
    }

    Pages(BundleContext context, Duration patience) {
        this.context = context;
        this.patience = patience;
        shell = BundleFiles.of(context.getBundle());
        files.put(shell.base(), shell);
        try {
            tracker = new Tracker(context);
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
        context.addBundleListener(uninstalling);
        tracker.open();
    }

    @Deactivate
    void close() {
        context.removeBundleListener(uninstalling);
        tracker.close();
    }

    List<Page> all() {
        Map<String, Page> pages = new LinkedHashMap<>();
        given.forEach(each -> pages.putIfAbsent(each.page.id(), each.page));
        return pages.values().stream()
                .sorted(Comparator.comparingInt(Page::order).thenComparing(Page::id))
                .toList();
    }

    /** The files below an address {@code <bundle>/<hash>/}; empty when the bundle has gone or has others now. */
    Optional<BundleFiles> files(String base) {
        return Optional.ofNullable(files.get(base));
    }

    BundleFiles shell() {
        return shell;
    }

    /** @param listener called after each change, by the thread that made it */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    void forget(Runnable listener) {
        listeners.remove(listener);
    }

    private Page page(ServiceReference<?> reference, BundleFiles of) {
        String id = text(reference, "id");
        String module = text(reference, "module");
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("an id has 1 to 64 lower case letters, digits and hyphens");
        }
        if (of.file(module).isEmpty()) {
            throw new IllegalArgumentException("there is no ui/" + module);
        }
        Map<String, String> title = new HashMap<>();
        if (reference.getProperty(PREFIX + "title") instanceof String[] titles) {
            for (String each : titles) {
                int end = each.indexOf('=');
                title.put(each.substring(0, Math.max(end, 0)), each.substring(end + 1));
            }
        }
        if (!title.containsKey("en")) {
            throw new IllegalArgumentException("a page has an English title, \"en=...\"");
        }
        int order = reference.getProperty(PREFIX + "order") instanceof Integer place ? place : 100;
        List<String> offers =
                reference.getProperty(PREFIX + "offers") instanceof String[] names ? List.of(names) : List.of();
        return new Page(
                id,
                "/ui/" + of.base() + module,
                text(reference, "permission"),
                Map.copyOf(title),
                order,
                given(reference, "area"),
                given(reference, "icon"),
                offers);
    }

    /** Empty when it is left out. */
    private static String given(ServiceReference<?> reference, String name) {
        return reference.getProperty(PREFIX + name) instanceof String text ? text : "";
    }

    private static String text(ServiceReference<?> reference, String name) {
        if (reference.getProperty(PREFIX + name) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new IllegalArgumentException("a page needs a " + name);
    }

    /** The next version has the page: it takes the place of the one before. */
    private void come(Given one) {
        given.add(one);
        for (Given other : List.copyOf(leaving)) {
            if (other.bundle == one.bundle && other.page.id().equals(one.page.id()) && leaving.remove(other)) {
                given.remove(other);
                before.put(one.bundle, other.files);
            }
        }
        changed();
    }

    private void leave(Given one, Bundle bundle) {
        if (isBeingUpdated(bundle)) {
            leaving.add(one);
            CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> {
                        if (leaving.remove(one)) {
                            gone(one);
                        }
                    });
        } else {
            gone(one);
        }
    }

    /** It is stopped and will run again: an admin who stops it for good says so first. */
    private static boolean isBeingUpdated(Bundle bundle) {
        BundleStartLevel start = bundle.adapt(BundleStartLevel.class);
        return bundle.getState() == Bundle.STOPPING && start != null && start.isPersistentlyStarted();
    }

    private void gone(Given one) {
        given.remove(one);
        if (given.stream().noneMatch(other -> other.bundle == one.bundle)) {
            before.remove(one.bundle);
        }
        changed();
    }

    private void uninstalled(BundleEvent event) {
        if (event.getType() == BundleEvent.UNINSTALLED) {
            for (Given each : List.copyOf(leaving)) {
                if (each.bundle == event.getBundle().getBundleId() && leaving.remove(each)) {
                    gone(each);
                }
            }
        }
    }

    private synchronized void changed() {
        List<BundleFiles> now = new ArrayList<>(List.of(shell));
        given.forEach(each -> now.add(each.files));
        now.addAll(before.values());
        now.forEach(each -> files.put(each.base(), each));
        files.values().retainAll(now);
        listeners.forEach(Runnable::run);
    }

    private final class Tracker extends ServiceTracker<Object, Given> {

        Tracker(BundleContext context) throws InvalidSyntaxException {
            super(context, FrameworkUtil.createFilter("(" + PREFIX + "id=*)"), null);
        }

        @Override
        public @Nullable Given addingService(ServiceReference<Object> reference) {
            Bundle bundle = reference.getBundle();
            try {
                BundleFiles of = given.stream()
                        .filter(each -> each.bundle == bundle.getBundleId() && !leaving.contains(each))
                        .map(each -> each.files)
                        .findFirst()
                        .orElseGet(() -> BundleFiles.of(bundle));
                Given one = new Given(bundle.getBundleId(), of, page(reference, of));
                come(one);
                return one;
            } catch (RuntimeException refused) {
                LOG.error("A page of {} is not shown: {}.", bundle.getSymbolicName(), refused.getMessage());
                return null;
            }
        }

        @Override
        public void modifiedService(ServiceReference<Object> reference, Given one) {
            // A page's properties do not change while it is there.
        }

        @Override
        public void removedService(ServiceReference<Object> reference, Given one) {
            leave(one, reference.getBundle());
        }
    }
}
