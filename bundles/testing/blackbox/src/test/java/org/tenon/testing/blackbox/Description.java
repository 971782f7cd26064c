package org.tenon.testing.blackbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** {@code /api/openapi.json}, as a client reads it. */
final class Description {

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V4);

    private final JsonNode document;

    Description(JsonNode document) {
        this.document = document;
    }

    /** An operation of it. */
    record Operation(String method, String path, JsonNode node) {

        @Override
        public String toString() {
            return method + " " + path;
        }

        /** The schema of the JSON that it takes; missing when it takes none. */
        JsonNode body() {
            return node.at("/requestBody/content/application~1json/schema");
        }

        /** The schema of the JSON that it answers with; missing when that is not said. */
        JsonNode answer(int status) {
            return node.at("/responses/" + status + "/content/application~1json/schema");
        }

        Set<String> statuses() {
            Set<String> statuses = new TreeSet<>();
            node.path("responses").fieldNames().forEachRemaining(statuses::add);
            return statuses;
        }
    }

    JsonNode document() {
        return document;
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> operations.add(new Operation(
                        operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()))));
        return operations;
    }

    /** The schema itself, where {@code schema} is a reference to one. */
    JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
    }

    Set<String> required(JsonNode schema) {
        Set<String> required = new TreeSet<>();
        resolved(schema).path("required").forEach(name -> required.add(name.asText()));
        return required;
    }

    /** What is wrong with a JSON that should follow one of the document's schemas. */
    Set<ValidationMessage> faults(JsonNode json, JsonNode schema) {
        ObjectNode whole = new ObjectMapper().createObjectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", document.path("components"));
        JsonSchema checked = SCHEMAS.getSchema(whole);
        return checked.validate(json);
    }
}
