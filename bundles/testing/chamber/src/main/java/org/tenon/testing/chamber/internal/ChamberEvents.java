package org.tenon.testing.chamber.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.transaction.Transactions;

/** Keeps what was recorded by transactions that committed. */
final class ChamberEvents implements EventLog {

    private final Supplier<Transactions> transactions;
    private final List<DomainEvent> recorded = new CopyOnWriteArrayList<>();

    /** @param transactions asked at each event: the database may not be open yet */
    ChamberEvents(Supplier<Transactions> transactions) {
        this.transactions = transactions;
    }

    @Override
    public void record(DomainEvent event) {
        transactions.get().afterCommit(() -> recorded.add(event));
    }

    List<DomainEvent> recorded() {
        return List.copyOf(recorded);
    }
}
