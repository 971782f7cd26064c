package org.tenon.persistence;

import javax.persistence.EntityManager;
import org.tenon.persistence.internal.PatientWrites;

/** The versions of entities, which an answer shows before its transaction commits. */
public final class Versions {

    private Versions() {}

    /**
     * Gives new and changed entities the versions that they will be committed with. As {@link EntityManager#flush()}, but what is written
     * may wait: it goes to the database before the transaction's next statement, or with all else before its commit. So whoever wants to
     * hear of a key that is taken flushes; here that is told of later, and the transaction fails.
     */
    public static void settle(EntityManager em) {
        PatientWrites.flush(em);
    }
}
