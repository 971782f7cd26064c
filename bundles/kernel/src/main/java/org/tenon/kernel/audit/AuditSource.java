package org.tenon.kernel.audit;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A service that looks whether what a provider keeps goes together: sums that are carried along equal what they sum up, nothing
 * is sold twice. It reads what is committed, changes nothing, and may run while others work: each rule is judged at one
 * moment, so that it finds nothing that is only half written.
 */
@ConsumerType
public interface AuditSource {

    /** The capability whose data it looks at, for example {@code "inventory"}. */
    String capability();

    /**
     * Looks now, at everything. Takes as long as the data is large.
     *
     * @param examples how many offenders are described for each rule, 0 or more
     * @return one for each rule, those that hold included
     */
    List<AuditResult> audit(int examples);
}
