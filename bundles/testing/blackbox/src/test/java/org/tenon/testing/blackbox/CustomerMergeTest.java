package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tenon.testing.distribution.Api;

/** Two customers become one, with what others keep of them, and two again, by REST. */
@ExtendWith(Tenon.class)
class CustomerMergeTest {

    private final World world;
    private final Api api;

    CustomerMergeTest(World world) {
        this.world = world;
        this.api = world.api();
    }

    @Test
    void a_merged_customer_leads_to_the_survivor_with_its_orders_and_its_credit() {
        String survivor = world.customer(",'creditLimit':{'amount':'100','currency':'CHF'}");
        String merged = world.customer(",'taxRegion':'CH'");
        String product = world.product("10.00");
        world.receive(product, 20);
        String before = world.order(merged, product, 3);
        api.post("/api/orders/" + before + "/confirm", "{}").expect(200);

        Api.Answer made = api.post("/api/customers/" + survivor + "/merges", "{'merged':'" + merged + "'}")
                .expect(201);

        Api.Answer pointer = api.get("/api/customers/" + merged).expect(307);
        assertThat(pointer.at("/survivor")).isEqualTo(survivor);
        JsonNode overview = overview(survivor);
        // 3 x 10.00 of 100
        assertThat(overview.at("/credit/exposure/amount").asText()).isEqualTo("30.00");
        assertThat(overview.at("/customer/taxRegion").asText()).isEqualTo("CH");
        assertThat(overview.findValuesAsText("link")).contains("orders/" + before);
        // 8 x 10.00 more is above 100: it is the survivor's limit that holds it.
        String after = world.order(merged, product, 8);
        assertThat(api.post("/api/orders/" + after + "/confirm", "{}")
                        .expect(200)
                        .at("/state"))
                .isEqualTo("held");

        api.post("/api/customers/" + survivor + "/merges/" + made.at("/id") + "/undo", "{}")
                .expect(200);
        assertThat(api.get("/api/customers/" + merged).expect(200).at("/id")).isEqualTo(merged);
        assertThat(overview(survivor).at("/credit/exposure/amount").asText()).isEqualTo("0.00");
        assertThat(overview(merged).at("/credit/exposure/amount").asText()).isEqualTo("30.00");
        assertThat(api.get("/api/customers/" + survivor + "/merges")
                        .expect(200)
                        .json()
                        .at("/items/0")
                        .has("undoneAt"))
                .isTrue();
    }

    @Test
    void what_cannot_be_merged_is_refused_with_its_place() {
        String survivor = world.customer();
        String merged = world.customer();
        String merges = "/api/customers/" + survivor + "/merges";

        Api.Answer refused = api.post(merges, "{'choices':{'shoeSize':'both'}}").expect(422);
        assertThat(refused.json().at("/errors"))
                .extracting(error -> error.at("/pointer").asText())
                .containsExactlyInAnyOrder("/merged", "/choices/shoeSize");
        assertThat(api.post(merges, "{'merged':'" + merged + "','choices':{'taxId':'both'}}")
                        .expect(422)
                        .at("/errors/0/pointer"))
                .isEqualTo("/choices/taxId");
        api.post(merges, "{'merged':'none'}").expect(422);
        api.post(merges, "{'merged':'" + survivor + "'}").expect(422);
        api.post(merges, "{'merged':'" + merged + "'}", Map.of("If-Match", "\"99\""))
                .expect(412);
        api.post("/api/customers/none/merges", "{'merged':'" + merged + "'}").expect(404);
        api.post(merges + "/none/undo", "{}").expect(404);
        api.post(merges, "{'merged':'" + merged + "'}").expect(201);
        // By its id the survivor is found, who cannot be merged with itself.
        api.post(merges, "{'merged':'" + merged + "'}").expect(409);
    }

    private JsonNode overview(String customer) {
        return api.get("/api/customers/" + customer + "/overview").expect(200).json();
    }
}
