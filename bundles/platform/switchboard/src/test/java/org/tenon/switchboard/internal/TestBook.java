package org.tenon.switchboard.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.problem.UnavailableException;
import org.tenon.switchboard.RouteBook;

/** A book in memory, which several boards may share. */
final class TestBook implements RouteBook {

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    List<DomainEvent> events = new ArrayList<>();
    /** Whether its database is away. */
    volatile boolean away;
    /** What happens, once, just before the next entry is kept. */
    @Nullable
    Runnable justBefore;

    @Override
    public List<Entry> all() {
        mustBeThere();
        return List.copyOf(entries.values());
    }

    @Override
    public Optional<Entry> find(String capability) {
        mustBeThere();
        return Optional.ofNullable(entries.get(capability));
    }

    @Override
    public boolean keep(Entry entry, long before, DomainEvent event) {
        mustBeThere();
        Runnable first = justBefore;
        justBefore = null;
        if (first != null) {
            first.run();
        }
        long version = find(entry.capability()).map(Entry::version).orElse(0L);
        if (version != before) {
            return false;
        }
        entries.put(entry.capability(), entry);
        events.add(event);
        return true;
    }

    private void mustBeThere() {
        if (away) {
            throw new UnavailableException("database.away", "It is away.", Map.of(), Duration.ofSeconds(1));
        }
    }
}
