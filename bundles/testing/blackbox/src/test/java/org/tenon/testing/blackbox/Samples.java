package org.tenon.testing.blackbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.tenon.testing.distribution.Api;

/** Values that fit: for the members of a described body, and for the variables of a path. */
final class Samples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final World world;
    private final Description description;
    private final Map<String, Supplier<String>> things = new HashMap<>();

    Samples(World world, Description description) {
        this.world = world;
        this.description = description;
        Api api = world.api();
        things.put("/api/customers/{id}", world::customer);
        things.put("/api/products/{id}", () -> world.product("10.00"));
        things.put("/api/price-lists/{id}", world::priceList);
        things.put("/api/price-lists/{list}", world::priceList);
        things.put(
                "/api/price-lists/{list}/imports/{import}",
                () -> made("/api/price-lists/" + world.priceList() + "/imports", "{}"));
        things.put("/api/orders/{id}", () -> world.order(world.customer(), world.product("10.00"), 1));
        things.put(
                "/api/quotes/{id}", () -> made("/api/quotes", World.body(world.customer(), world.product("10.00"), 1)));
        things.put("/api/leads/{id}", () -> made("/api/leads"));
        things.put("/api/approval-delegations/{id}", () -> made("/api/approval-delegations"));
        things.put("/api/opportunities/{id}", () -> made("/api/opportunities"));
        things.put("/api/tax-rules/{id}", () -> made("/api/tax-rules"));
        things.put("/api/suppliers/{id}", () -> made("/api/suppliers"));
        things.put("/api/warehouses/{id}", () -> made("/api/warehouses", "{'code':'W-" + World.unique() + "'}"));
        things.put(
                "/api/purchase-orders/{id}",
                () -> made(
                        "/api/purchase-orders",
                        "{'supplier':'" + made("/api/suppliers") + "','lines':[{'product':'" + world.product("10.00")
                                + "','quantity':'1','unitCost':{'amount':'7','currency':'CHF'}}]}"));
        things.put("/api/stock/receipts/{id}", () -> made("/api/stock/receipts"));
        things.put(
                "/api/customer-groups/{code}", () -> api.post("/api/customer-groups", minimal("/api/customer-groups"))
                        .expect(201)
                        .at("/code"));
        things.put(
                "/api/users/{name}",
                () -> api.post("/api/users", minimal("/api/users")).expect(201).at("/name"));
        things.put("/api/capabilities/{capability}", () -> "pricing");
        things.put(
                "/api/price-lists/{list}/rules/{rule}",
                () -> made(
                        "/api/price-lists/" + world.priceList() + "/rules",
                        "{'discountPercent':'1','category':'none'}"));
    }

    /** The path with things in place of its variables; a thing that is not there where none is known. */
    String path(String template) {
        StringBuilder path = new StringBuilder();
        StringBuilder so = new StringBuilder();
        for (String segment : template.substring(1).split("/", -1)) {
            so.append('/').append(segment);
            path.append('/');
            path.append(
                    segment.startsWith("{")
                            ? things.getOrDefault(so.toString(), () -> "none").get()
                            : segment);
        }
        return path.toString();
    }

    /** Whether there is a thing for each variable of the path. */
    boolean knows(String template) {
        StringBuilder so = new StringBuilder();
        for (String segment : template.substring(1).split("/", -1)) {
            so.append('/').append(segment);
            if (segment.startsWith("{") && !things.containsKey(so.toString())) {
                return false;
            }
        }
        return true;
    }

    /** A body with what is required, and nothing else. */
    JsonNode minimal(JsonNode schema) {
        return value("", schema);
    }

    private String minimal(String path) {
        return minimal(description.operations().stream()
                        .filter(each ->
                                each.method().equals("POST") && each.path().equals(path))
                        .findFirst()
                        .orElseThrow()
                        .body())
                .toString();
    }

    private String made(String path) {
        return made(path, minimal(path));
    }

    private String made(String path, String body) {
        return world.api().post(path, body).expect(201).at("/id");
    }

    private JsonNode value(String name, JsonNode given) {
        JsonNode schema = description.resolved(given);
        return switch (schema.path("type").asText()) {
            case "object" -> {
                ObjectNode object = JSON.createObjectNode();
                description
                        .required(schema)
                        .forEach(member -> object.set(
                                member, value(member, schema.path("properties").path(member))));
                yield object;
            }
            case "array" -> {
                ArrayNode array = JSON.createArrayNode();
                yield name.equals("roles") ? array : array.add(value(name, schema.path("items")));
            }
            case "integer", "number" -> JSON.getNodeFactory().numberNode(1);
            case "boolean" -> JSON.getNodeFactory().booleanNode(true);
            default -> JSON.getNodeFactory().textNode(text(name, schema));
        };
    }

    private String text(String name, JsonNode schema) {
        if (schema.has("enum")) {
            return schema.at("/enum/0").asText();
        }
        return switch (schema.path("format").asText()) {
            case "decimal" -> "1";
            case "date" -> "2030-01-31";
            case "date-time" -> "2030-01-31T08:00:00Z";
            default -> named(name);
        };
    }

    private String named(String name) {
        return switch (name) {
            case "customer", "merged" -> world.customer();
            case "product" -> world.product("10.00");
            case "supplier" -> made("/api/suppliers");
            case "warehouse" -> "MAIN";
            case "currency" -> "CHF";
            case "country" -> "CH";
            case "stage" -> "qualification";
            case "channel" -> "email";
            case "source" -> "tenon";
            case "password", "current" -> "correct horse";
            case "permissions" -> "*.read";
            case "provider" -> world.api()
                    .get("/api/capabilities/pricing")
                    .expect(200)
                    .at("/provider");
            default -> name.toLowerCase(java.util.Locale.ROOT) + "-" + World.unique();
        };
    }
}
