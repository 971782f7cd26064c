package org.tenon.customer.activity;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Keeps what people do for customers. */
@ProviderType
@Capability("customer")
public interface ActivityService {

    /**
     * Records {@link ActivityRecorded}. Not repeatable: a second call makes a second activity.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers into the details; at {@code /customer}, {@code unknown},
     *     when there is no such customer
     */
    Activity add(NewActivity activity);

    @ReadOnly
    Optional<Activity> find(ActivityId id);

    /**
     * Replaces what is known of an activity. Records {@link ActivityChanged} unless nothing changed. Another reminder is a new one,
     * also when the owner was reminded already.
     *
     * @param version the version that the change is based on
     * @throws org.tenon.kernel.problem.NotFoundException {@code activity.not-found}
     * @throws org.tenon.kernel.problem.StaleVersionException when somebody else was faster
     * @throws org.tenon.kernel.problem.InvalidRequestException as {@link #add}
     */
    Activity change(ActivityId id, long version, ActivityDetails details);

    /**
     * Says that it is done, after which nobody is reminded of it. Records {@link ActivityCompleted}. Repeatable: when and by whom stays as
     * it was said first, an outcome takes the place of the one before.
     *
     * @param outcome what came of it; empty leaves the one that there is
     * @throws org.tenon.kernel.problem.NotFoundException {@code activity.not-found}
     * @throws org.tenon.kernel.problem.InvalidRequestException at {@code /outcome}
     */
    Activity complete(ActivityId id, Optional<String> outcome);

    /**
     * Says that it is still to be done. Records {@link ActivityChanged} when it was done. Repeatable.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code activity.not-found}
     */
    Activity reopen(ActivityId id);

    /**
     * Takes an activity away with its files, for good. Records {@link ActivityRemoved}.
     *
     * @param version the version that was looked at
     * @throws org.tenon.kernel.problem.NotFoundException {@code activity.not-found}
     * @throws org.tenon.kernel.problem.StaleVersionException when somebody has changed it since
     */
    void remove(ActivityId id, long version);

    /** By moment, the latest first; of one moment, what was recorded last first. */
    @ReadOnly
    Page<Activity> search(ActivityQuery query, PageRequest page);
}
