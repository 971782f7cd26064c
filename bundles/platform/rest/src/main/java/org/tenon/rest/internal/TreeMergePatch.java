package org.tenon.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.tenon.rest.MergePatch;

/** RFC 7396 on the JSON of a record. */
record TreeMergePatch(RequestJson json, ObjectNode patch) implements MergePatch {

    @Override
    public <T> T applyTo(T current, Class<T> type) {
        JsonNode merged = merged(json.tree(current), patch);
        return type.cast(json.read(merged, json.type(type)));
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
