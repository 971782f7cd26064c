package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tenon.testing.distribution.Api;

/** Baskets and rules at their limits, and beyond them: a clear refusal with a pointer, never a failure. */
@ExtendWith(Tenon.class)
class HardPricesTest {

    private static final int MOST_LINES = 10_000;

    private final Api api;
    private final World world;

    HardPricesTest(Api api, World world) {
        this.api = api;
        this.world = world;
    }

    @Test
    void ten_thousand_lines_are_priced_and_one_more_is_refused() {
        String product = world.product("0.01");

        Api.Answer priced = prices(lines(product, MOST_LINES)).expect(200);

        assertThat(priced.json().path("lines")).hasSize(MOST_LINES);
        assertThat(priced.at("/net/amount")).isEqualTo("100.00");
        assertRefused(prices(lines(product, MOST_LINES + 1)), "/lines", "pricing.too-many-lines");
    }

    @Test
    void amounts_beyond_18_digits_are_refused_where_they_come_from() {
        String dear = world.product("999999999999999999");

        assertRefused(prices(line(dear, "2")), "/lines/0/quantity", "pricing.amount-too-large");
        assertRefused(prices(line(dear, "1") + "," + line(dear, "1")), "/lines", "pricing.amount-too-large");
        assertThat(prices(line(dear, "1")).expect(200).at("/net/amount")).isEqualTo("999999999999999999.00");
        assertThat(prices("{'product':'" + dear + "','quantity':1,'unitPrice':{'amount':'1e400','currency':'CHF'}}")
                        .status())
                .isIn(400, 422);
    }

    @Test
    void nothing_is_no_quantity_and_a_return_costs_what_the_sale_did() {
        String product = world.product("12.50");

        assertRefused(prices(line(product, "0")), "/lines/0/quantity", "pricing.zero-quantity");
        assertRefused(prices(line(product, "0.0000001")), "/lines/0/quantity", "pricing.quantity-out-of-range");
        assertRefused(prices(line(product, "1e20")), "/lines/0/quantity", "pricing.quantity-out-of-range");
        assertRefused(prices(line(product, "1e999999999")), "/lines/0/quantity", "format");
        assertThat(prices(line(product, "-3")).expect(200).at("/net/amount")).isEqualTo("-37.50");
    }

    @Test
    void a_formula_that_divides_by_zero_refuses_the_line_and_names_itself() {
        String product = world.product("10");
        String list = api.post(
                        "/api/price-lists",
                        "{'code':'HARD-" + World.unique()
                                + "','name':'Hard','currency':'CHF','taxIncluded':false,'base':'" + world.priceList()
                                + "'}")
                .expect(201)
                .at("/id");
        api.post("/api/price-lists/" + list + "/rules", "{'formula':'list_price / (quantity - 3)'}")
                .expect(201);

        Api.Answer refused = prices(line(product, "3"), ",'priceList':'" + list + "'");

        assertRefused(refused, "/lines/0/product", "pricing.formula-failed");
        assertThat(refused.at("/errors/0/message")).contains("list_price / (quantity - 3)");
        assertThat(prices(line(product, "5"), ",'priceList':'" + list + "'")
                        .expect(200)
                        .at("/net/amount"))
                .isEqualTo("25.00");
    }

    @Test
    void numbers_that_no_rule_keeps_are_refused_at_their_place() {
        String rules = "/api/price-lists/" + world.priceList() + "/rules";

        assertRefused(
                api.post(rules, "{'discountPercent':'1','priority':99999999999}"), "/priority", "number.out-of-range");
        assertRefused(api.post(rules, "{'discountPercent':'100.01'}"), "/discountPercent", "value.refused");
        assertRefused(
                api.post(rules, "{'discountPercent':'1','validFrom':'2026-02-01','validTo':'2026-01-31'}"),
                "/validTo",
                "value.refused");
        assertRefused(
                api.post(
                        "/api/promotions",
                        "{'code':'HARD-" + World.unique()
                                + "','name':'Hard','currency':'CHF','discountPercent':'5','bought':{'products':['none']}}"),
                "/bought/products",
                "pricing.unknown-product");
    }

    private static void assertRefused(Api.Answer answer, String pointer, String code) {
        answer.expect(422);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(answer.at("/errors/0/code")).isEqualTo(code);
    }

    private static String lines(String product, int count) {
        return IntStream.range(0, count).mapToObj(i -> line(product, "1")).collect(Collectors.joining(","));
    }

    private static String line(String product, String quantity) {
        return "{'product':'" + product + "','quantity':'" + quantity + "'}";
    }

    private Api.Answer prices(String lines) {
        return prices(lines, "");
    }

    private Api.Answer prices(String lines, String more) {
        return api.post("/api/prices", "{'customer':'" + world.customer() + "'" + more + ",'lines':[" + lines + "]}");
    }
}
