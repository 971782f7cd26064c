package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tenon.testing.distribution.Api;
import org.tenon.testing.distribution.Distribution;
import org.tenon.testing.fixture.Eventually;

/** From what a product demands to an engineer at the customer's, and what happens when he cannot come. */
@ExtendWith(Tenon.class)
class InstallationTest {

    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

    private final Distribution distribution;
    private final World world;
    private final Api api;

    InstallationTest(Distribution distribution, World world) {
        this.distribution = distribution;
        this.world = world;
        this.api = world.api();
    }

    private static String engineer(String name, String skill) {
        String hours = Stream.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
                .map(day -> "{'day':'" + day + "','from':'08:00','to':'12:00'}")
                .collect(Collectors.joining(","));
        return "{'name':'" + name + "','zone':'Europe/Zurich','skills':['" + skill + "'],'hours':[" + hours
                + "],'areas':[{'country':'CH','postalPrefix':'80'}],'travelMinutes':30}";
    }

    private String confirmed(String product) {
        String customer =
                world.customer(",'addresses':[{'kind':'shipping','lines':['Bahnhofstrasse 1'],'city':'Zürich',"
                        + "'postalCode':'8001','country':'CH'}]");
        String order = world.order(customer, product, 2);
        api.post("/api/orders/" + order + "/confirm", "{}").expect(200);
        return "/api/orders/" + order;
    }

    private JsonNode items(String path) {
        return api.get(path).expect(200).json().path("items");
    }

    @Test
    void an_engineer_is_booked_once_and_another_one_is_proposed_when_he_is_away() {
        String skill = "cnc-" + World.unique();
        Api.Answer anna = api.post("/api/engineers", engineer("Anna", skill)).expect(201);
        String product = world.product("100.00");
        world.receive(product, 10);
        api.post("/api/installations/demands", "{'product':'" + product + "','minutes':60,'skills':['" + skill + "']}")
                .expect(200);
        String order = confirmed(product);
        LocalDate day = LocalDate.now(ZURICH).plusDays(3);

        JsonNode slot = items(order + "/slots?days=1&from=" + day).path(0);
        assertThat(slot.path("name").asText()).isEqualTo("Anna");
        assertThat(Instant.parse(slot.path("start").asText()))
                .isEqualTo(day.atTime(8, 0).atZone(ZURICH).toInstant());
        assertThat(Instant.parse(slot.path("end").asText()))
                .isEqualTo(day.atTime(10, 0).atZone(ZURICH).toInstant());

        String wish = "{'engineer':'" + anna.at("/id") + "','start':'"
                + slot.path("start").asText() + "'}";
        assertThat(api.post(order + "/appointments", wish).expect(200).at("/state"))
                .isEqualTo("agreed");
        assertThat(api.get(order).at("/installation/date")).isEqualTo(day.toString());
        assertThat(api.post(confirmed(product) + "/appointments", wish)
                        .expect(409)
                        .at("/code"))
                .isEqualTo("order.engineer-busy");
        assertThat(items("/api/installations?from=" + day + "&to=" + day + "&engineer=" + anna.at("/id")))
                .hasSize(1);

        Api.Answer bert = api.post("/api/engineers", engineer("Bert", skill)).expect(201);
        api.post(
                        "/api/engineers/absences",
                        "{'engineer':'" + anna.at("/id") + "','from':'" + day + "T00:00','to':'" + day.plusDays(9)
                                + "T00:00','reason':'Ill'}")
                .expect(201);
        JsonNode proposed = proposed(order);
        assertThat(proposed.path("name").asText()).isEqualTo("Bert");
        assertThat(api.post(order + "/appointments/agree", "{}").expect(200).at("/engineer"))
                .isEqualTo(bert.at("/id"));
        assertThat(items(order + "/appointments")).hasSize(1);
        assertThat(api.get(order).at("/installation/engineer")).isEqualTo("Bert");

        api.post(order + "/cancel", "{}").expect(200);
        assertThat(items(order + "/appointments")).isEmpty();
    }

    /** It is planned anew by an event, so it takes a moment. */
    private JsonNode proposed(String order) {
        Eventually.await("a proposal", () -> items(order + "/appointments").size() == 2);
        return items(order + "/appointments").path(1);
    }

    @Test
    void what_is_wrong_is_refused_at_its_place() {
        Api.Answer refused = api.post(
                        "/api/engineers",
                        "{'zone':'Mars/Base','skills':['Two Words'],'hours':[{'day':'monday'}],'travelMinutes':0}")
                .expect(422);
        assertThat(refused.json().path("errors").findValuesAsText("pointer")).contains("/name", "/zone", "/hours/0");
        Api.Answer carl = api.post("/api/engineers", "{'name':'Carl'}").expect(201);
        String path = "/api/engineers/" + carl.at("/id");
        api.put(path, "{'name':'Carl'}").expect(428);
        api.send("PUT", path, "{'name':'Carl','active':false}", Map.of("If-Match", carl.etag()))
                .expect(200);
        api.send("PUT", path, "{'name':'Carl'}", Map.of("If-Match", carl.etag()))
                .expect(412);
        api.get("/api/installations?from=2026-12-31&to=2026-01-01").expect(422);
        api.send("DELETE", "/api/engineers/absences/none", null, Map.of()).expect(404);
        String order = "/api/orders/" + world.order(world.customer(), world.product("1.00"), 1);
        assertThat(api.get(order + "/slots").expect(409).at("/code")).isEqualTo("order.state");
    }

    @Test
    void the_service_plans_and_sellers_look() {
        Api service = user("service");
        Api seller = user("sales");
        service.post("/api/engineers", "{'name':'Dora'}").expect(201);
        seller.get("/api/engineers").expect(200);
        seller.post("/api/engineers", "{'name':'Dora'}").expect(403);
        seller.post("/api/orders/none/appointments", "{}").expect(403);
    }

    private Api user(String role) {
        String name = role + "-" + World.unique();
        api.post("/api/users", "{'name':'" + name + "','password':'correct horse','roles':['" + role + "']}")
                .expect(201);
        return new Api(distribution, name, "correct horse");
    }
}
