package org.tenon.kernel.transaction;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.problem.ConflictException;

/**
 * Runs work in a transaction of the installation's database. All default providers take part in it, so one call across
 * capabilities commits once.
 */
@ProviderType
public interface Transactions {

    /** How often {@link #retrying} runs its work at most. */
    int MAX_TRIES = 10;

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

    /**
     * Runs {@code work}, which begins many transactions one after another, without queueing for each: the thread queues once,
     * before {@code work}, and keeps its place until that ends. For work that others wait for while they hold places of their own;
     * it would wait for them otherwise, and they for it. It is in no transaction by this, and holds no connection between two.
     *
     * @throws org.tenon.kernel.problem.UnavailableException when it got no place in time; {@code work} did not run then
     */
    default <T> T placed(Supplier<T> work) {
        return work.get();
    }

    /** Whether the calling thread runs in a transaction. */
    boolean active();

    /**
     * Runs {@code action} after the caller's transaction has committed, and not when it rolls back.
     *
     * @throws IllegalStateException when no transaction is running
     */
    void afterCommit(Runnable action);

    /**
     * Runs {@code action} on the calling thread when the caller's transaction has ended, whether it committed or not.
     *
     * @throws IllegalStateException when no transaction is running
     */
    void afterCompletion(Runnable action);

    /** {@link #required(Supplier)} for work without a result. */
    default void required(Runnable work) {
        required(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /**
     * {@link #required(Supplier)} for work that may run again: when the transaction is a new one and the database chose it
     * to give up ({@code transaction.concurrent}), it is begun again after a random pause of some milliseconds, up to
     * {@value #MAX_TRIES} times in all. In a caller's transaction the work runs once, since only the one who began the
     * transaction can begin it again.
     *
     * @param work changes nothing but what the transaction takes back
     */
    default <T> T retrying(Supplier<T> work) {
        if (active()) {
            return required(work);
        }
        for (int tries = 1; ; tries++) {
            try {
                return required(work);
            } catch (ConflictException conflict) {
                if (tries == MAX_TRIES || !conflict.code().equals("transaction.concurrent")) {
                    throw conflict;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000L, 5_000_000L * tries));
            }
        }
    }
}
