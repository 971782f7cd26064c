package org.tenon.kernel.event;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** Says of what there are events: for whoever checks that nothing happened in silence. */
@ProviderType
public interface EventTrail {

    /** From when on all events are still kept; those before may have been removed because of their age. */
    Instant since();

    /**
     * Those of the subjects that have a committed event of the type. Looks at all events of that type: for audits, not for
     * the daily work.
     *
     * @param subjects at most 1,000
     */
    Set<String> having(String type, Collection<String> subjects);
}
