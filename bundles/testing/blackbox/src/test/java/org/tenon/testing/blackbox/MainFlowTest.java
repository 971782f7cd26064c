package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tenon.testing.distribution.Api;

/** From a customer to delivered goods, as a client of the REST surface does it. */
@ExtendWith(Tenon.class)
class MainFlowTest {

    private final Api api;
    private final World world;

    MainFlowTest(World world) {
        this.world = world;
        this.api = world.api();
    }

    @Test
    void a_customer_becomes_a_quote_becomes_an_order_becomes_a_shipment() {
        String customer = world.customer();
        String product = world.product("100.00");
        world.receive(product, 5);
        String opportunity = api.post(
                        "/api/opportunities",
                        "{'customer':'" + customer
                                + "','title':'A machine','stage':'qualification','amount':{'amount':'200','currency':'CHF'},'closeDate':'"
                                + LocalDate.now(ZoneOffset.UTC).plusDays(30) + "'}")
                .expect(201)
                .at("/id");

        Api.Answer quote = api.post(
                        "/api/quotes",
                        "{'customer':'" + customer + "','opportunity':'" + opportunity + "','lines':[{'product':'"
                                + product + "','quantity':'2','discountPercent':'5'}]}")
                .expect(201);
        // 2 x 100.00 less 5 % = 190.00
        assertThat(quote.at("/net/amount")).isEqualTo("190.00");
        assertThat(quote.at("/state")).isEqualTo("draft");
        assertThat(quote.json().at("/lines/0/trace")).isNotEmpty();
        assertThat(quote.json().at("/lines/0/availability")).isNotEmpty();

        String quoteUri = "/api/quotes/" + quote.at("/id");
        assertThat(api.post(quoteUri + "/submit", null).expect(200).at("/state"))
                .isEqualTo("approved");
        assertThat(api.post(quoteUri + "/send", "{'channel':'email'}")
                        .expect(200)
                        .at("/state"))
                .isEqualTo("sent");
        Api.Answer accepted =
                api.post(quoteUri + "/accept", "{'reference':'PO 7'}").expect(200);
        assertThat(accepted.at("/state")).isEqualTo("accepted");

        String orderUri = "/api/orders/" + accepted.at("/order");
        Api.Answer confirmed = api.post(orderUri + "/confirm", null).expect(200);
        assertThat(confirmed.at("/state")).isEqualTo("confirmed");
        assertThat(confirmed.at("/lines/0/reserved")).isEqualTo("2");
        assertThat(confirmed.at("/lines/0/promisedDate")).isNotEmpty();
        assertThat(api.post(orderUri + "/shipments", null).expect(201).at("/state"))
                .isEqualTo("shipped");
        assertThat(api.get(orderUri).expect(200).at("/state")).isEqualTo("shipped");
        assertThat(api.get("/api/stock?product=" + product).expect(200).at("/items/0/onHand"))
                .isEqualTo("3");

        JsonNode overview =
                api.get("/api/customers/" + customer + "/overview").expect(200).json();
        assertThat(overview.at("/credit/exposure/amount").asText()).isEqualTo("190.00");
        assertThat(StreamSupport.stream(overview.at("/panels").spliterator(), false)
                        .map(panel -> panel.at("/capability").asText()))
                .contains("order", "sales");
    }

    @Test
    void a_discount_over_the_limit_waits_for_a_manager() {
        String customer = world.customer();
        String product = world.product("10.00");
        Api.Answer quote = api.post(
                        "/api/quotes",
                        "{'customer':'" + customer + "','lines':[{'product':'" + product
                                + "','quantity':1,'discountPercent':15}]}")
                .expect(201);
        String uri = "/api/quotes/" + quote.at("/id");

        Api.Answer pending = api.post(uri + "/submit", "{}").expect(200);

        assertThat(pending.at("/state")).isEqualTo("pending");
        assertThat(pending.at("/approvals/0/approver")).isEqualTo("sales-manager");
        assertThat(api.post(uri + "/send", "{'channel':'email'}").expect(409).at("/code"))
                .isEqualTo("quote.state");
        assertThat(api.post(uri + "/approve", "{'comment':'fine'}").expect(200).at("/state"))
                .isEqualTo("approved");
    }

    @Test
    void a_revision_takes_the_place_of_the_quote_before() {
        String customer = world.customer();
        String product = world.product("10.00");
        String id = api.post("/api/quotes", World.body(customer, product, 1))
                .expect(201)
                .at("/id");
        api.post("/api/quotes/" + id + "/submit", null).expect(200);

        Api.Answer revision = api.post("/api/quotes/" + id + "/revise", null).expect(201);

        assertThat(revision.at("/revision")).isEqualTo("2");
        assertThat(revision.at("/state")).isEqualTo("draft");
        assertThat(api.get("/api/quotes/" + id).expect(200).at("/state")).isEqualTo("superseded");
    }

    @Test
    void the_quotes_document_is_a_pdf_in_both_languages() {
        String customer = world.customer();
        String product = world.product("10.00");
        String id = api.post("/api/quotes", World.body(customer, product, 3))
                .expect(201)
                .at("/id");

        for (String language : List.of("zh-CN", "en")) {
            Api.Answer document = api.get("/api/quotes/" + id + "/document?language=" + language)
                    .expect(200);
            assertThat(document.contentType()).isEqualTo("application/pdf");
            assertThat(document.text()).startsWith("%PDF-");
        }
    }

    @Test
    void goods_that_are_missing_are_backordered_and_reserved_when_they_come() {
        String customer = world.customer();
        String product = world.product("10.00");
        world.receive(product, 2);
        String order = world.order(customer, product, 5);

        Api.Answer confirmed =
                api.post("/api/orders/" + order + "/confirm", "{}").expect(200);

        assertThat(confirmed.at("/state")).isEqualTo("backordered");
        assertThat(confirmed.at("/lines/0/reserved")).isEqualTo("2");
        assertThat(confirmed.at("/lines/0/backordered")).isEqualTo("3");
        world.receive(product, 10);
        assertThat(api.post("/api/orders/" + order + "/confirm", "{}")
                        .expect(200)
                        .at("/state"))
                .isEqualTo("confirmed");
    }

    @Test
    void an_order_over_the_credit_limit_is_held_until_it_is_released() {
        String customer = world.customer(",'creditLimit':{'amount':'50.00','currency':'CHF'}");
        String product = world.product("10.00");
        world.receive(product, 10);
        String order = world.order(customer, product, 6);

        assertThat(api.post("/api/orders/" + order + "/confirm", "{}")
                        .expect(200)
                        .at("/state"))
                .isEqualTo("held");
        assertThat(api.post("/api/orders/" + order + "/shipments", "{}")
                        .expect(409)
                        .at("/code"))
                .isEqualTo("order.state");
        assertThat(api.post("/api/orders/" + order + "/release", "{}")
                        .expect(200)
                        .at("/state"))
                .isEqualTo("confirmed");
    }

    @Test
    void a_cancelled_order_gives_its_goods_back() {
        String customer = world.customer();
        String product = world.product("10.00");
        world.receive(product, 4);
        String order = world.order(customer, product, 4);
        api.post("/api/orders/" + order + "/confirm", "{}").expect(200);

        assertThat(api.post("/api/orders/" + order + "/cancel", "{}")
                        .expect(200)
                        .at("/state"))
                .isEqualTo("cancelled");
        assertThat(api.get("/api/stock?product=" + product).expect(200).at("/items/0/available"))
                .isEqualTo("4");
    }

    @Test
    void an_installation_is_not_before_the_promised_date() {
        String customer = world.customer();
        String product = world.product("10.00");
        world.receive(product, 1);
        String order = world.order(customer, product, 1);
        api.post("/api/orders/" + order + "/confirm", "{}").expect(200);

        api.post("/api/orders/" + order + "/installation", "{'date':'2001-01-01'}")
                .expect(422);
        String date = LocalDate.now(ZoneOffset.UTC).plusDays(3).toString();
        assertThat(api.post("/api/orders/" + order + "/installation", "{'date':'" + date + "','engineer':'li'}")
                        .expect(200)
                        .at("/installation/date"))
                .isEqualTo(date);
    }

    @Test
    void everything_that_happened_is_in_the_change_feed() {
        String customer = world.customer();

        String after = "0";
        boolean found = false;
        while (!found) {
            Api.Answer page = api.get("/api/events?limit=500&after=" + after).expect(200);
            assertThat(page.json().at("/items")).as("the feed ends without it").isNotEmpty();
            found = StreamSupport.stream(page.json().at("/items").spliterator(), false)
                    .anyMatch(event -> event.at("/type").asText().equals("customer.registered")
                            && event.at("/subject").asText().equals(customer));
            after = page.at("/next");
        }
    }

    @Test
    void every_capability_says_who_provides_it() {
        JsonNode items = api.get("/api/capabilities").expect(200).json().at("/items");

        assertThat(StreamSupport.stream(items.spliterator(), false)
                        .map(item -> item.at("/capability").asText()))
                .contains("customer", "catalog", "pricing", "sales", "inventory", "order");
        assertThat(StreamSupport.stream(items.spliterator(), false)
                        .map(item -> item.at("/provider").asText()))
                .containsOnly("standard");
        api.put("/api/capabilities/pricing/route", "{'provider':'standard'}").expect(200);
        api.put("/api/capabilities/pricing/route", "{'provider':'nobody'}").expect(422);
    }
}
