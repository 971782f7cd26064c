package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tenon.testing.distribution.Api;
import org.tenon.testing.distribution.Distribution;

/** Requests that are sent twice, at the same time, or across a power cut: nothing is lost, nothing is doubled. */
@ExtendWith(Tenon.class)
class RepetitionTest {

    private static final int CLIENTS = 16;

    private final World world;
    private final Api api;

    RepetitionTest(World world) {
        this.world = world;
        this.api = world.api();
    }

    @Test
    void a_repeated_request_gets_the_first_answer() {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        String name = "Once " + World.unique();
        String body = "{'name':'" + name + "','currency':'CHF'}";

        Api.Answer first = api.post("/api/customers", body, key).expect(201);
        Api.Answer second = api.post("/api/customers", body, key).expect(201);

        assertThat(second.at("/id")).isEqualTo(first.at("/id"));
        assertThat(second.etag()).isEqualTo(first.etag());
        assertThat(api.get("/api/customers?q=" + name.replace(" ", "%20")).at("/items/1/id"))
                .isEmpty();
    }

    @Test
    void a_key_is_good_for_one_request_only() {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        api.post("/api/customers", "{'name':'A','currency':'CHF'}", key).expect(201);

        api.post("/api/customers", "{'name':'B','currency':'CHF'}", key).expect(422);
    }

    @Test
    void the_same_request_at_the_same_time_is_done_once() throws Exception {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        String product = world.product("1.00");
        String body = "{'warehouse':'MAIN','lines':[{'product':'" + product + "','quantity':1}]}";

        List<Api.Answer> answers = together(i -> api.post("/api/stock/receipts", body, key));

        assertThat(answers).extracting(Api.Answer::status).isSubsetOf(201, 409);
        assertThat(answers).extracting(Api.Answer::status).contains(201);
        assertThat(api.get("/api/stock?product=" + product).at("/items/0/onHand"))
                .isEqualTo("1");
    }

    @Test
    void an_order_is_confirmed_once_however_many_try() throws Exception {
        String product = world.product("10.00");
        world.receive(product, 100);
        String customer = world.customer();
        String order = world.order(customer, product, 3);

        List<Api.Answer> answers = together(i -> api.post("/api/orders/" + order + "/confirm", "{}"));

        assertThat(answers).extracting(Api.Answer::status).containsOnly(200, 409);
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(api.get("/api/stock?product=" + product).at("/items/0/reserved"))
                .isEqualTo("3");
        assertThat(api.get("/api/customers/" + customer + "/overview").at("/credit/exposure/amount"))
                .isEqualTo("30.00");
    }

    @Test
    void the_last_pieces_are_sold_once() throws Exception {
        String product = world.product("10.00");
        world.receive(product, 10);
        String customer = world.customer();
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            orders.add(world.order(customer, product, 1));
        }

        List<Api.Answer> answers = together(i -> api.post("/api/orders/" + orders.get(i) + "/confirm", "{}"));

        assertThat(answers).extracting(Api.Answer::status).containsOnly(200);
        assertThat(answers.stream().filter(answer -> answer.at("/state").equals("confirmed")))
                .hasSize(10);
        assertThat(answers.stream().filter(answer -> answer.at("/state").equals("backordered")))
                .hasSize(6);
        assertThat(api.get("/api/stock?product=" + product).at("/items/0/available"))
                .isEqualTo("0");
    }

    @Test
    void a_quote_is_accepted_once_however_many_try() throws Exception {
        String product = world.product("10.00");
        String quote = api.post("/api/quotes", World.body(world.customer(), product, 1))
                .expect(201)
                .at("/id");
        api.post("/api/quotes/" + quote + "/submit", "{}").expect(200);
        api.post("/api/quotes/" + quote + "/send", "{'channel':'print'}").expect(200);

        List<Api.Answer> answers = together(i -> api.post("/api/quotes/" + quote + "/accept", "{}"));

        assertThat(answers).extracting(Api.Answer::status).containsOnly(200, 409);
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
    }

    @Test
    void what_was_acknowledged_survives_a_power_cut(Distribution distribution) {
        String product = world.product("10.00");
        world.receive(product, 7);
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        String body = World.body(world.customer(), product, 2);
        String order = api.post("/api/orders", body, key).expect(201).at("/id");
        api.post("/api/orders/" + order + "/confirm", "{}").expect(200);

        distribution.killAndRestart();

        assertThat(api.post("/api/orders", body, key).expect(201).at("/id")).isEqualTo(order);
        assertThat(api.get("/api/orders/" + order).expect(200).at("/state")).isEqualTo("confirmed");
        assertThat(api.get("/api/stock?product=" + product).at("/items/0/reserved"))
                .isEqualTo("2");
    }

    private static List<Api.Answer> together(IntFunction<Api.Answer> request) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            CyclicBarrier start = new CyclicBarrier(CLIENTS);
            List<Callable<Api.Answer>> calls = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int number = i;
                calls.add(() -> {
                    start.await();
                    return request.apply(number);
                });
            }
            List<Api.Answer> answers = new ArrayList<>();
            for (Future<Api.Answer> future : clients.invokeAll(calls)) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            clients.shutdownNow();
        }
    }
}
