package org.tenon.migration.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventFeed;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.exchange.DataExport;
import org.tenon.kernel.exchange.DataImport;
import org.tenon.kernel.exchange.DataKind;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.migration.Migration;
import org.tenon.migration.MigrationRequest;
import org.tenon.migration.Migrations;
import org.tenon.persistence.UnitOfWork;
import org.tenon.switchboard.Switchboard;

/** Checks what is asked for, and has a thread for each migration that is under way on this node. */
@Component(service = Migrations.class)
public final class MigrationRunner implements Migrations {

    private static final long STOP_SECONDS = 10;

    private final MigrationStore store;
    private final Exchanges exchanges;
    private final Transactions transactions;
    private final EventFeed feed;
    private final Function<String, Calls> calls;
    private final Map<String, Transfer> active = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "tenon-migration");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public MigrationRunner(
            @Reference(target = "(unit=migration)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference EventLog events,
            @Reference EventFeed feed,
            @Reference Company company,
            @Reference Exchanges exchanges,
            @Reference Switchboard switchboard,
            @Reference LiveNodes nodes) {
        this(
                new MigrationStore(unit, events, company),
                exchanges,
                transactions,
                feed,
                capability -> new SwitchboardCalls(switchboard, nodes, capability));
    }

    /** @param calls those of a capability */
    public MigrationRunner(
            MigrationStore store,
            Exchanges exchanges,
            Transactions transactions,
            EventFeed feed,
            Function<String, Calls> calls) {
        this.store = store;
        this.exchanges = exchanges;
        this.transactions = transactions;
        this.feed = feed;
        this.calls = calls;
    }

    /** What is under way ends after the page that it is at, and can be resumed. */
    @Deactivate
    public void stop() throws InterruptedException {
        active.values().forEach(Transfer::stop);
        threads.shutdown();
        if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }

    @Override
    public Migration start(MigrationRequest request) {
        Calls of = calls.apply(request.capability());
        of.requireHere();
        DataExport source = exchanges.source(request.capability(), request.source());
        DataImport target = exchanges.target(request.capability(), request.target());
        Optional<String> charged = of.provider();
        if (charged.filter(request.source()::equals).isEmpty()) {
            throw new ConflictException(
                    "migration.not-in-charge",
                    "The provider " + request.source() + " does not answer the calls of " + request.capability() + ": "
                            + charged.orElse("nobody") + " does.",
                    Map.of("provider", charged.orElse("")));
        }
        if (request.source().equals(request.target())) {
            throw new InvalidRequestException(
                    "/target", "migration.same", "Name another provider than the one that has the data.");
        }
        of.requireFit(request.target());
        check(request, source, target);
        long total = new Comparison(source, target)
                .kinds().stream()
                        .filter(kind -> !kind.derived())
                        .mapToLong(kind -> source.totals(kind.name()).count())
                        .sum();
        // Read before anything is copied: what happens from here on is mirrored.
        long position = feed.last();
        return transactions.required(() -> {
            requireNoOther(request.capability(), "");
            String id = store.begin(request, total, position);
            transactions.afterCommit(() -> launch(id, source, target, of));
            return store.find(id).toMigration(true);
        });
    }

    private void check(MigrationRequest request, DataExport source, DataImport target) {
        Format given = Format.of(source);
        Format taken = Format.of(target);
        if (!given.capability().equals(taken.capability()) || given.version() > taken.version()) {
            throw new ConflictException(
                    "migration.format",
                    "The source gives " + source.format() + ", the target takes " + target.format() + ".",
                    Map.of("source", source.format(), "target", target.format()));
        }
        Comparison comparison = new Comparison(source, target);
        comparison.requireNothingLeft();
        target.requireFit(source);
        comparison.foreign().ifPresent(kind -> {
            throw notEmpty(kind, "Empty it.");
        });
        if (request.replace()) {
            return;
        }
        for (DataKind kind : comparison.kinds()) {
            if (!comparison.surplus(kind.name()).isEmpty()) {
                throw notEmpty(kind, "Say that they may be replaced, or empty it.");
            }
        }
    }

    private static ConflictException notEmpty(DataKind kind, String advice) {
        return new ConflictException(
                "migration.target-not-empty",
                "The target has records of " + kind.name() + " that the source has not. " + advice,
                Map.of("kind", kind.name()));
    }

    private void requireNoOther(String capability, String than) {
        store.list().stream()
                .filter(row -> row.capability.equals(capability) && !row.id.equals(than))
                .filter(row -> !row.state().over() && row.state() != Migration.State.FAILED)
                .findFirst()
                .ifPresent(other -> {
                    throw new ConflictException(
                            "migration.running",
                            "The migration " + other.id + " of " + capability
                                    + " is not over. Resume it or give it up.",
                            Map.of("migration", other.id));
                });
    }

    @Override
    public List<Migration> list() {
        // Looked at first: one that ends meanwhile must not seem to have been interrupted.
        Set<String> working = Set.copyOf(active.keySet());
        return store.list().stream()
                .map(row -> row.toMigration(working.contains(row.id)))
                .toList();
    }

    @Override
    public Migration find(String id) {
        boolean working = active.containsKey(id);
        return store.find(id).toMigration(working);
    }

    @Override
    public Migration resume(String id) {
        MigrationRow row = store.find(id);
        if (active.containsKey(id)) {
            return row.toMigration(true);
        }
        requireNotOver(row);
        Calls of = calls.apply(row.capability);
        of.requireHere();
        DataExport source = exchanges.source(row.capability, row.source);
        DataImport target = exchanges.target(row.capability, row.target);
        requireNoOther(row.capability, id);
        of.requireFit(row.target);
        new Comparison(source, target).requireNothingLeft();
        target.requireFit(source);
        return transactions.required(() -> {
            store.resume(id);
            transactions.afterCommit(() -> launch(id, source, target, of));
            return store.find(id).toMigration(true);
        });
    }

    private void launch(String id, DataExport source, DataImport target, Calls of) {
        Transfer transfer = new Transfer(id, source, target, store, transactions, feed, of);
        if (active.putIfAbsent(id, transfer) == null) {
            Future<?> unused = threads.submit(() -> {
                try {
                    transfer.run();
                } finally {
                    active.remove(id, transfer);
                }
            });
        }
    }

    @Override
    public Migration cancel(String id) {
        return transactions.required(() -> {
            requireNotOver(store.locked(id));
            store.end(id, Migration.State.CANCELLED, Optional.empty());
            transactions.afterCommit(() -> Optional.ofNullable(active.get(id)).ifPresent(Transfer::stop));
            return store.find(id).toMigration(false);
        });
    }

    private static void requireNotOver(MigrationRow row) {
        if (row.state().over()) {
            throw new ConflictException(
                    "migration.over",
                    "The migration " + row.id + " is over.",
                    Map.of("state", row.state().name().toLowerCase(Locale.ROOT)));
        }
    }
}
