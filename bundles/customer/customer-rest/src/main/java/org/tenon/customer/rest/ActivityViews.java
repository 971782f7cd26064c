package org.tenon.customer.rest;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.activity.Activity;
import org.tenon.customer.activity.ActivityFile;
import org.tenon.customer.activity.ActivityFileService;
import org.tenon.customer.activity.ActivityId;
import org.tenon.kernel.Page;

/** Shows activities with their files, which are asked for all of them at once. */
@Component(service = ActivityViews.class)
public final class ActivityViews {

    private final ActivityFileService files;

    @Activate
    public ActivityViews(@Reference(policyOption = ReferencePolicyOption.GREEDY) ActivityFileService files) {
        this.files = files;
    }

    ActivityView of(Activity activity) {
        return of(List.of(activity)).get(0);
    }

    List<ActivityView> of(List<Activity> activities) {
        Set<ActivityId> ids = activities.stream().map(Activity::id).collect(toSet());
        Map<ActivityId, List<ActivityFile>> known = files.filesOf(ids);
        return activities.stream()
                .map(activity -> ActivityView.of(activity, known.getOrDefault(activity.id(), List.of())))
                .toList();
    }

    Page<ActivityView> of(Page<Activity> page) {
        return new Page<>(of(page.items()), page.next());
    }
}
