package org.tenon.kernel.privacy;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Knows what one part of the installation keeps of people. Register it as a service, once for each store, by who owns the store: not by
 * what may be swapped in front of it.
 */
@ConsumerType
public interface PersonalData {

    /** Whose store it is: a capability or a service of the platform, as {@code "order"}. */
    String owner();

    /** Everything that is kept of the person. Kinds of which there is nothing are left out. */
    List<PersonalRecords> of(Person person);

    /**
     * Deletes what need not be kept, and takes the person out of what must be, in the caller's transaction. Repeatable: the second time
     * there is nothing left to do.
     *
     * @return each kind of which there was something, or something stays
     */
    List<ErasedData> erase(Person person);
}
