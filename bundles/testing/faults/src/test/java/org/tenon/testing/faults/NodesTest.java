package org.tenon.testing.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tenon.testing.distribution.Api;
import org.tenon.testing.fixture.Eventually;

/** Three nodes on one database: whoever is asked, it is one Tenon. */
@ExtendWith(ThreeNodes.class)
class NodesTest {

    private static final int NODES = ThreeNodes.COUNT;

    private final Nodes nodes;
    private final List<Api> admins;

    NodesTest(Nodes nodes) {
        this.nodes = nodes;
        this.admins = nodes.admins();
    }

    @Test
    void what_one_was_told_the_others_know_in_the_next_request() {
        String customer = made(0, "/api/customers", "{'name':'Everywhere Inc.','currency':'SEK'}");
        String product = made(
                1, "/api/products", "{'sku':'N-1','name':'Node','unit':'pcs','taxCategory':'none','kind':'goods'}");
        String list = made(2, "/api/price-lists", "{'code':'N','name':'Nodes','currency':'SEK'}");
        for (int price = 1; price <= 6; price++) {
            // Each larger quantity has a rule of its own; the node that is asked next has the book without it in
            // memory.
            made(
                    price % NODES,
                    "/api/price-lists/" + list + "/rules",
                    "{'product':'" + product + "','minQuantity':'" + price + "','price':{'amount':'" + (100 - price)
                            + "','currency':'SEK'}}");
            Api.Answer answer = admins.get((price + 1) % NODES)
                    .post(
                            "/api/prices",
                            "{'customer':'" + customer + "','priceList':'N','lines':[{'product':'" + product
                                    + "','quantity':'" + price + "'}]}")
                    .expect(200);
            assertThat(new BigDecimal(answer.at("/lines/0/unitPrice/amount"))).isEqualByComparingTo("" + (100 - price));
        }
        for (Api node : admins) {
            assertThat(node.get("/api/customers/" + customer).expect(200).at("/name"))
                    .isEqualTo("Everywhere Inc.");
        }
    }

    @Test
    void who_is_locked_out_on_one_is_locked_out_on_all() {
        admins.get(0)
                .post("/api/users", "{'name':'eve','password':'her-password-1','roles':['sales']}")
                .expect(201);
        List<Api> eves = nodes.all().stream()
                .map(node -> new Api(node, "eve", "her-password-1"))
                .toList();
        eves.forEach(eve -> eve.get("/api/me").expect(200));
        String etag = admins.get(0).get("/api/users/eve").etag();

        admins.get(0).patch("/api/users/eve", "{'enabled':false}", etag).expect(200);

        long start = System.nanoTime();
        eves.forEach(eve ->
                Eventually.await("she is locked out", () -> eve.get("/api/me").status() == 401));
        System.out.printf("nodes: locked out everywhere after %d ms%n", millisSince(start));
    }

    @Test
    void a_job_that_one_begins_is_done_once() {
        String table = "name,currency\n"
                + IntStream.range(0, 300)
                        .mapToObj(i -> "Imported " + i + ",NOK")
                        .collect(Collectors.joining("\n"));
        String upload = admins.get(1)
                .sendBytes(
                        "POST",
                        "/api/uploads?name=many.csv",
                        table.getBytes(StandardCharsets.UTF_8),
                        Map.of("Content-Type", "text/csv"))
                .expect(201)
                .at("/id");
        String job = made(2, "/api/customers/imports", "{'upload':'" + upload + "','duplicates':'create'}");
        Eventually.await("the import is over", () -> !admins.get(0)
                .get("/api/jobs/" + job)
                .expect(200)
                .at("/state")
                .equals("running"));

        JsonNode ended = admins.get(1).get("/api/jobs/" + job).expect(200).json();
        assertThat(ended.path("state").asText()).isEqualTo("finished");
        assertThat(ended.at("/outcomes/created").asInt()).isEqualTo(300);
        assertThat(count("/api/customers?q=Imported")).isEqualTo(300);
    }

    @Test
    void a_node_is_killed_under_load_and_nobody_loses_what_was_acknowledged() throws Exception {
        try (Load load = new Load(nodes::any, 77)) {
            int before = load.trades();
            Eventually.await("trade begins", () -> load.trades() > before);
            for (int node = 1; node < NODES; node++) {
                nodes.kill(node);
                int without = load.trades();
                Eventually.await("trade goes on without it", () -> load.trades() > without + 2);
                nodes.restart(node);
                int again = load.trades();
                Eventually.await("trade goes on with it", () -> load.trades() > again + 2);
            }
            assertThat(load.stop()).isEmpty();
            System.out.printf("nodes: two of three killed in turn: %s%n", load.summary());
        }
    }

    private String made(int node, String path, String body) {
        return admins.get(node).post(path, body).expect(201).at("/id");
    }

    private int count(String path) {
        List<String> found = new ArrayList<>();
        String after = "";
        do {
            Api.Answer page = admins.get(0).get(path + "&limit=100" + after).expect(200);
            page.json().path("items").forEach(item -> found.add(item.path("id").asText()));
            String next = page.at("/next");
            after = next.isEmpty() || next.equals("null") ? "" : "&after=" + next;
        } while (!after.isEmpty());
        return found.size();
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
