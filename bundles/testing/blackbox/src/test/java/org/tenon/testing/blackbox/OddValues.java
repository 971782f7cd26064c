package org.tenon.testing.blackbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Makes bodies and parameters after a described schema: most of them fit, some are of another type, size, encoding or
 * nesting. Ids are mostly ones that answers have shown, of whatever kind.
 */
final class OddValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEP = 8;
    private static final int MOST_IDS = 40;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "x",
            "0",
            "-1",
            "null",
            "true",
            "../../etc/passwd",
            "%00%0a%ff",
            "' or '1'='1",
            "${jndi:ldap://127.0.0.1/x}",
            "=1+1",
            "<script>alert(1)</script>",
            "\u0000",
            "\n\r\t",
            "\ud83d\ude00\ud83d\ude00",
            "\ud800",
            "\u202eabc",
            "I\u0307\u0130\u0131\u00df",
            "\u6d4b\u8bd5\u5ba2\u6237",
            "a".repeat(300),
            "\u4e2d".repeat(5_000));

    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "2",
            "10",
            "-1",
            "0.1",
            "0.00000000000000000001",
            "999999999999999999",
            "99999999999999999999999999",
            "1e9",
            "1e400",
            "-1e-400",
            "1e2147483647",
            "NaN",
            "Infinity",
            "0x10",
            "1,5",
            "\u0661");

    private static final List<String> DATES = List.of(
            "2026-11-30",
            "2027-01-31",
            "2020-02-29",
            "2026-02-30",
            "0000-01-01",
            "-0001-01-01",
            "9999-12-31",
            "+999999999-12-31",
            "2026-11-30T10:00:00Z",
            "2026-11-30T10:00:00+25:00",
            "today");

    private final RandomGenerator random;
    private final Description description;
    private final Map<String, List<String>> ids = new TreeMap<>();

    OddValues(RandomGenerator random, Description description) {
        this.random = random;
        this.description = description;
    }

    /**
     * Keeps what an answer has for ids, each under the name of its member, and the answer's own under its kind.
     *
     * @param kind what the answer is about, for example {@code orders}
     */
    void learn(String kind, JsonNode answer) {
        keep(kind, answer.path("id"));
        answer.path("items").forEach(item -> keep(kind, item.path("id")));
        learn(answer);
    }

    private void learn(JsonNode answer) {
        answer.properties().forEach(member -> {
            keep(member.getKey(), member.getValue());
            member.getValue().forEach(this::learn);
            learn(member.getValue());
        });
    }

    private void keep(String name, JsonNode value) {
        if (!value.isTextual() || value.asText().length() > 64 || value.asText().equals("admin")) {
            return;
        }
        List<String> known = ids.computeIfAbsent(name, first -> new ArrayList<>());
        if (known.size() < MOST_IDS) {
            known.add(value.asText());
        } else {
            known.set(random.nextInt(MOST_IDS), value.asText());
        }
    }

    JsonNode body(JsonNode schema) {
        return one(60) ? odd(0) : value("", schema, 0);
    }

    /** For a place in a path or a query. */
    String text(String name) {
        if (!one(6)) {
            return known(name);
        }
        return one(3) ? pick(DATES) : one(2) ? pick(NUMBERS) : pick(TEXTS);
    }

    boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private JsonNode value(String name, JsonNode given, int depth) {
        if (one(40) || depth > DEEP) {
            return odd(depth);
        }
        JsonNode schema = description.resolved(given);
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema, depth);
            case "array" -> array(name, schema, depth);
            case "integer", "number" -> JSON.numberNode(random.nextInt(-1, 12));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.textNode(described(name, schema));
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        var required = description.required(schema);
        schema.path("properties").properties().forEach(member -> {
            if (required.contains(member.getKey()) ? !one(50) : one(3)) {
                object.set(member.getKey(), value(member.getKey(), member.getValue(), depth + 1));
            }
        });
        if (one(60)) {
            object.set("unknown", odd(depth));
        }
        return object;
    }

    private ArrayNode array(String name, JsonNode schema, int depth) {
        ArrayNode array = JSON.arrayNode();
        int size = one(200) ? 300 : random.nextInt(4);
        for (int i = 0; i < size; i++) {
            array.add(value(name, schema.path("items"), depth + 1));
        }
        return array;
    }

    private String described(String name, JsonNode schema) {
        if (one(25)) {
            return pick(TEXTS);
        }
        if (schema.has("enum")) {
            return schema.path("enum")
                    .get(random.nextInt(schema.path("enum").size()))
                    .asText();
        }
        return switch (schema.path("format").asText()) {
            case "decimal" -> one(4) ? pick(NUMBERS) : Integer.toString(random.nextInt(1, 20));
            case "date" -> one(3) ? pick(DATES) : "2026-12-0" + random.nextInt(1, 10);
            case "date-time" -> one(3) ? pick(DATES) : "2026-12-0" + random.nextInt(1, 10) + "T00:00:00Z";
            default -> known(name);
        };
    }

    /** A value that an answer had under this name, or under {@code id}. */
    private String known(String name) {
        return switch (name) {
            case "currency" -> pick(List.of("CHF", "CHF", "CHF", "EUR", "XXX", "chf"));
            case "warehouse" -> "MAIN";
            case "country" -> pick(List.of("CH", "DE", "CN", "ZZ"));
            default -> {
                List<String> found = one(10) ? List.of() : ids.getOrDefault(name, ids.getOrDefault("id", List.of()));
                yield found.isEmpty() ? name + "-" + random.nextInt(1_000) : pick(found);
            }
        };
    }

    private JsonNode odd(int depth) {
        return switch (random.nextInt(8)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(true);
            case 2 -> JSON.numberNode(new BigDecimal(pick(List.of("1e30", "-0.5", "1e-30", "2147483648"))));
            case 3 -> JSON.arrayNode();
            case 4 -> JSON.objectNode();
            case 5 -> JSON.objectNode().set("a", nested(depth == 0 ? 600 : 20));
            default -> JSON.textNode(pick(TEXTS));
        };
    }

    private static JsonNode nested(int levels) {
        JsonNode inner = JSON.numberNode(1);
        for (int i = 0; i < levels; i++) {
            inner = JSON.arrayNode().add(inner);
        }
        return inner;
    }

    static byte[] bytes(JsonNode body) {
        try {
            return new ObjectMapper().writeValueAsBytes(body);
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
