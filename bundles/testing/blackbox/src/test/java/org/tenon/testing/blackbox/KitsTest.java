package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tenon.testing.distribution.Api;

/** A kit from its components to its customer, who follows the order by a link. */
@ExtendWith(Tenon.class)
class KitsTest {

    private final World world;
    private final Api api;

    KitsTest(World world) {
        this.world = world;
        this.api = world.api();
    }

    /** A kit of one plate and eight screws. */
    private String kit(String plate, String screw) {
        String kit = world.product("100.00");
        Api.Answer product = api.get("/api/products/" + kit);
        api.patch("/api/products/" + kit, "{'kind':'kit','name':'Cabinet'}", product.etag())
                .expect(200);
        String path = "/api/products/" + kit + "/components";
        String components =
                "{'components':[{'product':'" + plate + "','quantity':'1'},{'product':'" + screw + "','quantity':8}]}";
        Api.Answer none = api.get(path).expect(200);
        api.send("PUT", path, components, Map.of("If-Match", none.etag())).expect(200);
        api.send("PUT", path, components, Map.of("If-Match", none.etag())).expect(412);
        api.send("PUT", path, components, Map.of()).expect(428);
        return kit;
    }

    @Test
    void a_kit_is_promised_set_aside_and_sent_as_its_components_and_its_customer_follows_it() {
        String plate = world.product("1.00");
        String screw = world.product("1.00");
        world.receive(plate, 5);
        world.receive(screw, 19);
        String kit = kit(plate, screw);

        assertThat(api.get("/api/stock/kits/" + kit).expect(200).at("/items/0/available"))
                .isEqualTo("2");
        Api.Answer promised = api.post("/api/availability", "{'lines':[{'product':'" + kit + "','quantity':'3'}]}")
                .expect(200);
        assertThat(promised.at("/lines/0/promises/0/quantity")).isEqualTo("2");
        assertThat(promised.at("/lines/0/promises/1/basis")).isEqualTo("lead_time");

        String order = "/api/orders/" + world.order(world.customer(), kit, 3);
        api.post(order + "/links", "{}").expect(409);
        Api.Answer confirmed = api.post(order + "/confirm", null).expect(200);
        assertThat(confirmed.at("/state")).isEqualTo("backordered");
        assertThat(confirmed.at("/lines/0/reserved")).isEqualTo("2");
        assertThat(confirmed.at("/lines/0/components/0/product")).isIn(plate, screw);
        api.post(order + "/shipments", "{}").expect(201);
        assertThat(api.get("/api/stock?product=" + screw).expect(200).at("/items/0/onHand"))
                .isEqualTo("3");

        String link =
                api.post(order + "/links", "{'language':'zh-CN'}").expect(201).at("/address");
        Api.Answer page = api.anonymous(link).expect(200);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.text())
                .contains("lang=\"zh-CN\"", "Cabinet", "部分货物已发出。", "已发 2 pcs")
                .doesNotContain("100.00", "300.00");
        assertThat(api.anonymous(link + "?lang=en").expect(200).text()).contains("A part of your order has left.");
        assertThat(api.anonymous(link + "A").expect(404).text()).contains("<h1>");
        api.anonymous("/t/style.css").expect(200);
        api.post(order + "/links", "{'language':'tlh'}").expect(422);
        api.send("DELETE", order + "/links", null, Map.of()).expect(204);
        assertThat(api.anonymous(link + "?lang=zh-CN").expect(410).text()).contains("链接已失效");
    }
}
