package org.tenon.switchboard.internal;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.auditlog.AuditLog;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.switchboard.RouteBook;
import org.tenon.switchboard.VerdictBook;

/** What the switchboard uses of the rest of the platform, which starts after it and may be away. */
interface Platform {

    /** Null while there are none. */
    @Nullable
    Transactions transactions();

    /** Null while nobody writes down what changes. */
    @Nullable
    AuditLog auditLog();

    /** Null while nobody keeps verdicts. */
    @Nullable
    VerdictBook verdicts();

    /** Null while nobody keeps choices of providers. */
    @Nullable
    RouteBook routes();

    /** Whether somebody is to keep choices of providers, be he there already or not. */
    boolean keepsRoutes();

    /** The time, by the company's clock when there is one. */
    Instant now();

    /** Who the calling thread acts for. */
    Actor actor();

    /** Runs {@code work} on the calling thread for {@code actor}. */
    <T> T as(Actor actor, Supplier<T> work);

    /** Records an event for the calling thread's actor, a little later and in a transaction of its own. */
    void publish(DomainEvent event);

    /** Does what may wait for the database, a little later. Left out when too much waits already. */
    void later(Runnable work);
}
