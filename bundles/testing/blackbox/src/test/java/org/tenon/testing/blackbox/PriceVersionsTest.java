package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tenon.testing.distribution.Api;

/** Prices as they were, as they would be, and as often as a coupon allows: by REST, through quotes and orders. */
@ExtendWith(Tenon.class)
class PriceVersionsTest {

    private final World world;
    private final Api api;

    PriceVersionsTest(World world) {
        this.world = world;
        this.api = world.api();
    }

    private String rule(String list, String product, String price) {
        return api.post(
                        "/api/price-lists/" + list + "/rules",
                        "{'product':'" + product + "','price':{'amount':'" + price + "','currency':'CHF'}}")
                .expect(201)
                .at("/id");
    }

    private String list() {
        return api.post("/api/price-lists", "{'code':'PV-" + World.unique() + "','name':'Versions','currency':'CHF'}")
                .expect(201)
                .at("/id");
    }

    private static String from(String list, String customer, String product, int quantity, String more) {
        String body = World.body(customer, product, quantity);
        return body.substring(0, body.length() - 1) + ",'priceList':'" + list + "'" + more + "}";
    }

    @Test
    void an_old_quote_is_priced_again_to_the_cent() {
        String list = list();
        String product = world.product("1.00");
        rule(list, product, "10.00");
        String customer = world.customer();
        Api.Answer quote =
                api.post("/api/quotes", from(list, customer, product, 3, "")).expect(201);
        rule(list, product, "7.00");

        String then = ",'edition':'" + quote.at("/priceEdition") + "','date':'" + quote.at("/date") + "'";
        assertThat(api.post("/api/prices", from(list, customer, product, 3, then))
                        .expect(200)
                        .at("/gross/amount"))
                .isEqualTo(quote.at("/gross/amount"))
                .isEqualTo("30.00");
        assertThat(api.post("/api/prices", from(list, customer, product, 3, ""))
                        .expect(200)
                        .at("/gross/amount"))
                .isEqualTo("21.00");
        assertThat(quote.at("/taxRounding")).isEqualTo("line");
        assertThat(api.get("/api/price-lists/" + list + "/versions").expect(200).at("/items/0/version"))
                .isEqualTo("3");
        api.post("/api/prices", from(list, customer, product, 3, ",'edition':'nonsense'"))
                .expect(422);
    }

    @Test
    void a_draft_is_checked_tried_on_past_orders_and_published() {
        String list = list();
        String product = world.product("1.00");
        String old = rule(list, product, "10.00");
        world.receive(product, 10);
        String customer = world.customer();
        String order = api.post("/api/orders", from(list, customer, product, 4, ""))
                .expect(201)
                .at("/id");
        api.post("/api/orders/" + order + "/confirm", "{}").expect(200);
        String drafts = "/api/price-lists/" + list + "/drafts";
        Api.Answer draft = api.post(
                        drafts,
                        "{'name':'Cheaper','added':[{'product':'" + product
                                + "','price':{'amount':'9.88','currency':'CHF'}}],'ended':['" + old + "']}")
                .expect(201);
        String path = drafts + "/" + draft.at("/id");

        // 4 x 10.00 to 4 x 9.88: 0.48 of 40.00.
        Api.Answer tried = api.post(path + "/simulate", "{'kind':'order','from':'2999-01-01'}")
                .expect(200);
        assertThat(tried.at("/changePercent")).isEqualTo("-1.2");
        assertThat(tried.at("/documents")).isEqualTo("1");
        assertThat(tried.at("/moved/0/document")).isEqualTo("order/" + order);
        assertThat(tried.at("/moved/0/changePercent")).isEqualTo("-1.2");
        assertThat(api.get(path + "/findings?from=2999-01-01")
                        .expect(200)
                        .json()
                        .path("items")
                        .findValuesAsText("code"))
                .doesNotContain("overlap");
        api.post(path + "/publish", "{'from':'2999-01-01'}").expect(428);
        api.post(path + "/publish", "{'from':'2001-01-01'}", Map.of("If-Match", draft.etag()))
                .expect(422);
        assertThat(api.post(path + "/publish", "{'from':'2999-01-01'}", Map.of("If-Match", draft.etag()))
                        .expect(200)
                        .at("/state"))
                .isEqualTo("published");
        assertThat(api.post("/api/prices", from(list, customer, product, 1, ",'date':'2999-01-01'"))
                        .expect(200)
                        .at("/net/amount"))
                .isEqualTo("9.88");
        assertThat(api.post("/api/prices", from(list, customer, product, 1, ""))
                        .expect(200)
                        .at("/net/amount"))
                .isEqualTo("10.00");
    }

    @Test
    void a_coupon_is_used_by_what_is_binding_and_given_back_by_what_is_cancelled() {
        String list = list();
        String product = world.product("1.00");
        rule(list, product, "10.00");
        world.receive(product, 10);
        String code = "PV-" + World.unique();
        String promotion = api.post(
                        "/api/promotions",
                        "{'code':'" + code + "','name':'Once','currency':'CHF','priceLists':['" + list + "'],'coupon':'"
                                + code + "','discountPercent':'10','couponUses':1}")
                .expect(201)
                .at("/id");
        String shown = ",'coupon':'" + code + "'";
        Api.Answer quote = api.post("/api/quotes", from(list, world.customer(), product, 1, shown))
                .expect(201);
        String order = api.post("/api/orders", from(list, world.customer(), product, 1, shown))
                .expect(201)
                .at("/id");
        assertThat(quote.at("/net/amount")).isEqualTo("9.00");
        assertThat(quote.at("/coupon")).isEqualTo(code);

        String quotes = "/api/quotes/" + quote.at("/id");
        api.post(quotes + "/submit", "{}").expect(200);
        String accepted = api.post(quotes + "/accept", "{}").expect(200).at("/order");
        assertThat(api.post("/api/orders/" + order + "/confirm", "{}")
                        .expect(409)
                        .at("/code"))
                .isEqualTo("pricing.coupon-used-up");
        assertThat(api.get("/api/promotions/" + promotion + "/uses").expect(200).at("/used"))
                .isEqualTo("1");
        api.post("/api/orders/" + accepted + "/cancel", "{}").expect(200);
        api.post("/api/orders/" + order + "/confirm", "{}").expect(200);
        assertThat(api.get("/api/promotions/" + promotion + "/uses").expect(200).at("/used"))
                .isEqualTo("1");
    }
}
