package org.tenon.testing.swap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.tenon.testing.distribution.Api.Answer;
import org.tenon.testing.fixture.Eventually;

/** Our inventory's data moves to acme's, and then the calls do, while clients use the stock. */
@DisplayName("An inventory that takes over the data of another")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MovingTest {

    private static final int PER_SECOND = 50;
    /** So much to copy that clients are served meanwhile. */
    private static final int RECEIPTS = 6;

    private static final int LINES = 2_000;
    private static final String MIGRATION =
            "{'capability':'inventory','source':'standard','target':'acme','replace':true}";

    private Scene scene;

    @BeforeAll
    void set() {
        scene = Scene.set();
        scene.api()
                .post("/api/modules", "{'source':'tenon-sample-acme-inventory'}")
                .expect(201);
    }

    @AfterAll
    void close() {
        scene.close();
    }

    /** Two inventories, each with its own goods: what one has set aside is not asked of the other. */
    @Test
    @Order(1)
    void leaves_orders_with_the_one_that_has_reserved_for_them_as_long_as_nothing_was_moved() {
        String ours = confirmed();
        route("acme", true).expect(200);
        Answer theirs =
                scene.api().post("/api/orders/" + order() + "/confirm", "{}").expect(200);
        assertThat(theirs.at("/state")).as("acme has no goods").isEqualTo("backordered");
        assertThat(theirs.at("/reservedBy")).startsWith("acme@");

        scene.api().post("/api/orders/" + ours + "/shipments", "{}").expect(201);
        assertThat(read("/api/orders/" + ours, "/state")).isEqualTo("shipped");
        assertThat(keeper(ours)).isEqualTo("standard");
        scene.api().post("/api/orders/" + theirs.at("/id") + "/cancel", "{}").expect(200);

        route("standard", false).expect(200);
        assertThat(items("/api/stock/moves?product=" + scene.stand().products().get(0)))
                .as("what left, left ours")
                .anyMatch(move -> move.at("/document").asText().equals("order/" + ours));
    }

    @Test
    @Order(3)
    void gives_the_data_back_and_takes_it_again_at_an_admins_command() {
        BigDecimal onHand = stock("onHand");
        String before = confirmed();

        assertThat(scene.container().command("tenon:migrate --replace inventory acme standard"))
                .contains("done", "records copied");
        assertThat(charged()).isEqualTo("standard");
        assertThat(stock("onHand")).isEqualByComparingTo(onHand);
        ships(before);
        assertThat(keeper(before)).isEqualTo("standard");

        assertThat(scene.container().command("tenon:migrate --replace inventory standard acme"))
                .contains("done", "records copied");
        assertThat(charged()).isEqualTo("acme");
        assertThat(stock("onHand")).isEqualByComparingTo(onHand.subtract(new BigDecimal("5")));
        ships(confirmed());
        assertThat(scene.container().command("tenon:migrations")).contains("standard", "acme", "done");
    }

    /** What was moved to acme goes with it: nobody answers from what ours still has unless that is forced. */
    @Test
    @Order(4)
    void that_is_taken_away_takes_the_reservations_with_it_until_they_are_made_anew() {
        String lost = confirmed();
        assertThat(keeper(lost)).isEqualTo("acme");
        scene.container().uninstall(scene.container().find("org.tenon.acme-inventory"));

        assertThat(scene.api().get("/api/stock").expect(503).at("/code")).isEqualTo("capability.unavailable");
        assertThat(scene.api()
                        .post("/api/orders/" + lost + "/shipments", "{}")
                        .expect(409)
                        .at("/code"))
                .isEqualTo("capability.pinned-provider-gone");
        Answer away = route("standard", false).expect(409);
        assertThat(away.at("/code")).isEqualTo("capability.moved-away");
        route("standard", true).expect(200);
        assertThat(scene.api()
                        .post("/api/orders/" + lost + "/shipments", "{}")
                        .expect(409)
                        .at("/code"))
                .isEqualTo("capability.pinned-provider-gone");

        Answer anew =
                scene.api().post("/api/orders/" + lost + "/reserve-anew", "{}").expect(200);
        assertThat(anew.at("/reservedBy")).startsWith("standard@");
        scene.api().post("/api/orders/" + lost + "/shipments", "{}").expect(201);
        assertThat(scene.api()
                        .post("/api/orders/" + confirmed() + "/reserve-anew", "{}")
                        .expect(409)
                        .at("/code"))
                .isEqualTo("order.kept");
    }

    private Answer route(String provider, boolean force) {
        return scene.api()
                .put("/api/capabilities/inventory/route", "{'provider':'" + provider + "','force':" + force + "}");
    }

    /** The name of the provider that keeps what an order has set aside. */
    private String keeper(String order) {
        return read("/api/orders/" + order, "/reservedBy").replaceFirst("@.*", "");
    }

    @Test
    @Order(2)
    void has_passed_the_contract_before_and_loses_nothing_and_fails_nobody() {
        Answer refused = scene.api().post("/api/migrations", MIGRATION).expect(409);
        assertThat(refused.at("/code")).isEqualTo("capability.unverified");
        assertThat(items("/api/migrations")).isEmpty();
        JsonNode verdict = verified();
        assertThat(verdict.at("/state").asText()).as(verdict.toString()).isEqualTo("passed");
        for (int i = 0; i < RECEIPTS; i++) {
            receive();
        }
        BigDecimal shippedBefore = received().subtract(stock("onHand"));
        String before = confirmed();
        assertThat(keeper(before)).isEqualTo("standard");

        JsonNode migration = moved();

        assertThat(migration.at("/state").asText()).as(migration.toString()).isEqualToIgnoringCase("done");
        assertThat(migration.at("/copied").asLong())
                .isGreaterThanOrEqualTo(migration.at("/total").asLong());
        assertThat(migration.at("/total").asLong()).isGreaterThan(RECEIPTS * LINES);
        assertThat(migration.at("/mirrored").asLong()).isPositive();
        assertThat(charged()).isEqualTo("acme");
        assertThat(stock("onHand")).isEqualByComparingTo(received().subtract(shippedBefore));
        assertThat(stock("reserved")).isEqualByComparingTo(reservedByOrders());
        assertThat(json("/api/capabilities/inventory").at("/heirs/standard").asText())
                .isEqualTo("acme");
        ships(before);
        assertThat(keeper(before)).isEqualTo("acme");
        ships(confirmed());
    }

    /** By an admin at the shell, who reads there what came of it. */
    private JsonNode verified() {
        assertThat(scene.container().command("tenon:verify inventory acme"))
                .contains("Verifying inventory acme", " tests passed, 0 failed");
        return items("/api/verifications?capability=inventory").get(0);
    }

    /** A delivery of many lines. */
    private void receive() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            lines.add("{'product':'"
                    + scene.stand().products().get(i % scene.stand().products().size()) + "','quantity':'1'}");
        }
        scene.api()
                .post("/api/stock/receipts", "{'warehouse':'MAIN','lines':[" + String.join(",", lines) + "]}")
                .expect(201);
    }

    /** Moves while clients ask, from a while before to a while after it. */
    private JsonNode moved() {
        Traffic traffic = new Traffic(scene.stand());
        try (Journal journal = new Journal(Scene.WORK.resolve("moving.jsonl"))) {
            String id;
            try (Load load =
                    new Load(scene.distribution(), scene.stand().token(), traffic, journal, PER_SECOND, "before")) {
                journal.await("before", 4 * PER_SECOND);
                load.phase("moving");
                id = scene.api().post("/api/migrations", MIGRATION).expect(201).at("/id");
                Eventually.await("the end of the migration", () -> read("/api/migrations/" + id, "/active")
                        .equals("false"));
                load.phase("after");
                journal.await("after", 4 * PER_SECOND);
            }
            assertThat(journal.failures()).isEmpty();
            assertThat(scene.container().disturbed()).isEmpty();
            JsonNode migration = json("/api/migrations/" + id);
            System.out.println("moved: " + journal.requests() + " requests, " + journal.failed()
                    + " failed, while moving " + journal.latency("moving"::equals) + "; " + migration);
            return migration;
        }
    }

    private String charged() {
        return read("/api/capabilities/inventory", "/provider");
    }

    /** An order, reserved by whoever is in charge. */
    private String confirmed() {
        String order = order();
        Answer answer =
                scene.api().post("/api/orders/" + order + "/confirm", "{}").expect(200);
        assertThat(answer.at("/state")).isEqualTo("confirmed");
        return order;
    }

    private String order() {
        return scene.api()
                .post(
                        "/api/orders",
                        "{'customer':'" + scene.stand().customers().get(0) + "','lines':[{'product':'"
                                + scene.stand().products().get(0) + "','quantity':'5'}]}")
                .expect(201)
                .at("/id");
    }

    private void ships(String order) {
        BigDecimal before = stock("onHand");
        scene.api().post("/api/orders/" + order + "/shipments", "{}").expect(201);

        assertThat(read("/api/orders/" + order, "/state")).isEqualTo("shipped");
        assertThat(stock("onHand")).isEqualByComparingTo(before.subtract(new BigDecimal("5")));
        assertThat(items("/api/stock/moves?product=" + scene.stand().products().get(0)))
                .anyMatch(move -> move.at("/document").asText().equals("order/" + order)
                        && move.at("/quantity").asText().equals("-5"));
    }

    /** What the levels of all products say. */
    private BigDecimal stock(String field) {
        return sum(items("/api/stock"), field);
    }

    /** What came in, by the receipts that the events tell of: nothing has left yet. */
    private BigDecimal received() {
        return items("/api/events").stream()
                .filter(event -> event.at("/type").asText().equals("stock.received"))
                .map(event -> json("/api/stock/receipts/" + event.at("/subject").asText()))
                .map(receipt -> sum(list(receipt.at("/lines")), "quantity"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the orders have on record as reserved for them. */
    private BigDecimal reservedByOrders() {
        return items("/api/orders").stream()
                .map(order -> json("/api/orders/" + order.at("/id").asText()))
                .map(order -> sum(list(order.at("/lines")), "reserved"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(List<JsonNode> items, String field) {
        return items.stream()
                .map(item -> new BigDecimal(item.at("/" + field).asText()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String read(String path, String pointer) {
        return json(path).at(pointer).asText();
    }

    private JsonNode json(String path) {
        return scene.api().get(path).expect(200).json();
    }

    /** All items of a list, page by page; the feed of events has a next even where it ends. */
    private List<JsonNode> items(String path) {
        List<JsonNode> items = new ArrayList<>();
        String page = path + (path.contains("?") ? "&" : "?") + "limit=200";
        JsonNode read = json(page);
        while (!read.at("/items").isEmpty()) {
            items.addAll(list(read.at("/items")));
            if (!read.hasNonNull("next")) {
                break;
            }
            read = json(page + "&after=" + URLEncoder.encode(read.at("/next").asText(), StandardCharsets.UTF_8));
        }
        return items;
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> items = new ArrayList<>();
        array.forEach(items::add);
        return items;
    }
}
