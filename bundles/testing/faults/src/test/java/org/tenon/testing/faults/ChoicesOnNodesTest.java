package org.tenon.testing.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tenon.testing.distribution.Api;
import org.tenon.testing.fixture.Eventually;

/** Who answers is chosen on one node, and holds on all that share its database. */
@ExtendWith(ThreeNodes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChoicesOnNodesTest {

    private static final String PRICING = "/api/capabilities/pricing";
    private static final String ROUTE = PRICING + "/route";
    private static final String ACME = "tenon-sample-acme-pricing";

    private final Nodes nodes;
    private final List<Api> admins;
    private String price;

    ChoicesOnNodesTest(Nodes nodes) {
        this.nodes = nodes;
        this.admins = nodes.admins();
    }

    /** All nodes but the last have acme, and both providers know the price. */
    @BeforeAll
    void bring() {
        for (Api admin : admins.subList(0, ThreeNodes.COUNT - 1)) {
            admin.post("/api/modules", "{'source':'" + ACME + "'}").expect(201);
        }
        Api admin = admins.get(0);
        String customer = admin.post("/api/customers", "{'name':'Asker','currency':'SEK'}")
                .expect(201)
                .at("/id");
        String product = admin.post(
                        "/api/products",
                        "{'sku':'A-1','name':'Asked','unit':'pcs','taxCategory':'none','kind':'goods'}")
                .expect(201)
                .at("/id");
        price = "{'customer':'" + customer + "','priceList':'A','lines':[{'product':'" + product
                + "','quantity':'1'}]}";
        makeList(product);
        choose(0, "acme");
        makeList(product);
        forget(0);
    }

    @AfterAll
    void take_away() {
        for (Api admin : admins.subList(0, ThreeNodes.COUNT - 1)) {
            String path = "/api/modules/" + ACME;
            admin.send("DELETE", path, null, Map.of("If-Match", admin.get(path).etag()))
                    .expect(200);
        }
    }

    private void makeList(String product) {
        String list = admins.get(0)
                .post("/api/price-lists", "{'code':'A','name':'Asked','currency':'SEK'}")
                .expect(201)
                .at("/id");
        admins.get(0)
                .post(
                        "/api/price-lists/" + list + "/rules",
                        "{'product':'" + product + "','price':{'amount':'7','currency':'SEK'}}")
                .expect(201);
    }

    private void choose(int node, String provider) {
        admins.get(node)
                .put(ROUTE, "{'provider':'" + provider + "','force':true}")
                .expect(200);
    }

    private void forget(int node) {
        admins.get(node).send("DELETE", ROUTE, null, Map.of()).expect(200);
    }

    @Test
    void a_choice_holds_on_all_nodes_under_load_and_after_a_restart() {
        List<Asker> askers = new ArrayList<>();
        try {
            admins.forEach(admin -> askers.add(new Asker(admin, price)));
            awaitAll(askers, List.of("standard", "standard", "standard"));

            long start = System.nanoTime();
            choose(0, "acme");
            // Who does not have it says so, and answers with the one that it has.
            awaitAll(askers.subList(0, 2), List.of("acme", "acme"));
            System.out.printf("nodes: a choice held on another one after %d ms%n", millisSince(start));
            Eventually.await("the last node knows, and has another stand in", () -> {
                Api.Answer pricing = admins.get(2).get(PRICING).expect(200);
                return pricing.at("/route/provider").equals("acme")
                        && pricing.at("/provider").equals("standard");
            });
            assertThat(admins.get(2).get("/metrics").text())
                    .contains("tenon_capability_chosen_missing{capability=\"pricing\"} 1");

            askers.get(1).close();
            nodes.kill(1);
            nodes.restart(1);
            askers.add(new Asker(admins.get(1), price));
            Asker restarted = askers.get(3);
            Eventually.await("it answers", () -> restarted.answers() > 0);
            assertThat(restarted.provider()).isEqualTo("acme");

            forget(1);
            awaitAll(List.of(askers.get(0), askers.get(2), restarted), List.of("standard", "standard", "standard"));
        } finally {
            askers.forEach(Asker::close);
        }
        assertThat(askers).allSatisfy(asker -> assertThat(asker.failures()).isEmpty());
        System.out.printf(
                "nodes: %d prices asked while who answers them changed twice%n",
                askers.stream().mapToInt(Asker::answers).sum());
    }

    @Test
    void data_is_not_moved_while_other_nodes_run() {
        Eventually.await(
                "all nodes are known",
                () -> admins.get(0).get("/metrics").text().contains("tenon_nodes_alive 3"));

        Api.Answer refused = admins.get(0)
                .post("/api/migrations", "{'capability':'inventory','source':'standard','target':'acme'}")
                .expect(409);

        assertThat(refused.at("/code")).isEqualTo("migration.nodes");
        assertThat(refused.at("/nodes").split(", ")).hasSize(2);
    }

    @Test
    void of_choices_on_two_nodes_at_once_none_is_lost() {
        List<String> kinds = List.of("quote", "order", "invoice", "delivery");
        kinds.parallelStream().forEach(kind -> admins.get(kinds.indexOf(kind) % 2)
                .put(ROUTE, "{'provider':'standard','kind':'" + kind + "'}")
                .expect(200));

        for (Api admin : admins) {
            Eventually.await(
                    "all four hold",
                    () -> admin.get(PRICING).expect(200).json().at("/rules").findValuesAsText("kind").stream()
                                    .filter(kinds::contains)
                                    .count()
                            == 4);
        }
        kinds.forEach(kind -> admins.get(0)
                .send("DELETE", ROUTE + "?kind=" + kind, null, Map.of())
                .expect(200));
    }

    private static void awaitAll(List<Asker> askers, List<String> providers) {
        Eventually.await(
                "answers of " + providers,
                () -> askers.stream().map(Asker::provider).toList().equals(providers));
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
