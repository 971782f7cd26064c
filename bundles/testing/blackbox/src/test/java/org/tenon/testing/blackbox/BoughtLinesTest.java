package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tenon.testing.distribution.Api;
import org.tenon.testing.fixture.Eventually;

/** Orders of which the goods are bought: what a supplier sends to the customer, and what comes in for a line. */
@ExtendWith(Tenon.class)
class BoughtLinesTest {

    private static final String ADDRESS =
            ",'addresses':[{'kind':'shipping','lines':['1 Harbour Road'],'city':'Ningbo','postalCode':'315000','country':'CN'}]";

    private final World world;
    private final Api api;

    BoughtLinesTest(World world) {
        this.world = world;
        this.api = world.api();
    }

    /** Goods that a supplier of their own delivers within six days, one by one. */
    private String bought() {
        String product = world.product("9.00");
        String supplier = api.post(
                        "/api/suppliers",
                        "{'name':'Supplier " + World.unique() + "','currency':'USD','leadTimeDays':6}")
                .expect(201)
                .at("/id");
        api.post(
                        "/api/suppliers/" + supplier + "/products",
                        "{'product':'" + product + "','prices':[{'unitCost':{'amount':'3.50','currency':'USD'}}]}")
                .expect(200);
        return product;
    }

    private String order(String lines) {
        return api.post(
                        "/api/orders",
                        "{'customer':'" + world.customer(ADDRESS) + "','currency':'CHF','priceList':'"
                                + world.priceList() + "','lines':[" + lines + "]}")
                .expect(201)
                .at("/id");
    }

    private static String line(String product, String from) {
        return "{'product':'" + product + "','quantity':'2','procurement':'" + from + "'}";
    }

    private Api.Answer now(String order) {
        return api.get("/api/orders/" + order).expect(200);
    }

    @Test
    void what_its_supplier_sends_to_the_customer_has_left_as_soon_as_the_supplier_says_so() {
        String order = order(line(bought(), "drop_shipment"));
        Api.Answer confirmed =
                api.post("/api/orders/" + order + "/confirm", "{}").expect(200);
        assertThat(confirmed.at("/state")).isEqualTo("backordered");
        assertThat(confirmed.at("/lines/0/procurement")).isEqualTo("drop_shipment");
        assertThat(confirmed.at("/lines/0/promisedDate"))
                .isEqualTo(LocalDate.now(ZoneOffset.UTC).plusDays(6).toString());
        String purchase = "/api/purchase-orders/" + confirmed.at("/lines/0/purchase/id");
        Api.Answer sent = api.post(purchase + "/send", "{}").expect(200);
        assertThat(sent.at("/shipTo")).isEqualTo(confirmed.at("/customer"));
        assertThat(sent.at("/lines/0/orderedFor/document")).isEqualTo("order/" + order);
        assertThat(api.post("/api/orders/" + order + "/cancel", "{}")
                        .expect(409)
                        .at("/code"))
                .isEqualTo("purchasing.already-sent");

        String later = LocalDate.now(ZoneOffset.UTC).plusDays(9).toString();
        api.send("PUT", purchase + "/expected", "{'lines':{'1':'" + later + "'}}", Map.of("If-Match", sent.etag()))
                .expect(200);
        Eventually.await(
                "the promise moves",
                () -> now(order).at("/lines/0/promisedDate").equals(later));

        assertThat(api.post(purchase + "/dispatches", "{'lines':[{'line':1,'quantity':'3'}]}")
                        .expect(422)
                        .at("/errors/0/pointer"))
                .isEqualTo("/lines/0/quantity");
        api.post(purchase + "/dispatches", "{'reference':'SF-1','lines':[{'line':1,'quantity':'2'}]}")
                .expect(200);
        Eventually.await("it has left", () -> now(order).at("/state").equals("shipped"));
        assertThat(api.get(purchase + "/dispatches").expect(200).at("/items/0/reference"))
                .isEqualTo("SF-1");
        assertThat(api.post(
                                "/api/orders/" + order + "/returns",
                                "{'lines':[{'line':'1','quantity':'1','disposition':'supplier'}]}")
                        .expect(201)
                        .at("/lines/0/disposition"))
                .isEqualTo("supplier");
    }

    @Test
    void what_is_bought_for_a_line_is_set_aside_for_it_when_it_comes_in() {
        String product = bought();
        String order = order(line(product, "make_to_order"));
        Api.Answer confirmed =
                api.post("/api/orders/" + order + "/confirm", "{}").expect(200);
        String purchase = "/api/purchase-orders/" + confirmed.at("/lines/0/purchase/id");
        api.post(purchase + "/send", "{}").expect(200);

        api.post(purchase + "/receipts", "{'lines':[{'line':1,'quantity':'2'}]}")
                .expect(200);

        assertThat(api.get("/api/stock?product=" + product).expect(200).at("/items/0/reserved"))
                .isEqualTo("2");
        Eventually.await(
                "the goods are set aside", () -> now(order).at("/state").equals("confirmed"));
        assertThat(api.post("/api/orders/" + order + "/shipments", "{}")
                        .expect(201)
                        .at("/state"))
                .isEqualTo("shipped");
    }

    @Test
    void goods_come_from_where_their_products_terms_say_and_what_cannot_be_bought_is_refused() {
        String product = world.product("9.00");
        api.send(
                        "PUT",
                        "/api/order-terms/products/" + product,
                        "{'procurement':'make_to_order'}",
                        Map.of("If-Match", "\"0\""))
                .expect(200);
        String order = order("{'product':'" + product + "','quantity':'1'}");
        assertThat(now(order).at("/lines/0/procurement")).isEqualTo("make_to_order");
        assertThat(api.post("/api/orders/" + order + "/confirm", "{}")
                        .expect(409)
                        .at("/code"))
                .isEqualTo("purchasing.no-supplier");
        assertThat(now(order).at("/state")).isEqualTo("draft");
    }
}
