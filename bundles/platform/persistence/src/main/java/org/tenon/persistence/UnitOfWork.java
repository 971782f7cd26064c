package org.tenon.persistence;

import java.util.function.Consumer;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The entities of one persistence unit, in the transaction of the calling thread. Within one transaction every call sees
 * the same entity manager; what was changed is flushed, in batches, before the transaction commits.
 */
@ProviderType
public interface UnitOfWork {

    /** The service property that names the unit. */
    String UNIT = "unit";

    /**
     * Runs {@code work} in the caller's transaction or, when there is none, in one of its own. The entity manager is
     * valid only inside {@code work}; entities must be mapped to records before it returns. Afterwards others get it: whoever sets
     * something on it, or listens to it, takes that back.
     *
     * @throws org.tenon.kernel.problem.ConflictException with code {@code transaction.concurrent} when another
     *     transaction was in the way; repeating the whole transaction is safe
     * @throws org.tenon.kernel.problem.UnavailableException when the database is away
     */
    <T> T call(Function<EntityManager, T> work);

    /** {@link #call(Function)} for work without a result. */
    default void run(Consumer<EntityManager> work) {
        call(em -> {
            work.accept(em);
            return Boolean.TRUE;
        });
    }
}
