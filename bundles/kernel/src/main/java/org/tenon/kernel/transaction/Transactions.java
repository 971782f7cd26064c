package org.tenon.kernel.transaction;

import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Runs work in a transaction of the installation's database. All default providers take part in it, so one call across
 * capabilities commits once.
 */
@ProviderType
public interface Transactions {

    /**
     * Runs {@code work} in the caller's transaction, or in a new one that commits when {@code work} returns. An exception
     * rolls back a new transaction and marks the caller's so that it can only roll back.
     *
     * @throws org.tenon.kernel.problem.ConflictException with code {@code transaction.concurrent} when another
     *     transaction was in the way and the database chose this one to give up: repeating it is safe
     * @throws org.tenon.kernel.problem.UnavailableException when the database is away
     */
    <T> T required(Supplier<T> work);

    /** Runs {@code work} in a transaction of its own, whatever the caller's does. */
    <T> T separate(Supplier<T> work);

    /** Whether the calling thread runs in a transaction. */
    boolean active();

    /**
     * Runs {@code action} after the caller's transaction has committed, and not when it rolls back.
     *
     * @throws IllegalStateException when no transaction is running
     */
    void afterCommit(Runnable action);

    /** {@link #required(Supplier)} for work without a result. */
    default void required(Runnable work) {
        required(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
