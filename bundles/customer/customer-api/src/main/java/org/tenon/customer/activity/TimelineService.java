package org.tenon.customer.activity;

import org.osgi.annotation.versioning.ProviderType;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/**
 * Everything that was done for a customer and happened to it, in one order. Capabilities tell what happened to theirs: subscribe to
 * your own events and call {@link #tell} for each. Where nobody tells, the timeline has the activities.
 */
@ProviderType
@Capability("customer")
public interface TimelineService {

    /**
     * Puts something that happened elsewhere on the timeline. Repeatable: what is there under that key stays as it was told first.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code customer.not-found}
     */
    void tell(TimelineEvent event);

    /**
     * The timeline of a customer and of those who were merged into it, what comes last in time first: what is planned is before what is
     * past.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code customer.not-found}
     */
    @ReadOnly
    Page<TimelineEntry> timeline(CustomerId customer, PageRequest page);
}
