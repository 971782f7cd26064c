package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tenon.testing.distribution.Api;
import org.tenon.testing.distribution.Distribution;

/** Worked examples of other systems, by REST: how leads score and what approvers may approve; and what is left to the customer. */
@ExtendWith(Tenon.class)
class SalesCasesTest {

    private static final List<String> STAGES = List.of("new", "contacted", "qualified");

    private final Api api;
    private final World world;
    private final Distribution distribution;
    private final String tag = "case-" + World.unique();

    SalesCasesTest(World world, Distribution distribution) {
        this.api = world.api();
        this.world = world;
        this.distribution = distribution;
    }

    /** LS-01: the figures that Odoo asserts in its own tests; each team learns from its own leads. */
    @Test
    void leads_score_as_in_odoo() {
        List<List<String>> leads = List.of(
                List.of("t1", "0", "0", "0", "0", "lost"),
                List.of("t1", "1", "1", "1", "1", "lost"),
                List.of("t1", "2", "2", "2", "2", "won"),
                List.of("t1", "0", "1", "2", "1", "33.49"),
                List.of("t2", "0", "1", "1", "2", "lost"),
                List.of("t2", "0", "1", "2", "1", "lost"),
                List.of("t2", "0", "2", "2", "0", "won"),
                List.of("t2", "0", "1", "2", "1", "7.74"),
                List.of("t3", "1", "1", "1", "2", "won"),
                List.of("t3", "0", "1", "0", "0", "lost"),
                List.of("t3", "1", "2", "2", "0", "lost"),
                List.of("t3", "0", "1", "2", "1", "35.09"));
        Map<String, String> open = new HashMap<>();
        for (List<String> lead : leads) {
            String id = api.post(
                            "/api/leads",
                            "{'name':'Lead','team':'" + tag + lead.get(0) + "','country':'c" + lead.get(1)
                                    + "','region':'r"
                                    + lead.get(2) + "','source':'s" + lead.get(3) + "','stage':'"
                                    + STAGES.get(Integer.parseInt(lead.get(4))) + "'}")
                    .expect(201)
                    .at("/id");
            switch (lead.get(5)) {
                case "lost" -> api.post("/api/leads/" + id + "/lose", "{'reason':'no'}")
                        .expect(200);
                case "won" -> api.post(
                                "/api/leads/" + id + "/convert",
                                "{'title':'A chance','stage':'qualified','amount':{'amount':'1','currency':'CHF'},"
                                        + "'closeDate':'2030-01-31'}")
                        .expect(200);
                default -> open.put(id, lead.get(5));
            }
        }

        open.forEach((id, expected) -> {
            JsonNode score = api.get("/api/leads/" + id + "/score").expect(200).json();
            assertThat(score.at("/probability").asText()).isEqualTo(expected);
            assertThat(score.at("/reasons")).isNotEmpty();
        });
    }

    /** AP-01: 90 of 100 and 150 of 200 are 20 % off on average. */
    @Test
    void the_average_discount_is_measured_by_list_prices() {
        String quote = quote(
                "'channel':'" + tag + "',",
                line(world.product("100"), at("90")),
                line(world.product("200"), at("150")));

        assertThat(api.get("/api/quotes/" + quote + "/approval-preview")
                        .expect(200)
                        .at("/averageDiscountPercent"))
                .isEqualTo("20");
    }

    /** AP-04: with 4,500 of 5,000 in seven days approved, 500 are left, and 600 are too much. */
    @Test
    void an_approver_may_approve_what_is_left_of_his_limit() {
        String name = "rep-" + World.unique();
        api.post("/api/users", "{'name':'" + name + "','password':'correct horse','roles':['sales-manager']}")
                .expect(201);
        Api rep = new Api(distribution, name, "correct horse");
        api.put(
                        "/api/sales-members/" + name,
                        "{'limit':{'amount':'1000','currency':'CHF'},'accumulatedLimit':{'amount':'5000','currency':'CHF'},"
                                + "'accumulatedDays':7}")
                .expect(200);
        api.post(
                        "/api/approval-policies",
                        "{'name':'" + tag + "','order':300,'conditions':[{'attribute':'channel','in':['" + tag
                                + "']}],'approvers':[{'user':'" + name + "'}]}")
                .expect(201);
        for (String amount : List.of("1000", "1000", "1000", "1000", "500")) {
            rep.post("/api/quotes/" + submitted(amount) + "/approve", "{}").expect(200);
        }

        assertThat(rep.post("/api/quotes/" + submitted("600") + "/approve", "{}")
                        .expect(403)
                        .at("/code"))
                .isEqualTo("quote.over-limit");
        rep.post("/api/quotes/" + submitted("500") + "/approve", "{}").expect(200);
        rep.post("/api/quotes/" + submitted("0.01") + "/approve", "{}").expect(403);
    }

    /** Options and alternatives, all the way to the order, as the customer does it on his page. */
    @Test
    void what_is_left_to_the_customer_is_chosen_on_his_page() {
        String pump = line(world.product("100"), ",'alternative':'Pump'");
        String large = line(world.product("140"), ",'alternative':'Pump'");
        String part = line(world.product("30"), ",'optional':true");
        String quote = quote("", pump, large, part);
        api.post("/api/quotes/" + quote + "/submit", "{}").expect(200);
        String link =
                api.post("/api/quotes/" + quote + "/send", "{}").expect(200).at("/delivery/link");
        String path = link.substring(link.indexOf("/q/"));
        Map<String, String> form = Map.of("Content-Type", "application/x-www-form-urlencoded");

        assertThat(api.anonymous(path).text()).contains("type=\"radio\"", "type=\"checkbox\" name=\"line\"");
        api.send("POST", path, "action=accept&agreed=yes&line-1=2&line=3", form).expect(303);
        JsonNode chosen = api.get("/api/quotes/" + quote).expect(200).json();
        assertThat(chosen.at("/state").asText()).isEqualTo("sent");
        assertThat(chosen.at("/net/amount").asText()).isEqualTo("170.00");
        api.send("POST", path, "action=accept&agreed=yes&line-1=2&line=3", form).expect(303);

        JsonNode accepted = api.get("/api/quotes/" + quote).expect(200).json();
        assertThat(accepted.at("/state").asText()).isEqualTo("accepted");
        JsonNode order = api.get("/api/orders/" + accepted.at("/order").asText())
                .expect(200)
                .json();
        assertThat(order.at("/net/amount").asText()).isEqualTo("170.00");
        assertThat(order.at("/lines")).hasSize(2);
        api.post("/api/quotes/" + quote + "/choose", "{'lines':['1']}").expect(409);
    }

    private String submitted(String amount) {
        String id = quote("'channel':'" + tag + "',", line(world.product(amount), ""));
        assertThat(api.post("/api/quotes/" + id + "/submit", "{}").expect(200).at("/state"))
                .isEqualTo("pending");
        return id;
    }

    private String quote(String more, String... lines) {
        return api.post(
                        "/api/quotes",
                        "{" + more + "'customer':'" + world.customer() + "','lines':[" + String.join(",", lines) + "]}")
                .expect(201)
                .at("/id");
    }

    /** One of the product, and what else is said of it. */
    private static String line(String product, String more) {
        return "{'product':'" + product + "','quantity':'1'" + more + "}";
    }

    private static String at(String price) {
        return ",'unitPrice':{'amount':'" + price + "','currency':'CHF'}";
    }
}
