package org.tenon.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.tenon.json.TenonJson;
import org.tenon.rest.MergePatch;

/** RFC 7396 on the JSON of a record. */
record TreeMergePatch(ObjectNode patch) implements MergePatch {

    @Override
    public <T> T applyTo(T current, Class<T> type) {
        JsonNode merged = merged(TenonJson.mapper().valueToTree(current), patch);
        return type.cast(RequestJson.read(merged, RequestJson.type(type)));
    }

    private static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode result = target instanceof ObjectNode object
                ? object
                : TenonJson.mapper().createObjectNode();
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
