package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tenon.testing.distribution.Api;

/**
 * A case of {@code stock-cases.jsonl}. To add one, add a line. Its steps name a product ({@code "P"} when they do not) and, where
 * something is set aside, a document; amounts of money are plain decimals, days are counted from today.
 *
 * <p>{@code policy}, {@code receive}, {@code book}, {@code hold}, {@code lease}: the members of the API's bodies, or of their only
 * line. {@code sell}: an order that is confirmed and shipped; {@code ship} a quantity of a document's. {@code reverse}: the step
 * of which the document is taken back, by its number. {@code land}: an amount on top of the last receipt. {@code ask}: what is
 * available. {@code expect}: {@code onHand}, {@code reserved}, {@code available}; {@code value}, {@code unitCost}, {@code layers}
 * (quantity and worth of a unit); {@code moved}, what the step's moves are worth; {@code held}, what the document has; {@code
 * free}, what is free of each lot; {@code on}, the days from today on which it can leave; {@code error}.
 */
final class StockCase {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CURRENCY = "CHF";

    private final World world;
    private final Api api;
    private final Map<String, String> products = new HashMap<>();
    private final Map<String, String> documents = new HashMap<>();
    private final List<String> booked = new ArrayList<>();
    private String customer = "";

    StockCase(World world) {
        this.world = world;
        this.api = world.api();
    }

    void take(JsonNode step, String name) {
        Map.Entry<String, JsonNode> action = step.properties().stream()
                .filter(member -> !member.getKey().equals("expect"))
                .findFirst()
                .orElseThrow();
        JsonNode expected = step.path("expect");
        Api.Answer answer = act(action.getKey(), action.getValue());
        if (expected.has("error")) {
            assertThat(answer.at("/code") + answer.at("/errors/0/code"))
                    .as("%s: %s", name, answer.text())
                    .contains(expected.get("error").asText());
            return;
        }
        assertThat(answer.status()).as("%s: %s", name, answer.text()).isBetween(200, 299);
        expected.properties().forEach(each -> expect(action.getValue(), answer, each.getKey(), each.getValue(), name));
    }

    private Api.Answer act(String action, JsonNode given) {
        return switch (action) {
            case "policy" -> post("/api/stock/policies", with(body(given), "product", product(given)));
            case "receive" -> booked("receipt/", post("/api/stock/receipts", document(given, "on", "reference")));
            case "book" -> booked(
                    "booking/", post("/api/stock/bookings", document(given, "on", "reason", "source", "note")));
            case "hold" -> post(
                    "/api/stock/holds",
                    with(with(body(given), "product", product(given)), "warehouse", "MAIN")
                            .put("reason", "a case"));
            case "lease" -> lease(given);
            case "sell" -> sell(given);
            case "ship" -> ship(given);
            case "reverse" -> booked(
                    "booking/",
                    post(
                            "/api/stock/reversals",
                            JSON.createObjectNode().put("document", booked.get(given.asInt() - 1))));
            case "land" -> post("/api/stock/landed-costs", body(given).put("document", booked.get(booked.size() - 1)));
            case "ask" -> {
                ObjectNode line = line(given);
                yield post("/api/availability", lines(JSON.createObjectNode(), line));
            }
            default -> throw new IllegalArgumentException("no step is called " + action);
        };
    }

    private Api.Answer post(String path, ObjectNode body) {
        return api.post(path, body.toString());
    }

    private Api.Answer booked(String kind, Api.Answer answer) {
        booked.add(kind + (answer.status() < 300 ? answer.at("/id") : "none"));
        return answer;
    }

    private String product(JsonNode given) {
        return products.computeIfAbsent(given.path("product").asText("P"), first -> world.product("100.00"));
    }

    private static ObjectNode with(ObjectNode body, String member, String value) {
        return body.put(member, value);
    }

    /** The members of a step as the API takes them. */
    private static ObjectNode body(JsonNode given) {
        ObjectNode body = JSON.createObjectNode();
        given.properties()
                .forEach(member -> body.set(
                        member.getKey(),
                        switch (member.getKey()) {
                            case "unitCost", "standardCost", "amount" -> JSON.createObjectNode()
                                    .put("amount", member.getValue().asText())
                                    .put("currency", CURRENCY);
                            case "on", "expires" -> JSON.getNodeFactory()
                                    .textNode(day(member.getValue().asInt()));
                            default -> member.getValue();
                        }));
        return body;
    }

    private static String day(int fromToday) {
        return LocalDate.now(ZoneId.systemDefault()).plusDays(fromToday).toString();
    }

    private ObjectNode line(JsonNode given) {
        return with(body(given), "product", product(given));
    }

    private static ObjectNode lines(ObjectNode body, ObjectNode line) {
        body.putArray("lines").add(line);
        return body;
    }

    /** A body with one line, and the named members outside of it. */
    private ObjectNode document(JsonNode given, String... outside) {
        ObjectNode line = line(given);
        ObjectNode body = JSON.createObjectNode().put("warehouse", "MAIN");
        for (String member : outside) {
            JsonNode value = line.remove(member);
            if (value != null) {
                body.set(member, value);
            }
        }
        return lines(body, line);
    }

    private Api.Answer lease(JsonNode given) {
        ObjectNode line = line(given);
        line.remove("document");
        String document =
                documents.computeIfAbsent(given.path("document").asText("D"), first -> "quote/case-" + World.unique());
        return post(
                "/api/stock/leases",
                lines(JSON.createObjectNode().put("document", document).put("minutes", 60), line));
    }

    private String order(JsonNode given) {
        if (customer.isEmpty()) {
            customer = world.customer();
        }
        String order =
                world.order(customer, product(given), given.path("quantity").asInt());
        api.post("/api/orders/" + order + "/confirm", "{}").expect(200);
        return order;
    }

    private Api.Answer sell(JsonNode given) {
        String order = order(given);
        documents.put(given.path("document").asText("D"), "order/" + order);
        booked.add("order/" + order);
        return given.path("ship").asBoolean(true)
                ? api.post("/api/orders/" + order + "/shipments", "{}")
                : api.get("/api/orders/" + order);
    }

    private Api.Answer ship(JsonNode given) {
        String order = documents.get(given.path("document").asText("D"));
        booked.add(order);
        return api.post(
                "/api/orders/" + order.substring("order/".length()) + "/shipments",
                "{'lines':[{'line':'1','quantity':'" + given.path("quantity").asText() + "'}]}");
    }

    private void expect(JsonNode step, Api.Answer answer, String what, JsonNode expected, String name) {
        String as = name + ", " + what;
        switch (what) {
            case "onHand", "reserved", "available" -> same(
                    expected,
                    api.get("/api/stock?product=" + product(step)).expect(200).at("/items/0/" + what),
                    as);
            case "value" -> same(expected, value(step).at("/value/amount").asText(), as);
            case "unitCost" -> same(expected, value(step).at("/unitCost/amount").asText(), as);
            case "layers" -> layers(expected, value(step).path("layers"), as);
            case "moved" -> same(expected, moved(), as);
            case "held" -> same(expected, held(step), as);
            case "free" -> expected.properties()
                    .forEach(lot -> same(lot.getValue(), free(step, lot.getKey()), as + " of " + lot.getKey()));
            case "on" -> {
                JsonNode promises = answer.json().at("/lines/0/promises");
                for (int i = 0; i < expected.size(); i++) {
                    assertThat(promises.at("/" + i + "/date").asText())
                            .as(as)
                            .isEqualTo(day(expected.get(i).asInt()));
                }
                assertThat(promises).as(as).hasSize(expected.size());
            }
            default -> throw new IllegalArgumentException("nobody knows how to look at " + what);
        }
    }

    private JsonNode value(JsonNode step) {
        return api.get("/api/stock/values?product=" + product(step))
                .expect(200)
                .json()
                .at("/items/0");
    }

    private String moved() {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode item : api.get("/api/stock/costs?document=" + booked.get(booked.size() - 1))
                .expect(200)
                .json()
                .path("items")) {
            sum = sum.add(new BigDecimal(item.at("/value/amount").asText()));
        }
        return sum.toPlainString();
    }

    private String held(JsonNode step) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode item : api.get("/api/stock/allocations?document="
                        + documents.get(step.path("document").asText("D")))
                .expect(200)
                .json()
                .path("items")) {
            sum = sum.add(new BigDecimal(item.path("quantity").asText()));
        }
        return sum.toPlainString();
    }

    private String free(JsonNode step, String lot) {
        BigDecimal free = BigDecimal.ZERO;
        for (JsonNode item : api.get("/api/stock/details?product=" + product(step))
                .expect(200)
                .json()
                .path("items")) {
            if (item.path("lot").asText("none").equals(lot)) {
                free = free.add(new BigDecimal(item.path("onHand").asText()))
                        .subtract(new BigDecimal(item.path("reserved").asText()))
                        .subtract(new BigDecimal(item.path("held").asText()));
            }
        }
        return free.toPlainString();
    }

    private static void layers(JsonNode expected, JsonNode layers, String as) {
        assertThat(layers).as(as).hasSize(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            BigDecimal quantity = new BigDecimal(layers.get(i).path("quantity").asText());
            BigDecimal worth = new BigDecimal(layers.get(i).at("/value/amount").asText());
            same(expected.get(i).get(0), quantity.toPlainString(), as);
            same(
                    expected.get(i).get(1),
                    worth.divide(quantity, 12, RoundingMode.HALF_UP).toPlainString(),
                    as);
        }
    }

    private static void same(JsonNode expected, String actual, String as) {
        BigDecimal number = new BigDecimal(expected.asText());
        assertThat(new BigDecimal(actual).setScale(Math.max(0, number.scale()), RoundingMode.HALF_UP))
                .as(as)
                .isEqualByComparingTo(number);
    }
}
