package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.tenon.testing.distribution.Api;

/**
 * A case of {@code order-cases.jsonl} played through the public API. To add one, add a line.
 *
 * <p>{@code prices}: list prices of products, by names that are the case's own. {@code tax}: a percentage on all of them. {@code services}: which of
 * them are no goods. {@code stock}: what is there of them. {@code limit}: what the customer may owe. {@code steps}: requests in their order; {@code {a}} stands for what is
 * called {@code a}, {@code {customer}} for the customer, and {@code as} gives the answer's id a name. {@code expect}: members of the
 * answer by pointer; numbers are compared by value.
 */
final class OrderCase {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CURRENCY = "USD";

    private final Api api;
    private final JsonNode given;
    private final String suffix = "-" + World.unique();
    private final Map<String, String> names = new HashMap<>();

    OrderCase(Api api, JsonNode given) {
        this.api = api;
        this.given = given;
    }

    void play() {
        prepare();
        int number = 0;
        for (JsonNode step : given.path("steps")) {
            play("step " + ++number + ", " + step.path("ask").asText(), step);
        }
    }

    private void prepare() {
        String list = post(
                "/api/price-lists",
                JSON.createObjectNode()
                        .put("code", "case" + suffix)
                        .put("name", "case" + suffix)
                        .put("currency", CURRENCY));
        names.put("list", list);
        if (given.has("tax")) {
            post(
                    "/api/tax-rules",
                    JSON.createObjectNode()
                            .put("code", "case" + suffix)
                            .put("category", "case" + suffix)
                            .put("kind", "percent")
                            .put("rate", given.get("tax").asText()));
        }
        given.path("prices").properties().forEach(price -> {
            String product = post(
                    "/api/products",
                    JSON.createObjectNode()
                            .put("sku", price.getKey() + suffix)
                            .put("name", price.getKey())
                            .put("unit", "pcs")
                            .put("taxCategory", "case" + suffix)
                            .put("kind", isService(price.getKey()) ? "service" : "goods"));
            names.put(price.getKey(), product);
            ObjectNode rule = JSON.createObjectNode().put("product", product);
            rule.putObject("price").put("amount", price.getValue().asText()).put("currency", CURRENCY);
            post("/api/price-lists/" + list + "/rules", rule);
        });
        given.path("stock").properties().forEach(stock -> {
            ObjectNode receipt = JSON.createObjectNode().put("warehouse", "MAIN");
            receipt.putArray("lines")
                    .addObject()
                    .put("product", names.get(stock.getKey()))
                    .put("quantity", stock.getValue().asText());
            post("/api/stock/receipts", receipt);
        });
        ObjectNode customer =
                JSON.createObjectNode().put("name", "Customer" + suffix).put("currency", CURRENCY);
        if (given.has("limit")) {
            customer.putObject("creditLimit")
                    .put("amount", given.get("limit").asText())
                    .put("currency", CURRENCY);
        }
        names.put("customer", post("/api/customers", customer));
    }

    private boolean isService(String product) {
        for (JsonNode service : given.path("services")) {
            if (service.asText().equals(product)) {
                return true;
            }
        }
        return false;
    }

    private void play(String what, JsonNode step) {
        String[] ask = named(step.path("ask").asText()).split(" ", 2);
        String body = step.has("body") ? named(step.get("body").toString()) : "";
        Map<String, String> headers =
                ask[0].equals("PATCH") ? Map.of("If-Match", api.get(ask[1]).etag()) : Map.of();
        Api.Answer answer = api.send(ask[0], ask[1], body.isEmpty() ? null : body, headers);
        assertThat(answer.status())
                .as(what + ": " + answer.text())
                .isEqualTo(step.path("status").asInt(200));
        if (step.has("as")) {
            names.put(step.get("as").asText(), answer.at("/id"));
        }
        step.path("expect").properties().forEach(member -> {
            JsonNode actual = answer.json().at(member.getKey());
            if (isNumber(member.getValue())) {
                assertThat(new BigDecimal(actual.asText()))
                        .as(what + member.getKey())
                        .isEqualByComparingTo(new BigDecimal(member.getValue().asText()));
            } else {
                assertThat(actual.asText())
                        .as(what + member.getKey())
                        .isEqualTo(member.getValue().asText());
            }
        });
    }

    /** Decimals that a double would not keep are strings, as everywhere in the interface. */
    private static boolean isNumber(JsonNode value) {
        return value.isNumber() || value.asText().matches("-?[0-9]+(\\.[0-9]+)?");
    }

    private String named(String text) {
        String named = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            named = named.replace("{" + name.getKey() + "}", name.getValue());
        }
        return named;
    }

    private String post(String path, ObjectNode body) {
        return api.post(path, body.toString()).expect(201).at("/id");
    }
}
