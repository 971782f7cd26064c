package org.tenon.audit;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;

/** Reads the audit log. Everything that was committed before the call is in the answer. */
@ProviderType
public interface AuditTrail {

    /** The latest first. */
    Page<AuditEntry> entries(EntryFilter filter, PageRequest page);

    /**
     * The end of the chain. Kept by somebody whom the owner of the database does not rule over, it shows later whether the log up to
     * here is still the same.
     */
    Checkpoint checkpoint();

    /**
     * Looks through the whole chain, oldest first, and changes nothing. Takes as long as the log is large.
     *
     * @param held checkpoint that somebody kept: without one, a chain that was rewritten to its end holds
     */
    Verification verify(Optional<Checkpoint> held);
}
