package org.tenon.ui.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages that are there now, in the order of the menu, and the files of their bundles. No code of a page's bundle runs here. */
@Component(service = Pages.class)
public final class Pages {

    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);
    private static final String PREFIX = "tenon.ui.";
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,64}");

    private final ServiceTracker<Object, Given> tracker;
    private final List<Given> given = new CopyOnWriteArrayList<>();
    private final Map<String, BundleFiles> files = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final BundleFiles shell;

    private record Given(long bundle, BundleFiles files, Page page) {}

    @Activate
    public Pages(BundleContext context) {
        shell = BundleFiles.of(context.getBundle());
        files.put(shell.base(), shell);
        try {
            tracker = new Tracker(context);
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
        tracker.open();
    }

    @Deactivate
    void close() {
        tracker.close();
    }

    List<Page> all() {
        Map<String, Page> pages = new LinkedHashMap<>();
        given.forEach(each -> pages.putIfAbsent(each.page().id(), each.page()));
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
        return new Page(id, "/ui/" + of.base() + module, text(reference, "permission"), Map.copyOf(title), order);
    }

    private static String text(ServiceReference<?> reference, String name) {
        if (reference.getProperty(PREFIX + name) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new IllegalArgumentException("a page needs a " + name);
    }

    private void changed() {
        List<BundleFiles> now = new ArrayList<>(List.of(shell));
        given.forEach(each -> now.add(each.files()));
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
                        .filter(each -> each.bundle() == bundle.getBundleId())
                        .map(Given::files)
                        .findFirst()
                        .orElseGet(() -> BundleFiles.of(bundle));
                Given one = new Given(bundle.getBundleId(), of, page(reference, of));
                given.add(one);
                changed();
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
            given.remove(one);
            changed();
        }
    }
}
