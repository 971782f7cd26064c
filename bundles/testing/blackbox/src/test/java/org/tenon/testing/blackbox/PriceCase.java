package org.tenon.testing.blackbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.tenon.testing.distribution.Api;

/**
 * A case of {@code price-cases.jsonl} set up through the public API. To add one, add a line: its members are bodies of the
 * API, in which products, customers, groups, regions, categories and lists are called by names that are the case's own, and
 * amounts of money are plain decimals.
 *
 * <p>{@code prices}: list prices by product, in a list that the tested one stands on; without them it has no base.
 * {@code categories}: by product. {@code products}: further members of a product, by name. {@code list}: further members of
 * the tested list. {@code lists}: other lists with their rules, by name. {@code rules}: of the tested list, in their order,
 * which is their sequence unless they say another one. {@code taxes}: on all products. {@code promotions}: see there.
 * {@code query}: the body of {@code POST /api/prices}; a line may say how many {@code times} it is there.
 *
 * <p>{@code currency}: of all that is said, where it is not USD. {@code roundingStep}: of that currency, which no other case
 * should use. {@code halves}: {@code even} for that currency, on the same terms. {@code rates}: exchange rates. {@code sold}: units that products are sold in, by product and unit how many of
 * the own one. {@code measures}: units of measure by name, with {@code factor} and {@code step}. {@code get} instead of
 * {@code query}: a path with what is asked, in which units of the case stand as {@code {name}}.
 */
final class PriceCase {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> MONEY = Set.of(
            "price",
            "unitPrice",
            "roundTo",
            "surcharge",
            "minMargin",
            "maxMargin",
            "flatPrice",
            "cost",
            "minimumPrice",
            "maximumPrice",
            "minAmount",
            "maxAmount",
            "amountOff",
            "cap");

    private final Api api;
    private final JsonNode given;
    private final String suffix = "-" + World.unique();
    private final Map<String, String> products = new HashMap<>();
    private final Map<String, String> customers = new HashMap<>();
    private final Map<String, String> lists = new HashMap<>();
    private final String currency;

    PriceCase(Api api, JsonNode given) {
        this.api = api;
        this.given = given;
        this.currency = given.path("currency").asText("USD");
    }

    /** Sets everything up and asks. */
    Api.Answer ask() {
        money();
        measures();
        if (given.has("get")) {
            return api.get(given.get("get").asText().replace("{", "").replace("}", suffix));
        }
        given.path("taxes").forEach(this::tax);
        given.path("lists").properties().forEach(entry -> list(entry.getKey(), entry.getValue()));
        String list = testedList();
        int sequence = 0;
        for (JsonNode rule : given.path("rules")) {
            ObjectNode body = translated((ObjectNode) rule);
            if (!body.has("sequence")) {
                body.put("sequence", sequence);
            }
            post("/api/price-lists/" + list + "/rules", body);
            sequence++;
        }
        given.path("promotions").forEach(promotion -> {
            ObjectNode body = translated((ObjectNode) promotion);
            body.put("code", promotion.path("code").asText("promotion-" + World.unique()) + suffix);
            body.put("name", "A promotion");
            body.put("currency", currency);
            if (body.has("coupon")) {
                body.put("coupon", body.get("coupon").asText() + suffix);
            }
            body.set("priceLists", JSON.createArrayNode().add(list));
            post("/api/promotions", body);
        });
        ObjectNode query = translated((ObjectNode) given.path("query"));
        if (!query.has("customer")) {
            query.put("customer", customer("somebody"));
        }
        if (query.has("coupon")) {
            query.put("coupon", query.get("coupon").asText() + suffix);
        }
        query.put("priceList", list);
        query.set("lines", repeated(query.path("lines")));
        return api.post("/api/prices", query.toString());
    }

    private static ArrayNode repeated(JsonNode lines) {
        ArrayNode all = JSON.createArrayNode();
        for (JsonNode line : lines) {
            int times = line.path("times").asInt(1);
            ((ObjectNode) line).remove("times");
            for (int i = 0; i < times; i++) {
                all.add(line);
            }
        }
        return all;
    }

    private void money() {
        if (given.has("roundingStep") || given.has("halves")) {
            ObjectNode step = JSON.createObjectNode();
            for (String member : List.of("roundingStep", "halves")) {
                Optional.ofNullable(given.get(member)).ifPresent(value -> step.set(member, value));
            }
            api.post("/api/currencies/" + currency + "/rounding-step", step.toString())
                    .expect(200);
        }
        given.path("rates").forEach(rate -> api.post("/api/exchange-rates", rate.toString())
                .expect(201));
    }

    private void measures() {
        given.path("measures").properties().forEach(measure -> {
            ObjectNode unit = JSON.createObjectNode()
                    .put("code", measure.getKey() + suffix)
                    .put("name", measure.getKey())
                    .put("category", "measures" + suffix)
                    .put("factor", "1");
            unit.setAll((ObjectNode) measure.getValue());
            api.post("/api/units", unit.toString()).expect(201);
        });
    }

    private String testedList() {
        ObjectNode body = newList("tested");
        if (given.has("list")) {
            body.setAll(translated((ObjectNode) given.get("list")));
        }
        Optional.ofNullable(given.get("policy")).ifPresent(policy -> body.set("policy", policy));
        if (given.has("prices")) {
            ObjectNode base = newList("base");
            Optional.ofNullable(body.get("taxIncluded")).ifPresent(included -> base.set("taxIncluded", included));
            String id = post("/api/price-lists", base);
            given.get("prices").properties().forEach(price -> {
                ObjectNode rule = JSON.createObjectNode();
                rule.put("product", product(price.getKey()));
                rule.set("price", money(price.getValue().asText()));
                post("/api/price-lists/" + id + "/rules", rule);
            });
            body.put("base", id);
        }
        return post("/api/price-lists", body);
    }

    private String list(String name, JsonNode definition) {
        String known = lists.get(name);
        if (known != null) {
            return known;
        }
        ObjectNode body = newList(name);
        definition.properties().forEach(member -> {
            if (!member.getKey().equals("rules")) {
                body.set(member.getKey(), translated(member.getKey(), member.getValue()));
            }
        });
        String id = post("/api/price-lists", body);
        lists.put(name, id);
        definition
                .path("rules")
                .forEach(rule -> post("/api/price-lists/" + id + "/rules", translated((ObjectNode) rule)));
        return id;
    }

    private ObjectNode newList(String name) {
        String code = name + suffix;
        return JSON.createObjectNode().put("code", code).put("name", code).put("currency", currency);
    }

    private void tax(JsonNode tax) {
        ObjectNode body = translated((ObjectNode) tax);
        int number = World.unique();
        body.put("code", tax.path("code").asText("tax " + number));
        if (!body.has("category")) {
            body.put("category", "tax" + suffix);
        }
        if (!body.has("sequence")) {
            body.put("sequence", number);
        }
        if (!body.has("kind")) {
            body.put("kind", "percent");
        }
        post("/api/tax-rules", body);
    }

    // The names of the case, and what they stand for.

    private ObjectNode translated(ObjectNode body) {
        ObjectNode translated = JSON.createObjectNode();
        body.properties()
                .forEach(member -> translated.set(member.getKey(), translated(member.getKey(), member.getValue())));
        return translated;
    }

    private JsonNode translated(String member, JsonNode value) {
        if (value.isArray()) {
            ArrayNode all = JSON.createArrayNode();
            value.forEach(one -> all.add(translated(member.replaceFirst("s$", ""), one)));
            return all;
        }
        if (value.isObject()) {
            return translated((ObjectNode) value);
        }
        if (MONEY.contains(member)) {
            return money(value.asText());
        }
        Map<String, UnaryOperator<String>> named = Map.of(
                "product", this::product,
                "variantOf", this::product,
                "customer", this::customer,
                "group", name -> name + suffix,
                "category", this::category,
                "taxRegion", name -> name + suffix,
                "taxCategory", name -> name + suffix,
                "region", name -> name + suffix,
                "base",
                        name -> name.equals("list") || name.equals("cost")
                                ? name
                                : list(name, given.at("/lists/" + name)));
        return named.containsKey(member)
                ? JSON.getNodeFactory().textNode(named.get(member).apply(value.asText()))
                : value;
    }

    /** A category that lies in others names them. */
    private String category(String name) {
        return name.replace(" > ", suffix + " > ") + suffix;
    }

    private String product(String name) {
        String known = products.get(name);
        if (known != null) {
            return known;
        }
        ObjectNode body = JSON.createObjectNode()
                .put("sku", name + suffix)
                .put("name", name)
                .put("unit", "pcs")
                .put("taxCategory", "tax" + suffix)
                .put("kind", "goods");
        Optional.ofNullable(given.path("categories").get(name))
                .ifPresent(category -> body.put("category", category(category.asText())));
        Optional.ofNullable(given.path("products").get(name))
                .ifPresent(more -> body.setAll(translated((ObjectNode) more)));
        String id = post("/api/products", body);
        products.put(name, id);
        given.path("sold").path(name).properties().forEach(sold -> {
            ObjectNode unit = JSON.createObjectNode().put("unit", sold.getKey());
            unit.set("factor", sold.getValue());
            api.post("/api/products/" + id + "/units", unit.toString());
        });
        return id;
    }

    private String customer(String name) {
        return customers.computeIfAbsent(name, first -> {
            ObjectNode body = JSON.createObjectNode().put("name", name).put("currency", currency);
            for (String member : List.of("group", "taxRegion")) {
                Optional.ofNullable(given.get(member)).ifPresent(value -> body.put(member, value.asText() + suffix));
            }
            return post("/api/customers", body);
        });
    }

    private ObjectNode money(String amount) {
        return JSON.createObjectNode().put("amount", amount).put("currency", currency);
    }

    private String post(String path, ObjectNode body) {
        return api.post(path, body.toString()).expect(201).at("/id");
    }
}
