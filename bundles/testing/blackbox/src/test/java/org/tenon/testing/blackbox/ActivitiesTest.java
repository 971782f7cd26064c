package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tenon.testing.distribution.Api;
import org.tenon.testing.fixture.Eventually;

/** What people do for a customer, its files, its timeline and calendars, by REST. */
@ExtendWith(Tenon.class)
class ActivitiesTest {

    private final World world;
    private final Api api;

    ActivitiesTest(World world) {
        this.world = world;
        this.api = world.api();
    }

    @Test
    void a_visit_is_planned_reported_with_a_photo_and_done() {
        String customer = world.customer();
        Api.Answer planned = api.post(
                        "/api/activities",
                        "{'customer':'" + customer + "','kind':'visit','subject':'Roof','start':'2026-12-01T09:00:00Z',"
                                + "'end':'2026-12-01T10:00:00Z','participants':[{'name':'Maria','email':'m@a.example'}]}")
                .expect(201);
        String path = "/api/activities/" + planned.at("/id");
        api.sendBytes("POST", path + "/files?name=roof.jpg", photo(), Map.of()).expect(201);
        Api.Answer refused = api.sendBytes(
                        "POST", path + "/files?name=roof.svg", "<svg/>".getBytes(StandardCharsets.UTF_8), Map.of())
                .expect(422);
        assertThat(refused.at("/errors/0/code")).isEqualTo("file.name");
        api.send("PATCH", path, "{'notes':'South\\nsouth-west'}", Map.of("If-Match", planned.etag()))
                .expect(412);
        String now = api.get(path).expect(200).etag();
        api.send("PATCH", path, "{'notes':'South\\nsouth-west'}", Map.of("If-Match", now))
                .expect(200);
        Api.Answer done =
                api.post(path + "/complete", "{'outcome':'Wants an offer'}").expect(200);

        assertThat(done.at("/done/by")).isEqualTo("admin");
        assertThat(done.at("/files/0/mediaType")).isEqualTo("image/jpeg");
        String file = done.at("/files/0/id");
        assertThat(api.download(path + "/files/" + file)).isEqualTo(photo());
        assertThat(api.get("/api/activities?customer=" + customer + "&done=true&kind=visit")
                        .expect(200)
                        .at("/items/0/id"))
                .isEqualTo(planned.at("/id"));
    }

    private static byte[] photo() {
        return new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3};
    }

    @Test
    void a_timeline_has_what_people_did_and_what_became_of_orders() {
        String customer = world.customer();
        String product = world.product("10.00");
        world.receive(product, 5);
        String order = world.order(customer, product, 2);
        api.post("/api/activities", "{'customer':'" + customer + "','kind':'note','subject':'Called back'}")
                .expect(201);
        api.post("/api/orders/" + order + "/confirm", "{}").expect(200);
        api.post("/api/orders/" + order + "/shipments", "{}").expect(201);

        String timeline = "/api/customers/" + customer + "/timeline";
        Eventually.await(
                "the shipment is on the timeline",
                () -> api.get(timeline).at("/items/0/event/type").equals("order.shipped"));
        assertThat(api.get(timeline).expect(200).text()).contains("Called back", "order.confirmed", "orders/" + order);
    }

    @Test
    void a_calendar_is_read_by_its_secret_until_that_is_taken_back() {
        String customer = world.customer();
        api.post(
                        "/api/activities",
                        "{'customer':'" + customer
                                + "','kind':'task','subject':'Send; catalogue','due':'2999-01-01T09:00:00Z'}")
                .expect(201);
        Api.Answer made = api.post("/api/calendars", "{'name':'Phone'}").expect(201);
        String feed = made.at("/path");

        assertThat(api.anonymous(feed).text()).startsWith("BEGIN:VCALENDAR\r\n").contains("SUMMARY:Send\\; catalogue");
        assertThat(api.get("/api/calendars").expect(200).text()).doesNotContain(feed);
        api.send("DELETE", "/api/calendars/" + made.at("/id"), null, Map.of()).expect(204);
        assertThat(api.anonymous(feed).status()).isEqualTo(404);
    }

    @Test
    void what_cannot_be_kept_is_refused_with_its_place() {
        String customer = world.customer();

        assertThat(api.post("/api/activities", "{'participants':[{}],'references':[{'kind':'quote'}]}")
                        .expect(422)
                        .json()
                        .at("/errors"))
                .extracting(error -> error.at("/pointer").asText())
                .containsExactlyInAnyOrder(
                        "/customer", "/kind", "/subject", "/participants/0/name", "/references/0/id");
        api.post("/api/activities", "{'customer':'nobody','kind':'note','subject':'x'}")
                .expect(422);
        api.post(
                        "/api/activities",
                        "{'customer':'" + customer + "','kind':'visit','subject':'x','end':'2026-12-01T09:00:00Z'}")
                .expect(422);
        api.get("/api/activities?about=quote").expect(422);
        api.get("/api/activities?from=yesterday").expect(422);
        api.get("/api/activities/none").expect(404);
        api.get("/api/customers/nobody/timeline").expect(404);
        api.get("/api/calendars/feeds/none.ics").expect(404);
    }
}
