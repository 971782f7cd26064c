package org.tenon.migration.internal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.event.RecordedEvent;
import org.tenon.kernel.exchange.DataExport;
import org.tenon.kernel.exchange.DataImport;
import org.tenon.kernel.exchange.DataKey;
import org.tenon.kernel.exchange.DataKind;
import org.tenon.kernel.exchange.DataRecord;
import org.tenon.kernel.exchange.DataTotals;
import org.tenon.kernel.problem.ConflictException;

/** A provider in memory: moves of things, their levels, and notes of which no event tells. */
class Shelf implements DataImport {

    static final DataKind MOVE = DataKind.of("move").summing("quantity");
    static final DataKind NOTE = DataKind.of("note").unfollowed();
    static final DataKind LEVEL = DataKind.of("level").fromOthers().summing("onHand");

    private final Map<String, DataRecord> moves = new ConcurrentSkipListMap<>();
    private final Map<String, DataRecord> notes = new ConcurrentSkipListMap<>();
    private volatile Map<String, DataRecord> levels = Map.of();
    /** What becomes of a record that is put. */
    UnaryOperator<DataRecord> keeping = UnaryOperator.identity();

    /** What is to happen before a page is read. */
    Runnable beforePage = () -> {};

    String format = "shelf/1";

    /** What it keeps; it may have less. */
    List<DataKind> kinds = List.of(MOVE, NOTE, LEVEL);
    /** What it cannot keep of what the source has. */
    Optional<String> unfit = Optional.empty();

    void move(String id, String thing, BigDecimal quantity) {
        moves.put(
                id,
                DataRecord.of(id)
                        .with("thing", thing)
                        .with("quantity", quantity)
                        .build());
    }

    void note(String id, String text) {
        notes.put(id, DataRecord.of(id).with("text", text).build());
    }

    private Map<String, DataRecord> of(String kind) {
        return switch (kind) {
            case "move" -> moves;
            case "note" -> notes;
            default -> levels();
        };
    }

    private Map<String, DataRecord> levels() {
        complete();
        return levels;
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public List<DataKind> kinds() {
        return kinds;
    }

    @Override
    public void requireFit(DataExport source) {
        unfit.ifPresent(why -> {
            throw new ConflictException("exchange.not-kept", why, Map.of());
        });
    }

    @Override
    public Page<DataRecord> page(String kind, PageRequest page) {
        beforePage.run();
        List<DataRecord> found = of(kind).entrySet().stream()
                .filter(entry -> page.after()
                        .filter(after -> entry.getKey().compareTo(after) <= 0)
                        .isEmpty())
                .limit(page.limit() + 1L)
                .map(Map.Entry::getValue)
                .toList();
        return Page.of(found, page.limit(), DataRecord::key);
    }

    @Override
    public List<DataRecord> find(String kind, Collection<String> keys) {
        Map<String, DataRecord> all = of(kind);
        return keys.stream()
                .flatMap(key -> Optional.ofNullable(all.get(key)).stream())
                .toList();
    }

    @Override
    public DataTotals totals(String kind) {
        Collection<DataRecord> all = of(kind).values();
        String field = kind.equals("move") ? "quantity" : "onHand";
        return kind.equals("note")
                ? new DataTotals(all.size(), Map.of())
                : new DataTotals(all.size(), Map.of(field, sum(all, field)));
    }

    private static BigDecimal sum(Collection<DataRecord> records, String field) {
        return records.stream().map(record -> record.decimal(field)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public Set<DataKey> touched(Collection<RecordedEvent> events) {
        return events.stream()
                .filter(event -> event.type().equals("thing.moved"))
                .map(event -> new DataKey("move", event.subject()))
                .collect(Collectors.toSet());
    }

    @Override
    public void put(String kind, List<DataRecord> records) {
        records.forEach(record -> of(kind).put(record.key(), keeping.apply(record)));
    }

    @Override
    public void remove(String kind, Collection<String> keys) {
        keys.forEach(of(kind)::remove);
    }

    @Override
    public void complete() {
        Map<String, BigDecimal> sums = new TreeMap<>();
        moves.values().forEach(move -> sums.merge(move.text("thing"), move.decimal("quantity"), BigDecimal::add));
        Map<String, DataRecord> fresh = new TreeMap<>();
        sums.forEach((thing, sum) ->
                fresh.put(thing, DataRecord.of(thing).with("onHand", sum).build()));
        levels = fresh;
    }
}
