package org.tenon.kernel.exchange;

import java.util.Collection;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A provider that can be moved to. While data is put into it nobody else calls it; it records no events, since nothing
 * happened. Its format is that of the provider that it takes from, or a later version of it. Of a kind that it does not have
 * nothing may be there.
 */
@ConsumerType
public interface DataImport extends DataExport {

    /**
     * Looks, before anything is copied, whether {@code source} has something that this provider cannot keep. {@link #put} refuses it
     * too.
     *
     * @throws org.tenon.kernel.problem.ConflictException {@code exchange.not-kept}, and says what and how to go on
     */
    default void requireFit(DataExport source) {
        // What has no limits of its own takes everything.
    }

    /**
     * Adds records, and replaces those with the same keys. In the caller's transaction when the provider takes part in it.
     * May be repeated. What is wrong for a while, because related records are still to come, is no error here.
     *
     * @param records of a kind that is not {@linkplain DataKind#derived() derived}
     * @throws org.tenon.kernel.problem.TenonException when a record cannot be kept by this provider
     */
    void put(String kind, List<DataRecord> records);

    /** Takes records away; may be repeated. */
    void remove(String kind, Collection<String> keys);

    /**
     * Works out what follows from the records ({@linkplain DataKind#derived() derived} kinds), after all were put. May be
     * repeated; when little was put since, it takes little time.
     *
     * @throws org.tenon.kernel.problem.ConflictException {@code exchange.inconsistent} when they do not go together, for
     *     example because more has left than has come
     */
    void complete();
}
