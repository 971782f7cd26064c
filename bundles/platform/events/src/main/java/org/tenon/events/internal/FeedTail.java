package org.tenon.events.internal;

import java.util.ArrayList;
import java.util.List;
import org.tenon.kernel.event.EventsGoneException;
import org.tenon.kernel.event.RecordedEvent;

/** The last events of the feed, read once for all followers of a node. Places have no gaps, and so the tail has none. */
final class FeedTail {

    private static final int PAGE = 500;
    private static final int LONGEST = 1_000;

    private static final Events NOTHING = new Events(0, List.of());

    private final StampedFeed feed;
    private volatile Events events = NOTHING;

    /** @param after the place before the first of them */
    private record Events(long after, List<RecordedEvent> all) {

        long end() {
            return after + all.size();
        }
    }

    FeedTail(StampedFeed feed) {
        this.feed = feed;
    }

    /**
     * Reads what was committed since the last time, or some of it.
     *
     * @return whether there may be more
     */
    synchronized boolean read() {
        Events known = events;
        // At the first time, whoever is further behind reads for itself.
        long from = known.end() == 0 ? Math.max(0, feed.last() - LONGEST) : known.end();
        List<RecordedEvent> found;
        try {
            found = feed.after(from, PAGE);
        } catch (EventsGoneException gone) {
            events = NOTHING;
            return true;
        }
        long first = found.isEmpty() ? from + 1 : found.get(0).position();
        List<RecordedEvent> all = new ArrayList<>(first == known.end() + 1 ? known.all() : List.of());
        all.addAll(found);
        List<RecordedEvent> last = List.copyOf(all.subList(Math.max(0, all.size() - LONGEST), all.size()));
        events = new Events(first - 1 + found.size() - last.size(), last);
        return found.size() == PAGE;
    }

    /** The next events after a place, as far as they were read; of one that is far behind, as the database has them. */
    List<RecordedEvent> after(long place, int limit) {
        Events known = events;
        if (place < known.after()) {
            return feed.after(place, limit);
        }
        int from = Math.toIntExact(Math.min(place - known.after(), known.all().size()));
        return known.all().subList(from, Math.min(known.all().size(), from + limit));
    }
}
