package org.tenon.kernel.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.event.RecordedEvent;

/**
 * All data of a provider, to be read by whoever moves it elsewhere. It reads what is committed, and may be asked while the
 * provider works. Registered with the property {@value #CAPABILITY} beside
 * {@value org.tenon.kernel.capability.Capability#PROVIDER}.
 */
@ConsumerType
public interface DataExport {

    /** The service property that names the capability, for example {@code "inventory"}. */
    String CAPABILITY = "tenon.capability";

    /**
     * The format of the records: {@code <capability>/<version>}, for example {@code "inventory/2"}. A later version knows what an
     * earlier one does, and more kinds and fields that need not be there.
     */
    String format();

    /** The kinds of records, each after those that it refers to. */
    List<DataKind> kinds();

    /**
     * A part of the records of a kind, by key in an order of the provider's own. Records that come or change meanwhile may
     * be in it or not; all others are, once.
     */
    Page<DataRecord> page(String kind, PageRequest page);

    /** Those of the records that there are, in any order. */
    List<DataRecord> find(String kind, Collection<String> keys);

    /** How many records of a kind there are, and their sums, in a time that does not grow much with their number. */
    DataTotals totals(String kind);

    /**
     * The records that events may have changed, added or taken away. It is asked after they were committed, for hundreds at
     * a time, and says everything that the calls which recorded them did to {@linkplain DataKind#followed() followed} kinds.
     * Events of another capability change nothing.
     */
    Set<DataKey> touched(Collection<RecordedEvent> events);
}
