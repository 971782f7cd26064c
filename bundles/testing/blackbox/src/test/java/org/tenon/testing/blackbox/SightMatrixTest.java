package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tenon.testing.blackbox.Description.Operation;
import org.tenon.testing.blackbox.SightWorld.Belongings;
import org.tenon.testing.distribution.Api;
import org.tenon.testing.distribution.Distribution;

/**
 * Every operation of the description, called by users who see their own, their team's or their territory's records only, shows
 * nothing of others' records: neither by their ids, nor in lists, searches, exports and reports. What is added to the
 * description is called too.
 */
class SightMatrixTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");
    /** Of a list the page is as long as it can be. */
    private static final String WHOLE = "1000";

    private static Distribution distribution;
    private static SightWorld world;
    private static List<Operation> operations;

    @BeforeAll
    static void start() {
        distribution = SightWorld.start();
        world = SightWorld.furnished(distribution);
        operations = new Description(
                        world.admin().get("/api/openapi.json").expect(200).json())
                .operations();
    }

    @AfterAll
    static void stop() {
        distribution.close();
    }

    @Test
    void no_operation_shows_what_its_caller_does_not_see() {
        List<String> leaks = new ArrayList<>();
        Set<String> shownToAdmin = new HashSet<>();
        for (Operation operation : operations) {
            if (operation.method().equals("GET")) {
                for (String path : paths(operation, world.hidden())) {
                    world.limited().forEach((name, api) -> leaks.addAll(leaks(name, api, "GET", path, null)));
                    if (!shown(world.admin().get(path), path, "").isEmpty()) {
                        shownToAdmin.add(operation.path());
                    }
                }
            }
        }

        assertThat(leaks).isEmpty();
        assertThat(shownToAdmin)
                .as("operations in which there is something to hide")
                .hasSizeGreaterThan(20)
                .contains(
                        "/api/customers",
                        "/api/customers/export",
                        "/api/activities",
                        "/api/leads",
                        "/api/opportunities",
                        "/api/quotes",
                        "/api/orders",
                        "/api/events",
                        "/api/price-lists/{list}/rules",
                        "/api/price-lists/{list}/rules-table",
                        "/api/tax-rules",
                        "/api/points-vouchers/{id}",
                        "/api/stock/moves",
                        "/api/stock/costs",
                        "/api/quotes/{id}/document",
                        "/api/customers/{id}/overview",
                        "/api/customers/{id}/timeline");
    }

    @Test
    void a_hidden_record_answers_every_operation_as_one_that_is_not_there() {
        List<String> told = new ArrayList<>();
        for (Operation operation : operations) {
            boolean byId = world.hidden().ids().containsKey(root(operation))
                    && operation.path().contains("{id}");
            if (!byId && !operation.path().contains("{rule}")) {
                continue;
            }
            String hidden = path(operation, world.hidden());
            String none = path(operation, Belongings.NONE);
            String id = byId
                    ? world.hidden().ids().get(root(operation))
                    : world.hidden().rule();
            world.mayEverything().forEach((name, api) -> {
                Api.Answer answer = call(api, operation, hidden);
                Api.Answer missing = call(api, operation, none);
                boolean same = answer.status() == 404
                        && missing.status() == 404
                        && answer.text().replace(id, Belongings.NOBODY).equals(missing.text());
                if (!same) {
                    told.add(name + " " + operation + ": " + answer.status() + " " + answer.text() + " and not "
                            + missing.status() + " " + missing.text());
                }
            });
        }

        assertThat(told).isEmpty();
        assertThat(world.versions()).as("nothing was changed").isEqualTo(world.versionsAtFirst());
    }

    /** Which lines an order has set aside, and what its goods cost, has no word of it in it. */
    @Test
    void a_hidden_document_answers_what_is_asked_of_it_as_one_that_is_not_there() {
        List<String> told = new ArrayList<>();
        int asked = 0;
        for (Operation operation : operations) {
            boolean ofDocument =
                    operation.node().path("parameters").findValuesAsText("name").contains("document");
            if (!ofDocument || operation.path().equals("/api/stock/landed-costs")) {
                continue; // of receipts, which are everybody's
            }
            asked++;
            for (String kind : List.of("order", "quote")) {
                String path = operation.path() + "?document=" + kind + "/";
                String hidden = world.hidden().ids().get(kind + "s");
                world.mayEverything().forEach((name, api) -> {
                    Api.Answer answer = api.get(path + hidden);
                    Api.Answer missing = api.get(path + Belongings.NOBODY);
                    if (answer.status() != 404
                            || !answer.text().replace(hidden, Belongings.NOBODY).equals(missing.text())) {
                        told.add(name + " " + path + ": " + answer.status() + " " + answer.text() + " and not "
                                + missing.status() + " " + missing.text());
                    }
                });
            }
        }

        assertThat(told).isEmpty();
        assertThat(asked).as("operations that ask of a document").isEqualTo(3);
    }

    @Test
    void no_body_that_names_a_hidden_record_is_taken_or_told_anything() {
        List<String> told = new ArrayList<>();
        int asked = 0;
        for (Operation operation : operations) {
            JsonNode body = body(operation.body(), 0);
            String sent = body.toString();
            boolean names = world.hidden().ids().values().stream().anyMatch(sent::contains);
            if (operation.method().equals("GET") || !names) {
                continue;
            }
            asked++;
            world.mayEverything().forEach((name, api) -> {
                Api.Answer answer = api.send(
                        operation.method(), path(operation, world.visible()), sent, Map.of("If-Match", "\"0\""));
                if (answer.status() < 400 || answer.status() >= 500) {
                    told.add(name + " " + operation + " answered " + answer.status() + " to " + sent);
                }
                told.addAll(leaks(name, operation.method() + " " + operation.path(), answer, sent));
            });
        }

        assertThat(told).isEmpty();
        assertThat(asked).as("operations whose bodies name records").isGreaterThan(8);
    }

    @Test
    void everybody_sees_his_own_his_teams_and_his_territorys() {
        world.limited().forEach((name, api) -> {
            boolean sees = world.sees(name);
            for (String kind : List.of(
                    "customers", "activities", "leads", "opportunities", "quotes", "orders", "recurring-orders")) {
                if (kind.equals("leads") && name.equals("territory")) {
                    continue; // a lead is in no territory
                }
                String id = world.visible().ids().get(kind);
                Api.Answer list = api.get("/api/" + kind);
                Api.Answer one = api.get("/api/" + kind + "/" + id);
                if (list.status() == 403) {
                    continue;
                }
                assertThat(list.expect(200).text().contains(id))
                        .as("%s lists %s", name, kind)
                        .isEqualTo(sees);
                assertThat(one.status()).as("%s reads %s", name, kind).isEqualTo(sees ? 200 : 404);
            }
        });
    }

    @Test
    void a_repeated_request_tells_nothing_that_is_not_seen_any_more() {
        Api own = world.limited().get("own");
        Map<String, String> key = Map.of("Idempotency-Key", "handed-over-" + World.unique());
        String body = "{'name':'Handed over','currency':'CHF'}";
        Api.Answer made = own.post("/api/customers", body, key).expect(201);
        assertThat(own.post("/api/customers", body, key).expect(201).at("/id")).isEqualTo(made.at("/id"));

        String path = "/api/customers/" + made.at("/id");
        own.patch(path, "{'owner':'somebody.else'}", made.etag()).expect(200);

        own.get(path).expect(404);
        own.post("/api/customers", body, key).expect(404);
    }

    private static List<String> leaks(String user, Api api, String method, String path, String body) {
        return leaks(user, method + " " + path, api.send(method, path, body, Map.of()), path);
    }

    private static List<String> leaks(String user, String what, Api.Answer answer, String sent) {
        List<String> leaks = new ArrayList<>();
        if (answer.status() >= 500) {
            leaks.add(user + " " + what + " answered " + answer.status() + " " + answer.text());
        }
        shown(answer, what, sent)
                .forEach(word -> leaks.add(user + " " + what + " (" + answer.status() + ") shows " + word));
        return leaks;
    }

    /** What of the hidden records an answer has that was not in the request itself. */
    private static List<String> shown(Api.Answer answer, String what, String sent) {
        String text = answer.text();
        return world.hidden().words().stream()
                .filter(word -> text.contains(word) && !what.contains(word) && !sent.contains(word))
                .toList();
    }

    private static Api.Answer call(Api api, Operation operation, String path) {
        return operation.method().equals("GET")
                ? api.get(path)
                : api.send(operation.method(), path, "{}", Map.of("If-Match", "\"0\""));
    }

    private static String root(Operation operation) {
        return operation.path().split("/", -1)[2];
    }

    /** The path with ids, plain and with each parameter that could name a record. */
    private static List<String> paths(Operation operation, Belongings of) {
        String path = path(operation, of);
        List<String> paths = new ArrayList<>(List.of(path));
        operation.node().path("parameters").forEach(parameter -> {
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("query")) {
                switch (name) {
                    case "limit" -> paths.add(path + "?limit=" + WHOLE);
                    case "q" -> paths.add(path + "?q=" + SightWorld.HIDDEN);
                    case "product" -> paths.add(path + "?product=" + world.product());
                    case "about" -> paths.add(path + "?about=quote/" + of.ids().get("quotes"));
                    default -> of.member(name).ifPresent(id -> paths.add(path + "?" + name + "=" + id));
                }
            }
        });
        return paths;
    }

    private static String path(Operation operation, Belongings of) {
        return VARIABLE.matcher(operation.path())
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1).equals("id")
                                ? of.ids().getOrDefault(root(operation), "x")
                                : of.member(found.group(1)).orElse("x")));
    }

    /** A body after its schema that names hidden records wherever a member is called by their kind. */
    private static JsonNode body(JsonNode given, int depth) {
        JsonNode schema = new Description(world.description()).resolved(given);
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        if (depth > 3) {
            return object;
        }
        schema.path("properties").properties().forEach(member -> {
            String name = member.getKey();
            if (world.hidden().member(name).isPresent()) {
                object.put(name, world.hidden().member(name).get());
            }
        });
        return object;
    }
}
