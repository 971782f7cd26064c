package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tenon.testing.distribution.Api;
import org.tenon.testing.distribution.Distribution;

/**
 * Many clients want the last pieces of one product at once: each gets a clean answer (reserved, partly, none), nothing is sold
 * twice, nothing is left over, and afterwards the audit finds nothing. {@code -Dtenon.hot.clients=64} sends more clients,
 * {@code -Dtenon.hot.orders=400} also measures what a hot product costs.
 */
class HotProductTest {

    private static final int CLIENTS = Integer.getInteger("tenon.hot.clients", 16);
    private static final int EACH = 3;

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class OnDatabase {

        private Api api;
        private World world;
        private String priceList = "";

        void use(Distribution distribution) {
            api = new Api(distribution, "admin", Distribution.PASSWORD);
            world = new World(api);
            priceList = api.post(
                            "/api/price-lists",
                            "{'code':'HOT-" + World.unique() + "','name':'Hot','currency':'CHF','taxIncluded':false}")
                    .expect(201)
                    .at("/id");
        }

        @Test
        void the_last_pieces_go_to_those_who_came_first_and_nobody_gets_an_error() throws Exception {
            String product = product();
            int stock = CLIENTS * EACH / 2;
            world.receive(product, stock);
            List<String> orders = orders(CLIENTS, i -> product);

            List<Api.Answer> answers = together(i -> api.post("/api/orders/" + orders.get(i) + "/confirm", "{}"));

            assertThat(answers).extracting(Api.Answer::status).containsOnly(200);
            assertThat(answers.stream()
                            .map(answer -> new BigDecimal(answer.at("/lines/0/reserved")))
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(BigDecimal.valueOf(stock));
            assertThat(answers)
                    .filteredOn(answer -> answer.at("/state").equals("confirmed"))
                    .allSatisfy(answer ->
                            assertThat(answer.at("/lines/0/backordered")).isEqualTo("0"));
            assertThat(answers)
                    .filteredOn(answer -> answer.at("/state").equals("backordered"))
                    .hasSize(CLIENTS - stock / EACH);
            assertThat(level(product)).isEqualTo("on hand " + stock + ", reserved " + stock + ", available 0");
            assertThat(findings()).isEmpty();
        }

        /** Confirms, ships, cancels and receives, all at once, and looks whether all still goes together. */
        @Test
        void after_a_rush_the_audit_finds_nothing() throws Exception {
            List<String> products = List.of(product(), product());
            products.forEach(product -> world.receive(product, CLIENTS));
            List<String> orders = orders(CLIENTS, i -> products.get(i % 2));

            List<Integer> statuses = Collections.synchronizedList(new ArrayList<>());
            together(i -> {
                String order = "/api/orders/" + orders.get(i);
                statuses.add(api.post(order + "/confirm", "{}").status());
                switch (i % 4) {
                    case 0 -> statuses.add(api.post(order + "/cancel", "{}").status());
                    case 1 -> world.receive(products.get(0), 1);
                    default -> statuses.add(api.post(order + "/shipments", "{}").status());
                }
                return api.post(order + "/cancel", "{}");
            });

            // 409: nothing was reserved that could leave.
            assertThat(statuses).isSubsetOf(200, 201, 409);
            assertThat(findings()).isEmpty();
        }

        @Test
        @EnabledIfSystemProperty(named = "tenon.hot.orders", matches = "\\d+", disabledReason = "it takes its time")
        void a_hot_product_is_sold_whole_at_a_pace_that_is_told() throws Exception {
            int count = Integer.getInteger("tenon.hot.orders");
            String hot = product();
            // for the warming up, and for what is measured: who finds nothing is asked for a date, which costs more
            world.receive(hot, 2 * count * EACH);
            List<String> cold = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                cold.add(product());
                world.receive(cold.get(i), count * EACH);
            }
            confirmations(orders(count, i -> hot));
            double alone = confirmations(orders(count, i -> cold.get(i % CLIENTS)));
            double contended = confirmations(orders(count, i -> hot));
            System.out.printf(
                    "%s, %d clients: %.0f confirmations/s of products of their own, %.0f/s of one hot product: %.0f %%%n",
                    getClass().getSimpleName(), CLIENTS, alone, contended, 100 * contended / alone);
            int all = 2 * count * EACH;
            assertThat(level(hot)).isEqualTo("on hand " + all + ", reserved " + all + ", available 0");
        }

        /** Confirms all of them with all clients. @return how many a second */
        private double confirmations(List<String> orders) throws Exception {
            AtomicInteger next = new AtomicInteger();
            long begin = System.nanoTime();
            together(client -> {
                Api.Answer last = null;
                for (int i = next.getAndIncrement(); i < orders.size(); i = next.getAndIncrement()) {
                    last = api.post("/api/orders/" + orders.get(i) + "/confirm", "{}")
                            .expect(200);
                }
                return last;
            });
            return orders.size() * 1e9 / (System.nanoTime() - begin);
        }

        private String product() {
            String product = api.post(
                            "/api/products",
                            "{'sku':'HOT-" + World.unique()
                                    + "','name':'Hot','unit':'pcs','taxCategory':'untaxed','kind':'goods'}")
                    .expect(201)
                    .at("/id");
            api.post(
                            "/api/price-lists/" + priceList + "/rules",
                            "{'product':'" + product + "','price':{'amount':'1.00','currency':'CHF'}}")
                    .expect(201);
            return product;
        }

        /** Each of a customer of its own: credit is decided one after the other for each customer. */
        private List<String> orders(int count, IntFunction<String> product) {
            List<String> orders = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                orders.add(api.post(
                                "/api/orders",
                                "{'customer':'" + world.customer() + "','priceList':'" + priceList
                                        + "','lines':[{'product':'" + product.apply(i) + "','quantity':" + EACH + "}]}")
                        .expect(201)
                        .at("/id"));
            }
            return orders;
        }

        private String level(String product) {
            JsonNode level =
                    api.get("/api/stock?product=" + product).expect(200).json().at("/items/0");
            return "on hand " + level.at("/onHand").asText() + ", reserved "
                    + level.at("/reserved").asText() + ", available "
                    + level.at("/available").asText();
        }

        /** What the audit of the whole installation complains of. */
        private List<String> findings() {
            List<String> findings = new ArrayList<>();
            JsonNode items = api.get("/api/audits").expect(200).json().at("/items");
            assertThat(items)
                    .extracting(item -> item.at("/capability").asText())
                    .contains("inventory", "order");
            items.forEach(item -> {
                if (item.at("/found").asLong() != 0) {
                    findings.add(item.toString());
                }
            });
            return findings;
        }

        private static List<Api.Answer> together(IntFunction<Api.Answer> request) throws Exception {
            ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
            try {
                CountDownLatch ready = new CountDownLatch(CLIENTS);
                List<Future<Api.Answer>> futures = new ArrayList<>();
                for (int i = 0; i < CLIENTS; i++) {
                    int client = i;
                    futures.add(pool.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return request.apply(client);
                    }));
                }
                List<Api.Answer> answers = new ArrayList<>();
                for (Future<Api.Answer> future : futures) {
                    answers.add(future.get());
                }
                return answers;
            } finally {
                pool.shutdownNow();
            }
        }
    }

    @Nested
    @ExtendWith(Tenon.class)
    class OnH2 extends OnDatabase {

        OnH2(Distribution distribution) {
            use(distribution);
        }
    }

    @Nested
    class OnPostgreSql extends OnDatabase {

        private EmbeddedPostgres database;
        private Distribution distribution;

        @BeforeAll
        void start() throws IOException {
            database = EmbeddedPostgres.builder().start();
            distribution = Distribution.start(Map.of(
                    "TENON_DB_URL",
                    database.getJdbcUrl("postgres", "postgres"),
                    "TENON_DB_USER",
                    "postgres",
                    "TENON_DB_PASSWORD",
                    "postgres"));
            use(distribution);
        }

        @AfterAll
        void stop() throws IOException {
            if (distribution != null) {
                distribution.close();
            }
            database.close();
        }
    }
}
