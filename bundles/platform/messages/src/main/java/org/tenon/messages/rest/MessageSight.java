package org.tenon.messages.rest;

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
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.message.Message;
import org.tenon.kernel.sight.RecordSight;

/**
 * Messages are seen by who sees what they are about: {@code quote/0198} by who sees the quote. What is about nothing that anybody
 * can say that of is seen by those who see everything.
 */
@Component(service = MessageSight.class)
public final class MessageSight {

    private final Actors actors;

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile List<RecordSight> known = List.of();

    @Activate
    public MessageSight(@Reference Actors actors) {
        this.actors = actors;
    }

    List<Message> seen(List<Message> messages) {
        Actor reader = actors.current();
        if (reader.sights().everything()) {
            return messages;
        }
        Map<String, Set<String>> byKind = new HashMap<>();
        messages.forEach(message -> byKind.computeIfAbsent(kind(message.about()), kind -> new HashSet<>())
                .add(id(message.about())));
        Set<String> seen = new HashSet<>();
        for (RecordSight sight : known) {
            Set<String> ids = byKind.getOrDefault(sight.kind(), Set.of());
            if (!ids.isEmpty()) {
                (reader.sight(sight.reach()).everything() ? ids : sight.seen(ids, reader))
                        .forEach(id -> seen.add(sight.kind() + "/" + id));
            }
        }
        return messages.stream()
                .filter(message -> seen.contains(kind(message.about()) + "/" + id(message.about())))
                .toList();
    }

    private static String kind(String about) {
        return about.substring(0, Math.max(0, about.indexOf('/')));
    }

    private static String id(String about) {
        String rest = about.substring(about.indexOf('/') + 1);
        return rest.contains("/") ? rest.substring(0, rest.indexOf('/')) : rest;
    }
}
