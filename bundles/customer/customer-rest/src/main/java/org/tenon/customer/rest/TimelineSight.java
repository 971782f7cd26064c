package org.tenon.customer.rest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.activity.TimelineEntry;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.sight.RecordSight;

/**
 * Which entries of a timeline its reader sees: he may see the customer, and not every quote or activity of it. Whose record an
 * entry leads to knows who sees it; what leads to none that anybody knows of is shown to nobody who is limited.
 */
@Component(service = TimelineSight.class)
public final class TimelineSight {

    private final Actors actors;

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile List<RecordSight> known = List.of();

    @Activate
    public TimelineSight(@Reference Actors actors) {
        this.actors = actors;
    }

    List<TimelineEntry> seen(List<TimelineEntry> entries) {
        Actor reader = actors.current();
        if (reader.sights().everything()) {
            return entries;
        }
        Map<String, Set<String>> byRoot = new HashMap<>();
        entries.forEach(entry ->
                byRoot.computeIfAbsent(root(entry), root -> new HashSet<>()).add(id(entry)));
        Set<String> seen = new HashSet<>();
        for (RecordSight sight : known) {
            Set<String> ids = byRoot.getOrDefault(sight.root(), Set.of());
            if (!ids.isEmpty()) {
                (reader.sight(sight.reach()).everything() ? ids : sight.seen(ids, reader))
                        .forEach(id -> seen.add(sight.root() + "/" + id));
            }
        }
        return entries.stream()
                .filter(entry -> seen.contains(root(entry) + "/" + id(entry)))
                .toList();
    }

    private static String root(TimelineEntry entry) {
        String link = link(entry);
        return link.substring(0, Math.max(0, link.indexOf('/')));
    }

    private static String id(TimelineEntry entry) {
        String rest = link(entry).substring(link(entry).indexOf('/') + 1);
        return rest.contains("/") ? rest.substring(0, rest.indexOf('/')) : rest;
    }

    private static String link(TimelineEntry entry) {
        return entry.activity()
                .map(activity -> "activities/" + activity.id())
                .orElseGet(() -> entry.event().orElseThrow().link());
    }
}
