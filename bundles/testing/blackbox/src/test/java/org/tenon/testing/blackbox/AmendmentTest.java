package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tenon.testing.distribution.Api;
import org.tenon.testing.fixture.Eventually;

/** Binding orders are changed, completed by goods that come in, delivered and closed, by REST. */
@ExtendWith(Tenon.class)
class AmendmentTest {

    private final World world;
    private final Api api;

    AmendmentTest(World world) {
        this.world = world;
        this.api = world.api();
    }

    private Api.Answer confirmed(String order) {
        return api.post("/api/orders/" + order + "/confirm", "{}").expect(200);
    }

    @Test
    void a_binding_order_is_changed_and_says_what_differs() {
        String product = world.product("10.00");
        String other = world.product("3.00");
        world.receive(product, 10);
        world.receive(other, 10);
        String order = world.order(world.customer(), product, 2);
        String path = "/api/orders/" + order;
        Api.Answer before = confirmed(order);

        String change = "{'changes':[{'line':'1','quantity':5}],'additions':[{'product':'" + other
                + "','quantity':2,'unitPrice':{'amount':'2.00','currency':'CHF'}}]}";
        Api.Answer amended = api.post(path + "/amendments", change, Map.of("If-Match", before.etag()))
                .expect(200);

        // 5 x 10.00 and 2 x 2.00
        assertThat(amended.at("/order/gross/amount")).isEqualTo("54.00");
        assertThat(amended.at("/before/amount")).isEqualTo("20.00");
        assertThat(amended.json().at("/differences")).hasSize(2);
        assertThat(amended.at("/differences/0/before/quantity")).isEqualTo("2");
        assertThat(amended.at("/differences/0/after/reserved")).isEqualTo("5");
        assertThat(amended.json().at("/differences/1").has("before")).isFalse();
        api.post(path + "/amendments", change, Map.of("If-Match", before.etag()))
                .expect(412);
        assertThat(api.post(path + "/amendments", "{'changes':[{'line':'9','quantity':-1},{}]}")
                        .expect(422)
                        .json()
                        .at("/errors"))
                .extracting(error -> error.at("/pointer").asText())
                .containsExactlyInAnyOrder("/changes/1/line", "/changes/1/quantity");
        api.post(path + "/amendments", "{}").expect(422);
        api.post("/api/orders/none/amendments", "{'changes':[{'line':'1','quantity':1}]}")
                .expect(404);
    }

    @Test
    void goods_that_come_in_are_set_aside_for_who_waits_for_them() {
        String product = world.product("10.00");
        world.receive(product, 1);
        String order = world.order(world.customer(), product, 3);
        assertThat(confirmed(order).at("/state")).isEqualTo("backordered");

        world.receive(product, 5);

        Eventually.await("the goods are set aside", () -> state(order).equals("confirmed"));
        assertThat(confirmed(order).at("/lines/0/reserved")).isEqualTo("3");
        api.post("/api/orders/" + order + "/confirm", "{}").expect(409);
    }

    private String state(String order) {
        return api.get("/api/orders/" + order).expect(200).at("/state");
    }

    @Test
    void an_order_is_delivered_installed_and_closed() {
        String product = world.product("10.00");
        world.receive(product, 3);
        String order = world.order(world.customer(), product, 3);
        String path = "/api/orders/" + order;
        confirmed(order);
        api.post(path + "/deliver", "{}").expect(409);
        api.post(path + "/shipments", "{}").expect(201);

        assertThat(api.post(path + "/deliver", "{'on':'2999-01-01'}")
                        .expect(422)
                        .at("/errors/0/pointer"))
                .isEqualTo("/on");
        assertThat(api.post(path + "/deliver", "").expect(200).at("/state")).isEqualTo("delivered");
        api.post(path + "/installed", "{'on':'2999-01-01'}").expect(422);
        assertThat(api.post(path + "/installed", "").expect(200).at("/state")).isEqualTo("installed");
        api.post(path + "/installed", "").expect(409);
        assertThat(api.post(path + "/close", "").expect(200).at("/state")).isEqualTo("closed");
        api.post(path + "/close", "").expect(409);
    }

    @Test
    void an_order_that_leaves_as_a_whole_waits_for_all_of_it() {
        String product = world.product("10.00");
        world.receive(product, 1);
        String body = "{'customer':'" + world.customer()
                + "','delivery':'complete_order','priority':3,'lines':[{'product':'" + product + "','quantity':2}]}";
        Api.Answer order = api.post("/api/orders", body).expect(201);
        assertThat(order.at("/delivery")).isEqualTo("complete_order");
        assertThat(order.at("/priority")).isEqualTo("3");
        confirmed(order.at("/id"));

        assertThat(api.post("/api/orders/" + order.at("/id") + "/shipments", "{}")
                        .expect(409)
                        .at("/code"))
                .isEqualTo("order.incomplete");
    }

    @Test
    void goods_come_back_and_the_customer_owes_less() {
        String product = world.product("10.00");
        world.receive(product, 3);
        String customer = world.customer();
        String order = world.order(customer, product, 3);
        String path = "/api/orders/" + order;
        confirmed(order);
        api.post(path + "/returns", "{'lines':[{'line':'1','quantity':1}]}").expect(409);
        api.post(path + "/shipments", "{}").expect(201);

        Api.Answer taken = api.post(
                        path + "/returns",
                        "{'reason':'broken','lines':[{'line':'1','quantity':2,'disposition':'scrap'}]}")
                .expect(201);

        assertThat(taken.at("/credit/amount")).isEqualTo("20.00");
        assertThat(api.get(path + "/returns").expect(200).at("/items/0/lines/0/disposition"))
                .isEqualTo("scrap");
        assertThat(api.get("/api/customers/" + customer + "/overview").at("/credit/exposure/amount"))
                .isEqualTo("10.00");
        assertThat(api.get("/api/stock?product=" + product).at("/items/0/onHand"))
                .isEqualTo("0");
        api.post(path + "/returns", "{'lines':[{'line':'1','quantity':2}]}").expect(409);
        api.post(path + "/returns", "{}").expect(422);
    }
}
