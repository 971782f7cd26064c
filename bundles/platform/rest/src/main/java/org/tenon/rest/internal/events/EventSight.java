package org.tenon.rest.internal.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.sight.RecordSight;
import org.tenon.rest.internal.events.EventsResource.EventBody;

/**
 * Which events the caller sees: those about records that he sees. What an event is about is its subject, by the beginning of its
 * type; where nobody keeps such records as not everybody's, what its data name by the word for their kind; and where they name
 * none, it is seen by those who see all of what its type begins with.
 */
@Component(service = EventSight.class)
public final class EventSight {

    private final Actors actors;

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile List<RecordSight> known = List.of();

    @Activate
    public EventSight(@Reference Actors actors) {
        this.actors = actors;
    }

    /** A record that an event is about. */
    private record Subject(String kind, String id) {}

    Predicate<EventBody> among(Collection<EventBody> events) {
        Actor reader = actors.current();
        if (reader.sights().everything()) {
            return event -> true;
        }
        Map<String, RecordSight> byKind = new HashMap<>();
        known.forEach(sight -> byKind.put(sight.kind(), sight));
        Map<String, Set<String>> asked = new HashMap<>();
        events.forEach(event -> subjects(event, byKind.keySet())
                .forEach(subject -> asked.computeIfAbsent(subject.kind(), kind -> new HashSet<>())
                        .add(subject.id())));
        Set<Subject> seen = new HashSet<>();
        asked.forEach(
                (kind, ids) -> seen(byKind.get(kind), ids, reader).forEach(id -> seen.add(new Subject(kind, id))));
        return event -> {
            Set<Subject> about = subjects(event, byKind.keySet());
            return about.isEmpty() ? reader.sight(kind(event)).everything() : seen.containsAll(about);
        };
    }

    private static Set<String> seen(RecordSight sight, Set<String> ids, Actor reader) {
        return reader.sight(sight.reach()).everything() ? ids : sight.seen(ids, reader);
    }

    private static Set<Subject> subjects(EventBody event, Set<String> kinds) {
        if (kinds.contains(kind(event))) {
            return Set.of(new Subject(kind(event), event.subject()));
        }
        Set<Subject> named = new HashSet<>();
        for (String kind : kinds) {
            JsonNode id = event.data().path(kind);
            if (id.isTextual()) {
                named.add(new Subject(kind, id.textValue()));
            }
        }
        return named;
    }

    private static String kind(EventBody event) {
        return event.type().substring(0, Math.max(0, event.type().indexOf('.')));
    }
}
