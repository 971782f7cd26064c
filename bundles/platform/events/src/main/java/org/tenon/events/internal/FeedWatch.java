package org.tenon.events.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.event.EventFeed;
import org.tenon.kernel.event.EventWatcher;
import org.tenon.kernel.event.EventsGoneException;
import org.tenon.kernel.event.RecordedEvent;

/** Has this node's watchers see what is recorded on any node: it looks at the feed twice a second, from where it looked last. */
@Component(service = FeedWatch.class, immediate = true)
public final class FeedWatch {

    private static final Logger LOG = LoggerFactory.getLogger(FeedWatch.class);
    private static final long LOOK_MILLIS = 500;
    private static final int PAGE = 500;

    private final EventFeed feed;
    private final List<EventWatcher> watchers = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread created = new Thread(work, "tenon-events-watch");
        created.setDaemon(true);
        return created;
    });
    /** Those that were told that they may have missed something. Used by the thread only. */
    private final Set<EventWatcher> begun = new HashSet<>();
    /** What was seen last; before the first look, nothing is known. Used by the thread only. */
    private long seen = -1;

    private boolean away;

    @Activate
    public FeedWatch(@Reference EventFeed feed) {
        this(feed, LOOK_MILLIS);
    }

    FeedWatch(EventFeed feed, long lookMillis) {
        this.feed = feed;
        Future<?> unused = thread.scheduleWithFixedDelay(this::lookQuietly, 0, lookMillis, TimeUnit.MILLISECONDS);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bind(EventWatcher watcher) {
        watchers.add(watcher);
    }

    void unbind(EventWatcher watcher) {
        watchers.remove(watcher);
    }

    @Deactivate
    void stop() {
        thread.shutdownNow();
    }

    private void lookQuietly() {
        try {
            look();
            away = false;
        } catch (RuntimeException failed) {
            // Goes on from the same place when the database is back.
            if (!away) {
                LOG.warn("The events of other nodes cannot be watched for now: {}", failed.getMessage());
            }
            away = true;
        }
    }

    private void look() {
        List<EventWatcher> all = new ArrayList<>(watchers);
        begun.retainAll(all);
        if (all.isEmpty()) {
            seen = -1;
            return;
        }
        if (seen < 0) {
            seen = feed.last();
            begun.clear();
        }
        // Who came since the last look is told after this place was taken: nothing falls between.
        all.stream().filter(begun::add).forEach(watcher -> quietly(watcher, watcher::missed));
        try {
            List<RecordedEvent> found;
            do {
                found = feed.after(seen, PAGE);
                for (RecordedEvent event : found) {
                    all.stream()
                            .filter(watcher -> watcher.types().contains(event.type()))
                            .forEach(watcher -> quietly(watcher, () -> watcher.saw(event)));
                    seen = event.position();
                }
            } while (found.size() == PAGE);
        } catch (EventsGoneException gone) {
            seen = -1;
        }
    }

    private static void quietly(EventWatcher watcher, Runnable call) {
        try {
            call.run();
        } catch (RuntimeException | LinkageError failed) {
            LOG.error(
                    "The watcher {} failed; what it keeps may be old.",
                    watcher.getClass().getName(),
                    failed);
        }
    }
}
