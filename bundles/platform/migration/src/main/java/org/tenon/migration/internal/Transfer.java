package org.tenon.migration.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.event.EventFeed;
import org.tenon.kernel.event.RecordedEvent;
import org.tenon.kernel.exchange.DataExport;
import org.tenon.kernel.exchange.DataImport;
import org.tenon.kernel.exchange.DataKey;
import org.tenon.kernel.exchange.DataKind;
import org.tenon.kernel.exchange.DataRecord;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.migration.Migration;

/**
 * The work of one migration, step by step. Each step is written down with what it did, and may be done again, so that
 * whoever takes it up after a crash begins where it was.
 */
final class Transfer implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Transfer.class);
    private static final int EVENTS = 200;
    /** Copies that differ are copied again; a target that keeps them otherwise will not be cured by more of it. */
    private static final int PASSES = 3;
    /** How often a record that differs is looked at again, since it may be changing just now. */
    private static final int LOOKS = 3;
    /** How often the calls are asked to wait before we give up. */
    private static final int HOLDS = 10;
    /** Up to so many records are compared in full while the calls wait; of more, those that changed since they last were. */
    private static final long IN_FULL = 20_000;

    private final String id;
    private final DataExport source;
    private final DataImport target;
    private final MigrationStore store;
    private final Transactions transactions;
    private final EventFeed feed;
    private final Calls calls;
    private final Comparison comparison;
    /** What was changed since all records were last compared, by kind. */
    private final Map<String, Set<String>> changed = new HashMap<>();

    private volatile boolean stopped;

    Transfer(
            String id,
            DataExport source,
            DataImport target,
            MigrationStore store,
            Transactions transactions,
            EventFeed feed,
            Calls calls) {
        this.id = id;
        this.source = source;
        this.target = target;
        this.store = store;
        this.transactions = transactions;
        this.feed = feed;
        this.calls = calls;
        this.comparison = new Comparison(source, target);
    }

    /** Ends it after the page that it is at; what was done is kept. */
    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        try {
            MigrationRow row = store.find(id);
            if (calls.provider().filter(row.target::equals).isPresent()) {
                // It had switched, and could not write that down: the data is the target's now.
                done();
                return;
            }
            move(row.state());
        } catch (StoppedException stop) {
            LOG.info("The migration {} is interrupted.", id);
        } catch (RuntimeException | LinkageError failed) {
            LOG.warn("The migration {} failed; the source stays in charge.", id, failed);
            fail(failed);
        }
    }

    private void move(Migration.State from) {
        if (from == Migration.State.COPYING) {
            copy();
        }
        compare();
        for (int hold = 1; hold <= HOLDS; hold++) {
            state(Migration.State.SWITCHING);
            // Those who wait may have all places of the database: who they wait for has his before.
            if (transactions.placed(() -> calls.held(this::finish))) {
                return;
            }
            state(Migration.State.COMPARING);
            mirror();
        }
        throw new DifferenceException("The calls of the source did not end in time, " + HOLDS + " times.");
    }

    private void copy() {
        MigrationRow row = store.find(id);
        boolean reached = row.kind == null;
        for (DataKind kind : kinds()) {
            reached |= kind.name().equals(row.kind);
            if (reached) {
                String cursor = kind.name().equals(row.kind) ? row.cursor : null;
                copy(kind.name(), Optional.ofNullable(cursor));
            }
        }
        transactions.required(() -> {
            target.complete();
            state(Migration.State.COMPARING);
        });
    }

    private void copy(String kind, Optional<String> after) {
        Optional<String> cursor = after;
        do {
            check();
            Page<DataRecord> page = source.page(kind, new PageRequest(Comparison.PAGE, cursor));
            Optional<String> next = page.next();
            transactions.required(() -> {
                target.put(kind, page.items());
                progress(row -> {
                    row.kind = kind;
                    row.cursor = next.orElse(row.cursor);
                    row.copied += page.items().size();
                });
            });
            cursor = next;
        } while (cursor.isPresent());
    }

    /** Follows what happened at the source up to now: what happens from here on is left to the next time. */
    private void mirror() {
        long end = feed.last();
        while (true) {
            check();
            long from = store.find(id).position;
            if (from >= end) {
                return;
            }
            List<RecordedEvent> events = feed.after(from, EVENTS);
            Set<DataKey> touched = source.touched(events);
            Map<String, Set<String>> keys = new HashMap<>();
            touched.forEach(key ->
                    keys.computeIfAbsent(key.kind(), first -> new TreeSet<>()).add(key.key()));
            transactions.required(() -> {
                again(keys);
                progress(row -> {
                    row.position = events.get(events.size() - 1).position();
                    row.mirrored += touched.size();
                });
            });
            keys.forEach((kind, some) ->
                    changed.computeIfAbsent(kind, first -> new HashSet<>()).addAll(some));
        }
    }

    /** Makes records of the target what those of the source are. */
    private void again(Map<String, Set<String>> keys) {
        for (DataKind kind : kinds()) {
            Set<String> wanted = keys.getOrDefault(kind.name(), Set.of());
            if (!wanted.isEmpty()) {
                again(kind.name(), wanted);
            }
        }
    }

    private void again(String kind, Collection<String> keys) {
        List<DataRecord> records = source.find(kind, keys);
        Set<String> gone = new TreeSet<>(keys);
        records.forEach(record -> gone.remove(record.key()));
        target.remove(kind, gone);
        target.put(kind, records);
    }

    /** Compares everything and copies again what differs, until nothing does. */
    private void compare() {
        for (int pass = 1; pass <= PASSES; pass++) {
            changed.clear();
            long repaired = 0;
            for (DataKind kind : kinds()) {
                repaired += repair(kind.name());
            }
            mirror();
            transactions.required(target::complete);
            if (repaired == 0) {
                return;
            }
        }
        throw new DifferenceException("After " + PASSES + " comparisons there are still records that differ.");
    }

    private long repair(String kind) {
        Set<String> differing = comparison.differing(kind);
        // Those that merely changed meanwhile are mirrored, and equal when they are looked at again.
        for (int look = 0; look < LOOKS && !differing.isEmpty(); look++) {
            mirror();
            differing = comparison.differing(kind, differing);
        }
        List<String> all = new ArrayList<>(differing);
        for (int i = 0; i < all.size(); i += Comparison.PAGE) {
            check();
            List<String> some = all.subList(i, Math.min(all.size(), i + Comparison.PAGE));
            transactions.required(() -> {
                again(kind, some);
                progress(row -> row.repaired += some.size());
            });
        }
        return differing.size();
    }

    /** While the calls wait: the rest, the reconciliation, and the switch. */
    private void finish() {
        mirror();
        for (DataKind kind : kinds()) {
            if (!kind.followed()) {
                repair(kind.name());
            }
        }
        transactions.required(target::complete);
        comparison.requireNothingLeft();
        if (comparison.count(source) <= IN_FULL) {
            requireEqual();
        } else {
            comparison.requireEqualTotals();
            changed.forEach((kind, keys) -> {
                Set<String> differing = comparison.differing(kind, keys);
                if (!differing.isEmpty()) {
                    throw new DifferenceException("Of " + kind + ", the records " + differing + " differ.");
                }
            });
        }
        check();
        // One that has come since the beginning could have written behind the comparison.
        calls.requireHere();
        MigrationRow row = store.find(id);
        calls.handOver(row.source, row.target);
        done();
    }

    /** Everything is the same: a change that no event told of is found here, and copied. */
    private void requireEqual() {
        try {
            comparison.requireEqualTotals();
            comparison.requireEqualChecksums();
        } catch (DifferenceException untold) {
            LOG.info("The migration {} copies what no event told of. {}", id, untold.getMessage());
            kinds().forEach(kind -> repair(kind.name()));
            transactions.required(target::complete);
            comparison.requireEqualTotals();
            comparison.requireEqualChecksums();
        }
    }

    private void done() {
        transactions.required(() -> store.end(id, Migration.State.DONE, Optional.empty()));
    }

    private void fail(Throwable failed) {
        String reason = failed.getMessage() == null ? failed.toString() : failed.getMessage();
        try {
            transactions.required(() -> {
                if (!store.locked(id).state().over()) {
                    store.end(id, Migration.State.FAILED, Optional.of(reason));
                }
            });
        } catch (RuntimeException away) {
            LOG.warn("That the migration {} failed could not be written down.", id, away);
        }
    }

    private void state(Migration.State state) {
        transactions.required(() -> progress(row -> row.state = state.name()));
    }

    private void progress(Consumer<MigrationRow> change) {
        store.change(id, row -> {
            if (row.state().over()) {
                throw new StoppedException();
            }
            change.accept(row);
        });
    }

    private List<DataKind> kinds() {
        return comparison.kinds().stream().filter(kind -> !kind.derived()).toList();
    }

    private void check() {
        if (stopped) {
            throw new StoppedException();
        }
    }

    /** The platform stops, or somebody gave the migration up. */
    private static final class StoppedException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
