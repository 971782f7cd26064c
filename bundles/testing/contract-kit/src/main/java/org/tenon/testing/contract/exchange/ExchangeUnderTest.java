package org.tenon.testing.contract.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.event.RecordedEvent;
import org.tenon.kernel.exchange.DataExport;
import org.tenon.kernel.exchange.DataImport;
import org.tenon.kernel.exchange.DataKind;
import org.tenon.kernel.exchange.DataRecord;

/** A provider that has data, and another of the same that has none. */
public interface ExchangeUnderTest {

    DataImport source();

    /** Nobody but these tests uses it, one after the other. */
    DataImport target();

    /** Has something of everything happen at the source, by calls of its capability: each time with other data. */
    void happen();

    /** What the source recorded, oldest first. */
    List<DomainEvent> events();

    /** What the target recorded. */
    List<DomainEvent> eventsOfTarget();

    private static RecordedEvent recorded(DomainEvent event) {
        return new RecordedEvent(1, "test", event.type(), event.subject(), event.at(), "test", "{}");
    }

    /** What the source recorded since there were {@code before} events. */
    default List<RecordedEvent> since(int before) {
        List<DomainEvent> all = events();
        return all.subList(before, all.size()).stream()
                .map(ExchangeUnderTest::recorded)
                .toList();
    }

    /** All records of a kind, by key, read in pages of {@code limit}. */
    default Map<String, DataRecord> all(DataExport of, DataKind kind, int limit) {
        List<DataRecord> records = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<DataRecord> page = of.page(kind.name(), new PageRequest(limit, after));
            records.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        Map<String, DataRecord> byKey = new TreeMap<>();
        for (DataRecord record : records) {
            if (byKey.put(record.key(), record) != null) {
                throw new AssertionError(kind.name() + " " + record.key() + " is in two pages");
            }
        }
        return byKey;
    }

    /** Makes the target what the source is. */
    default void copy() {
        source().kinds().stream().filter(kind -> !kind.derived()).forEach(kind -> target().put(
                        kind.name(), List.copyOf(all(source(), kind, 100).values())));
        target().complete();
    }
}
