package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tenon.testing.distribution.Api;
import org.tenon.testing.distribution.Distribution;

/** Goods from what should be ordered to the shelf: what was ordered is promised, and who does not see costs does not. */
@ExtendWith(Tenon.class)
class PurchasingTest {

    private final World world;
    private final Api api;
    private final Distribution distribution;

    PurchasingTest(World world, Distribution distribution) {
        this.world = world;
        this.api = world.api();
        this.distribution = distribution;
    }

    /** One that delivers a product in packs of 12, for 3.50 each and 3.25 from 48 on, within six days. */
    private String supplierOf(String product) {
        String supplier = api.post(
                        "/api/suppliers",
                        "{'name':'Supplier " + World.unique() + "','currency':'USD','leadTimeDays':6}")
                .expect(201)
                .at("/id");
        api.post(
                        "/api/suppliers/" + supplier + "/products",
                        "{'product':'" + product
                                + "','pack':'12','prices':[{'unitCost':{'amount':'3.50','currency':'USD'}},"
                                + "{'from':'48','unitCost':{'amount':'3.25','currency':'USD'}}]}")
                .expect(200);
        return supplier;
    }

    @Test
    void a_proposal_becomes_an_order_that_is_promised_received_and_closed() {
        String product = world.product("9.00");
        String supplier = supplierOf(product);
        api.post(
                        "/api/stock/reorder-rules",
                        "{'product':'" + product + "','warehouse':'MAIN','minimum':'40','maximum':'40'}")
                .expect(200);

        Api.Answer drafted = api.post("/api/purchase-orders/from-proposals", "{'products':['" + product + "']}")
                .expect(200);
        assertThat(drafted.at("/orders/0/supplier")).isEqualTo(supplier);
        // 40 are 4 packs of 12, 48 pieces at 3.25
        assertThat(drafted.at("/orders/0/total/amount")).isEqualTo("156.00");
        assertThat(api.post("/api/purchase-orders/from-proposals", "{'products':['" + product + "']}")
                        .expect(200)
                        .json()
                        .at("/orders"))
                .isEmpty();

        String order = "/api/purchase-orders/" + drafted.at("/orders/0/id");
        Api.Answer sent = api.post(order + "/send", "{}").expect(200);
        assertThat(sent.at("/state")).isEqualTo("sent");
        api.post(order + "/send", "{}").expect(409);
        assertThat(promised(product)).isEqualTo(sent.at("/lines/0/expected"));

        String later = LocalDate.now(ZoneOffset.UTC).plusDays(9).toString();
        String days = "{'lines':{'1':'" + later + "'}}";
        api.send("PUT", order + "/expected", days, Map.of()).expect(428);
        api.send("PUT", order + "/expected", days, Map.of("If-Match", sent.etag()))
                .expect(200);
        assertThat(promised(product)).isEqualTo(later);

        assertThat(api.post(order + "/receipts", "{'lines':[{'line':1,'quantity':'49'}]}")
                        .expect(422)
                        .at("/errors/0/pointer"))
                .isEqualTo("/lines/0/quantity");
        Api.Answer part = api.post(
                        order + "/receipts",
                        "{'reference':'DN-1','lines':[{'line':1,'quantity':'36','lot':'L-" + World.unique()
                                + "','expires':'2099-01-01'}]}")
                .expect(200);
        assertThat(part.at("/state")).isEqualTo("partly_received");
        assertThat(api.post(order + "/close", "{}").expect(200).at("/state")).isEqualTo("received");
        Api.Answer level = api.get("/api/stock?product=" + product).expect(200);
        assertThat(level.at("/items/0/onHand")).isEqualTo("36");
        assertThat(level.at("/items/0/incoming")).isEqualTo("0");
        String receipt = api.get(order + "/receipts").expect(200).at("/items/0/receipt");
        assertThat(api.get("/api/stock/receipts/" + receipt).expect(200).at("/reference"))
                .isEqualTo("DN-1");
    }

    private String promised(String product) {
        return api.post("/api/availability", "{'lines':[{'product':'" + product + "','quantity':'1'}]}")
                .expect(200)
                .at("/lines/0/promises/0/date");
    }

    @Test
    void who_does_not_see_costs_books_goods_in_without_them_and_orders_nothing() {
        String product = world.product("9.00");
        String supplier = supplierOf(product);
        String order = api.post(
                        "/api/purchase-orders",
                        "{'supplier':'" + supplier + "','lines':[{'product':'" + product + "','quantity':'12'}]}")
                .expect(201)
                .at("/id");
        api.post("/api/purchase-orders/" + order + "/send", "{}").expect(200);
        String name = "clerk-" + World.unique();
        api.post("/api/users", "{'name':'" + name + "','password':'correct horse','roles':['logistics']}")
                .expect(201);
        Api clerk = new Api(distribution, name, "correct horse");

        assertThat(clerk.get("/api/purchase-orders/" + order).expect(200).text())
                .doesNotContain("3.50", "42.00");
        assertThat(clerk.get("/api/purchase-orders?supplier=" + supplier)
                        .expect(200)
                        .text())
                .doesNotContain("3.50", "42.00");
        assertThat(clerk.get("/api/suppliers/" + supplier + "/products")
                        .expect(200)
                        .text())
                .doesNotContain("3.50", "prices");
        assertThat(clerk.get("/api/supply-offers?product=" + product)
                        .expect(200)
                        .text())
                .doesNotContain("3.50");
        clerk.post("/api/purchase-orders", "{'supplier':'" + supplier + "','lines':[]}")
                .expect(403);
        clerk.post("/api/purchase-orders/" + order + "/close", "{}").expect(403);
        assertThat(clerk.post("/api/purchase-orders/" + order + "/receipts", "{'lines':[{'line':1,'quantity':'12'}]}")
                        .expect(200)
                        .text())
                .contains("\"received\"")
                .doesNotContain("3.50", "42.00");
    }
}
