package org.tenon.kernel.sight;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.tenon.kernel.actor.Actor;

/**
 * Says of single records of one kind who sees them; a service. Whoever keeps records that are not everybody's registers one: the
 * platform asks it about every id of its type that a request names, and about the subjects of events, before it hands them on.
 * It is asked only for those who do not see all of the kind.
 */
@ConsumerType
public interface RecordSight {

    /** The kind of record, as in codes and types of events: {@code "customer"}. */
    String kind();

    /** The kind that roles are granted the sight of, where these records go with others: {@code "order"} for recurring orders. */
    default String reach() {
        return kind();
    }

    /** The first segment of the records' paths below {@code /api}; their id is the second: {@code "customers"}. */
    String root();

    /** The type of the records' ids. */
    Class<? extends OwnedId> idType();

    /**
     * Those of the records that {@code reader} sees. One that does not exist is seen by nobody, so that it cannot be told from one
     * that is hidden.
     *
     * @param ids at most 1,000
     */
    Set<String> seen(Set<String> ids, Actor reader);
}
