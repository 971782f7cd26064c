package org.tenon.switchboard.internal;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.auditlog.AuditLog;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.switchboard.RouteBook;
import org.tenon.switchboard.VerdictBook;

/** A platform whose clock, actor and books a test sets, and that remembers events. */
final class TestPlatform implements Platform {

    final List<DomainEvent> events = new CopyOnWriteArrayList<>();
    volatile Instant now = Instant.parse("2026-03-01T08:00:00Z");
    volatile @Nullable AuditLog auditLog;
    volatile @Nullable VerdictBook verdicts;
    volatile @Nullable Transactions transactions;
    volatile @Nullable RouteBook routes;

    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Actor> actor = ThreadLocal.withInitial(() -> Actor.SYSTEM);

    @Override
    public @Nullable Transactions transactions() {
        return transactions;
    }

    @Override
    public @Nullable AuditLog auditLog() {
        return auditLog;
    }

    @Override
    public @Nullable VerdictBook verdicts() {
        return verdicts;
    }

    @Override
    public @Nullable RouteBook routes() {
        return routes;
    }

    @Override
    public boolean keepsRoutes() {
        return true;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Actor actor() {
        return actor.get();
    }

    @Override
    public <T> T as(Actor other, Supplier<T> work) {
        Actor before = actor.get();
        actor.set(other);
        try {
            return work.get();
        } finally {
            actor.set(before);
        }
    }

    @Override
    public void publish(DomainEvent event) {
        events.add(event);
    }

    @Override
    public void later(Runnable work) {
        work.run();
    }
}
