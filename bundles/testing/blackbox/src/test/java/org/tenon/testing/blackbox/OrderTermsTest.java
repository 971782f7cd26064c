package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tenon.testing.distribution.Api;

/** What holds for orders that say nothing else, from the terms of a customer to what is to be paid. */
@ExtendWith(Tenon.class)
class OrderTermsTest {

    private final World world;
    private final Api api;

    OrderTermsTest(World world) {
        this.world = world;
        this.api = world.api();
    }

    @Test
    void an_order_within_its_tolerance_is_delivered_and_invoiced() {
        String customer = world.customer();
        String path = "/api/order-terms/customers/" + customer;
        Api.Answer none = api.get(path).expect(200);
        String terms = "{'invoiceMethod':'on_delivery','tolerance':{'less':'10','more':'10'}}";
        api.put(path, terms).expect(428);
        assertThat(api.send("PUT", path, "{'tolerance':{'less':'101'}}", Map.of("If-Match", none.etag()))
                        .expect(422)
                        .at("/errors/0/pointer"))
                .isEqualTo("/tolerance/less");
        api.send("PUT", path, terms, Map.of("If-Match", none.etag())).expect(200);
        api.send("PUT", path, terms, Map.of("If-Match", none.etag())).expect(412);
        String product = world.product("10.00");
        api.post("/api/stock/receipts", "{'warehouse':'MAIN','lines':[{'product':'" + product + "','quantity':'21'}]}")
                .expect(201);

        String less = confirmed(customer, product);
        String more = confirmed(customer, product);
        api.post("/api/orders/" + less + "/shipments", "{'lines':[{'line':'1','quantity':'9'}]}")
                .expect(201);
        api.post("/api/orders/" + more + "/shipments", "{'lines':[{'line':'1','quantity':'12'}]}")
                .expect(409);
        api.post("/api/orders/" + more + "/shipments", "{'lines':[{'line':'1','quantity':'11'}]}")
                .expect(201);

        for (Map.Entry<String, String> each : Map.of(less, "9", more, "11").entrySet()) {
            Api.Answer order = api.get("/api/orders/" + each.getKey()).expect(200);
            assertThat(order.at("/state")).isEqualTo("shipped");
            assertThat(order.at("/lines/0/settled")).isEqualTo("true");
            assertThat(order.at("/lines/0/tolerance/less")).isEqualTo("10");
            Api.Answer invoice =
                    api.get("/api/orders/" + each.getKey() + "/to-invoice").expect(200);
            assertThat(invoice.at("/lines/0/quantity")).isEqualTo(each.getValue());
            assertThat(api.get("/api/orders/" + each.getKey() + "/payments")
                            .expect(200)
                            .at("/items/0/amount/amount"))
                    .isEqualTo(invoice.at("/gross/amount"));
        }
    }

    private String confirmed(String customer, String product) {
        String order = world.order(customer, product, 10);
        assertThat(api.post("/api/orders/" + order + "/confirm", "{}")
                        .expect(200)
                        .at("/state"))
                .isEqualTo("confirmed");
        return order;
    }
}
