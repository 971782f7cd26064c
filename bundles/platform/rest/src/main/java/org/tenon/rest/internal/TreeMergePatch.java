package org.tenon.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import org.tenon.kernel.sight.OwnedId;
import org.tenon.rest.MergePatch;

/** RFC 7396 on the JSON of a record. What the record named before may stay, whoever sees it. */
record TreeMergePatch(RequestJson json, ObjectNode patch, SightGuard guard) implements MergePatch {

    @Override
    public <T> T applyTo(T current, Class<T> type) {
        JsonNode merged = merged(json.tree(current), patch);
        T changed = type.cast(json.read(merged, json.type(type)));
        Map<String, OwnedId> named = NamedRecords.ofBody(changed);
        named.values().removeAll(Set.copyOf(NamedRecords.ofBody(current).values()));
        guard.checkBody(named);
        return changed;
    }

    private static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode result = target instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            } else {
                JsonNode before = result.path(change.getKey());
                result.set(change.getKey(), merged(before, change.getValue()));
            }
        });
        return result;
    }
}
