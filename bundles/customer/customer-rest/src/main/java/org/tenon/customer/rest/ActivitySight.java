package org.tenon.customer.rest;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerService;
import org.tenon.customer.activity.Activity;
import org.tenon.customer.activity.ActivityId;
import org.tenon.customer.activity.ActivityService;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.sight.OwnedId;
import org.tenon.kernel.sight.RecordSight;
import org.tenon.kernel.sight.Sight;

/** Activities are seen by whoever owns them or takes part in them, and by those who see the customer as far as activities go. */
@Component(service = {RecordSight.class, ActivitySight.class})
public final class ActivitySight implements RecordSight {

    static final String KIND = "activity";

    private final ActivityService activities;
    private final CustomerService customers;

    @Activate
    public ActivitySight(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ActivityService activities,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) CustomerService customers) {
        this.activities = activities;
        this.customers = customers;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String root() {
        return "activities";
    }

    @Override
    public Class<? extends OwnedId> idType() {
        return ActivityId.class;
    }

    @Override
    public Set<String> seen(Set<String> ids, Actor reader) {
        Sight sight = reader.sight(KIND);
        List<Activity> found = ids.stream()
                .map(ActivityId::new)
                .map(activities::find)
                .flatMap(Optional::stream)
                .toList();
        Set<CustomerId> covered =
                customers.covered(found.stream().map(Activity::customer).collect(toSet()), sight);
        return found.stream()
                .filter(activity -> activity.involves(sight.user()) || covered.contains(activity.customer()))
                .map(activity -> activity.id().value())
                .collect(toSet());
    }
}
