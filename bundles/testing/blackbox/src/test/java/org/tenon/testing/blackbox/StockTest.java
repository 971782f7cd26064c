package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tenon.testing.distribution.Api;

/** Warehouses, corrections, counts, transfers, what is expected, and what is set aside for a while, by REST. */
@ExtendWith(Tenon.class)
class StockTest {

    private final World world;
    private final Api api;

    StockTest(World world) {
        this.world = world;
        this.api = world.api();
    }

    private String warehouse() {
        return api.post("/api/warehouses", "{'code':'W-" + World.unique() + "'}")
                .expect(201)
                .at("/id");
    }

    private Api.Answer level(String product, String warehouse) {
        return api.get("/api/stock?product=" + product + "&warehouse=" + warehouse)
                .expect(200);
    }

    private static LocalDate inDays(int days) {
        return LocalDate.now(ZoneId.systemDefault()).plusDays(days);
    }

    @Test
    void a_warehouse_is_opened_once() {
        String code = warehouse();

        assertThat(api.get("/api/warehouses?limit=100").expect(200).json().at("/items"))
                .extracting(item -> item.at("/id").asText())
                .contains("MAIN", code);
        assertThat(api.post("/api/warehouses", "{'code':'" + code + "'}")
                        .expect(409)
                        .at("/code"))
                .isEqualTo("inventory.warehouse-exists");
        assertThat(api.post("/api/warehouses", "{'code':'TRANSIT'}").expect(422).at("/errors/0/pointer"))
                .isEqualTo("/code");
        api.post("/api/warehouses", "{}").expect(422);
    }

    @Test
    void goods_are_scrapped_returned_and_counted_and_a_mistake_is_taken_back() {
        String product = world.product("1.00");
        world.receive(product, 10);

        Api.Answer scrapped = api.post(
                        "/api/stock/bookings",
                        "{'warehouse':'MAIN','reason':'scrapped','note':'broken','lines':[{'product':'" + product
                                + "','quantity':3}]}")
                .expect(201);
        assertThat(level(product, "MAIN").at("/items/0/onHand")).isEqualTo("7");
        assertThat(api.get("/api/stock/bookings/" + scrapped.at("/id"))
                        .expect(200)
                        .json())
                .isEqualTo(scrapped.json());

        api.post("/api/stock/reversals", "{'document':'" + scrapped.at("/document") + "'}")
                .expect(201);
        assertThat(level(product, "MAIN").at("/items/0/onHand")).isEqualTo("10");

        Api.Answer counted = api.post(
                        "/api/stock/counts", "{'warehouse':'MAIN','lines':[{'product':'" + product + "','counted':8}]}")
                .expect(200);
        assertThat(counted.at("/lines/0/difference")).isEqualTo("-2");

        assertThat(api.post(
                                "/api/stock/bookings",
                                "{'warehouse':'MAIN','reason':'lost','lines':[{'product':'" + product
                                        + "','quantity':9}]}")
                        .expect(409)
                        .at("/code"))
                .isEqualTo("inventory.not-available");
        api.post("/api/stock/bookings", "{'warehouse':'MAIN','reason':'stolen','lines':[]}")
                .expect(422);
        assertThat(api.post("/api/stock/bookings", "{}").expect(422).json().at("/errors"))
                .hasSize(3);
        api.post("/api/stock/reversals", "{'document':'receipt/none'}").expect(404);
    }

    @Test
    void goods_travel_between_warehouses() {
        String branch = warehouse();
        String product = world.product("1.00");
        world.receive(product, 10);

        Api.Answer sent = api.post(
                        "/api/stock/transfers",
                        "{'from':'MAIN','to':'" + branch + "','expected':'" + inDays(2) + "','lines':[{'product':'"
                                + product + "','quantity':4}]}")
                .expect(201);
        assertThat(level(product, branch).at("/items/0/incoming")).isEqualTo("4");

        String transfer = "/api/stock/transfers/" + sent.at("/id");
        api.post(transfer + "/arrivals", "{'lines':[{'line':'1','quantity':1}]}")
                .expect(200);
        assertThat(api.post(transfer + "/arrivals", "").expect(200).at("/arrived"))
                .isEqualTo("true");
        assertThat(level(product, branch).at("/items/0/onHand")).isEqualTo("4");
        api.post(transfer + "/arrivals", "{}").expect(409);
        assertThat(api.get(transfer).expect(200).at("/lines/0/arrived")).isEqualTo("4");
    }

    private Api.Answer move(String warehouse, String body) {
        return api.post("/api/warehouses/" + warehouse + "/steps", body);
    }

    @Test
    void goods_go_through_a_warehouse_in_steps() {
        String depot = warehouse();
        String path = "/api/warehouses/" + depot;
        String stages = "{'in':[{'location':'DOCK','days':1}],'out':[{'location':'SHIP'}]}";
        String product = world.product("1.00");
        Api.Answer set = api.send("PUT", path + "/stages", stages, Map.of()).expect(200);
        api.send("PUT", path + "/stages", stages, Map.of()).expect(428);
        api.send("PUT", path + "/stages", stages, Map.of("If-Match", "\"9\"")).expect(412);
        assertThat(api.get(path + "/stages").expect(200).json()).isEqualTo(set.json());
        api.send("PUT", path + "/stages", "{'in':[{}]}", Map.of("If-Match", set.etag()))
                .expect(422);

        api.post("/api/stock/policies", "{'product':'" + product + "','warehouse':'" + depot + "','location':'R1-07'}")
                .expect(200);
        api.post(
                        "/api/stock/receipts",
                        "{'warehouse':'" + depot + "','lines':[{'product':'" + product + "','quantity':5}]}")
                .expect(201);
        assertThat(level(product, depot).at("/items/0/available")).isEqualTo("0");
        Api.Answer work = api.get(path + "/work?stage=DOCK").expect(200);
        assertThat(work.at("/items/0/to")).isEqualTo("R1-07");
        String putAway =
                "{'key':'scanner-" + World.unique() + "','product':'" + product + "','quantity':5,'from':'DOCK'}";
        assertThat(move(depot, putAway).expect(200).json())
                .isEqualTo(move(depot, putAway).expect(200).json());
        assertThat(level(product, depot).at("/items/0/available")).isEqualTo("5");

        String order = api.post(
                        "/api/orders",
                        "{'customer':'" + world.customer() + "','warehouse':'" + depot + "','lines':[{'product':'"
                                + product + "','quantity':2}]}")
                .expect(201)
                .at("/id");
        api.post("/api/orders/" + order + "/confirm", "{}").expect(200);
        assertThat(api.post("/api/orders/" + order + "/shipments", "{}")
                        .expect(409)
                        .at("/code"))
                .isEqualTo("inventory.not-staged");
        move(depot, "{'product':'" + product + "','quantity':2,'from':'R1-07','document':'order/" + order + "'}")
                .expect(200);
        assertThat(api.get(path + "/work?stage=SHIP").expect(200).at("/items/0/direction"))
                .isEqualTo("ready");
        api.post("/api/orders/" + order + "/shipments", "{}").expect(201);
        assertThat(api.get(path + "/steps?product=" + product)
                        .expect(200)
                        .json()
                        .at("/items"))
                .hasSize(2);
    }

    @Test
    void what_is_expected_is_promised_and_projected() {
        String product = world.product("1.00");
        Api.Answer planned = api.post(
                        "/api/stock/planned-receipts",
                        "{'warehouse':'MAIN','product':'" + product + "','quantity':5,'expected':'" + inDays(3)
                                + "','reliability':'90'}")
                .expect(201);
        String path = "/api/stock/planned-receipts/" + planned.at("/id");

        Api.Answer promised = api.post("/api/availability", "{'lines':[{'product':'" + product + "','quantity':6}]}")
                .expect(200);
        assertThat(promised.at("/lines/0/promises/0/date")).isEqualTo(inDays(3).toString());
        assertThat(promised.at("/lines/0/promises/0/basis")).isEqualTo("incoming");
        assertThat(promised.at("/lines/0/promises/0/reliability")).isEqualTo("90");
        assertThat(promised.at("/lines/0/promises/1/basis")).isEqualTo("lead_time");
        assertThat(api.get("/api/stock?product=" + product + "&at=" + inDays(2))
                        .expect(200)
                        .at("/items/0/incoming"))
                .isIn("0", "");
        assertThat(api.get("/api/stock?product=" + product + "&at=" + inDays(3))
                        .expect(200)
                        .at("/items/0/incoming"))
                .isEqualTo("5");
        api.get("/api/stock?product=" + product + "&at=yesterday").expect(422);

        String later = "{'expected':'" + inDays(9) + "'}";
        api.send("PATCH", path, later, Map.of()).expect(428);
        api.patch(path, later, planned.etag()).expect(200);
        api.patch(path, later, planned.etag()).expect(412);
        assertThat(api.get(path).expect(200).at("/expected"))
                .isEqualTo(inDays(9).toString());

        api.post(path + "/receipts", "{'warehouse':'MAIN','lines':[{'product':'" + product + "','quantity':2}]}")
                .expect(201);
        assertThat(api.get(path).expect(200).at("/open")).isEqualTo("3");
        api.post(path + "/cancel", "{}").expect(200);
        assertThat(level(product, "MAIN").at("/items/0/incoming")).isEqualTo("0");
        assertThat(level(product, "MAIN").at("/items/0/onHand")).isEqualTo("2");
    }

    @Test
    void stock_is_set_aside_for_a_while_and_then_for_good() {
        String product = world.product("1.00");
        world.receive(product, 10);
        String quote = "quote/" + World.unique();
        String lines = ",'lines':[{'product':'" + product + "','quantity':4}]";

        Api.Answer held = api.post("/api/stock/leases", "{'document':'" + quote + "','minutes':30" + lines + "}")
                .expect(200);
        assertThat(held.at("/lines/0/reserved")).isEqualTo("4");
        assertThat(level(product, "MAIN").at("/items/0/available")).isEqualTo("6");
        api.post("/api/stock/leases/extend", "{'document':'" + quote + "','minutes':60}")
                .expect(200);
        api.post("/api/stock/leases/extend", "{'document':'" + quote + "','minutes':0}")
                .expect(422);
        api.post("/api/stock/leases", "{'document':'" + quote + "'" + lines + "}")
                .expect(422);

        Api.Answer converted = api.post(
                        "/api/stock/leases/convert",
                        "{'document':'" + quote + "','to':'" + quote + "-taken'" + lines + "}")
                .expect(200);
        assertThat(converted.at("/items/0/reserved")).isEqualTo("4");
        api.get("/api/stock/leases?document=" + quote).expect(404);
        api.post("/api/stock/leases/release", "{'document':'" + quote + "'}").expect(404);
        assertThat(level(product, "MAIN").at("/items/0/available")).isEqualTo("6");
    }
}
