package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tenon.testing.distribution.Api;

/** What products and lines say in numbers, from the catalog to the order's price. */
@ExtendWith(Tenon.class)
class ProductAttributesTest {

    private final World world;
    private final Api api;

    ProductAttributesTest(World world) {
        this.world = world;
        this.api = world.api();
    }

    private Api.Answer say(String product, String attributes) {
        String path = "/api/products/" + product;
        return api.patch(
                path,
                "{'attributes':" + attributes + "}",
                api.get(path).expect(200).etag());
    }

    @Test
    void a_product_says_numbers_each_by_its_name_and_all_products_in_one_unit() {
        String volume = "volume-" + World.unique();
        String box = world.product("100.00");
        String crate = world.product("100.00");

        Api.Answer said = say(box, "{'" + volume + "':{'value':'0.250','unit':'m3'},'height/width':{'value':1.5}}")
                .expect(200);
        assertThat(said.at("/attributes/" + volume + "/value")).isEqualTo("0.25");
        assertThat(said.at("/attributes/height~1width/value")).isEqualTo("1.5");
        Api.Answer fewer = say(box, "{'height/width':null}").expect(200);
        assertThat(fewer.at("/attributes/" + volume + "/unit")).isEqualTo("m3");
        assertThat(fewer.text()).doesNotContain("height/width");

        Api.Answer otherUnit =
                say(crate, "{'" + volume + "':{'value':'250','unit':'l'}}").expect(422);
        assertThat(otherUnit.at("/errors/0/pointer")).isEqualTo("/attributes/" + volume + "/unit");
        assertThat(otherUnit.at("/errors/0/code")).isEqualTo("catalog.attribute-unit");
        assertThat(say(crate, "{'a':{'unit':'m'}}").expect(422).at("/errors/0/pointer"))
                .isEqualTo("/attributes/a/value");
        assertThat(say(crate, "{'weight':{'value':1}}").expect(422).at("/errors/0/pointer"))
                .isEqualTo("/attributes/weight");
        say(crate, "{'a':{'value':'1e2147483647'}}").expect(422);
    }

    @Test
    void prices_ask_for_what_products_and_lines_say() {
        String sack = world.product("100.00");
        String path = "/api/products/" + sack;
        api.patch(path, "{'weight':'20'}", api.get(path).expect(200).etag()).expect(200);
        api.post(
                        "/api/price-lists/" + world.priceList() + "/rules",
                        "{'product':'" + sack + "','price':{'amount':'95','currency':'CHF'},"
                                + "'over':{'of':'all','attribute':'weight','minAttribute':'500'}}")
                .expect(201);
        String customer = world.customer();

        String lines = "'customer':'" + customer + "','lines':[{'product':'" + sack + "','quantity':20},{'product':'"
                + sack + "','quantity':2,'attributes':{'weight':'50'}}]}";
        // 20 x 20 + 2 x 50 = 500: the second line says what it weighs.
        Api.Answer quote = api.post("/api/quotes", "{" + lines).expect(201);
        assertThat(quote.at("/net/amount")).isEqualTo("2090.00");
        assertThat(quote.at("/lines/1/attributes/weight")).isEqualTo("50");
        Api.Answer order = api.post("/api/orders", "{" + lines).expect(201);
        assertThat(order.at("/net/amount")).isEqualTo("2090.00");
        assertThat(order.at("/lines/1/attributes/weight")).isEqualTo("50");
        Api.Answer almost = api.post(
                        "/api/prices", "{'explain':true," + lines.replace("'quantity':20", "'quantity':18"))
                .expect(200);
        assertThat(almost.at("/net/amount")).isEqualTo("2000.00");
        assertThat(almost.at("/lines/0/nearly/0/why")).startsWith("2 more reach weight 500 on the document, 40 more: ");
        Api.Answer refused =
                api.post("/api/orders", "{" + lines.replace("'50'", "null")).expect(422);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/lines/1/attributes/weight");
    }
}
