package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tenon.testing.distribution.Api;

/** What is kept of a person by all modules of the distribution: handed out, agreed to, and erased, by REST. */
@ExtendWith(Tenon.class)
class PersonalDataTest {

    private final World world;
    private final Api api;

    PersonalDataTest(World world) {
        this.world = world;
        this.api = world.api();
    }

    @Test
    void a_person_is_handed_out_and_erased_by_all_who_keep_something_of_him() {
        String name = "Erasmus" + World.unique() + "x";
        String email = name.toLowerCase(Locale.ROOT) + "@example.org";
        Api.Answer registered = api.post(
                        "/api/customers",
                        "{'name':'" + name + "','kind':'person','currency':'CHF','contacts':[{'name':'" + name
                                + "','email':'" + email + "'}]}",
                        Map.of("Idempotency-Key", "erase-" + name))
                .expect(201);
        String customer = registered.at("/id");
        String product = world.product("10.00");
        world.receive(product, 5);
        String order = world.order(customer, product, 2);
        api.post("/api/leads", "{'name':'" + name + "','email':'" + email + "'}")
                .expect(201);
        api.post("/api/activities", "{'customer':'" + customer + "','kind':'note','subject':'Met " + name + "'}")
                .expect(201);

        String path = "/api/customers/" + customer;
        JsonNode copy = api.get(path + "/personal-data").expect(200).json();
        assertThat(copy.findValuesAsText("owner")).contains("customer", "sales", "order");
        assertThat(copy.toString()).contains("Met " + name, email);

        api.post(path + "/erasures", "{'reason':'Asked'}").expect(422);
        Api.Answer erased = api.post(path + "/erasures", "{'reason':'Asked','confirm':'" + customer + "'}")
                .expect(201);

        assertThat(erased.text()).contains("kept", "tax law").doesNotContain(name, email);
        assertThat(api.get(path).expect(200).text()).doesNotContain(name, email);
        assertThat(api.get(path + "/personal-data").expect(200).text()).doesNotContain(name, email);
        assertThat(api.get("/api/orders/" + order).expect(200).text()).doesNotContain(name, email);
        assertThat(api.get("/api/customers?q=" + name).expect(200).text()).doesNotContain(name);
        assertThat(api.get("/api/leads?limit=1000").expect(200).text()).doesNotContain(name, email);
        assertThat(events()).doesNotContain(name, email);
        assertThat(api.get("/api/audit-log?limit=1000").expect(200).text()).doesNotContain(name, email);
        assertThat(api.get("/api/audit-log/verification")
                        .expect(200)
                        .json()
                        .at("/holds")
                        .asBoolean())
                .isTrue();
    }

    /** The whole feed. */
    private String events() {
        StringBuilder all = new StringBuilder();
        String after = "0";
        while (true) {
            Api.Answer page = api.get("/api/events?limit=1000&after=" + after).expect(200);
            if (page.json().at("/items").isEmpty()) {
                return all.toString();
            }
            all.append(page.text());
            after = page.at("/next");
        }
    }

    @Test
    void an_organisation_is_no_person_and_consent_has_its_evidence() {
        String company = world.customer(",'contacts':[{'name':'Ann','email':'ann@example.org'}]");
        String path = "/api/customers/" + company;

        assertThat(api.get(path + "/personal-data").expect(422).at("/errors/0/pointer"))
                .isEqualTo("/contact");
        api.get(path + "/personal-data?contact=nobody").expect(422);
        api.get("/api/customers/nobody/personal-data").expect(404);
        assertThat(api.post(path + "/consents", "{}").expect(422).json().at("/errors"))
                .extracting(error -> error.at("/pointer").asText())
                .containsExactlyInAnyOrder("/address", "/purpose", "/given", "/source");
        api.post("/api/customers/nobody/consents", "{'address':'a@b.example','purpose':'p','given':false,'source':'s'}")
                .expect(404);
        api.post(
                        path + "/consents",
                        "{'address':'Ann@example.org','purpose':'newsletter','given':true,'source':'form','textVersion':'1'}")
                .expect(201);
        assertThat(api.get(path + "/personal-data?contact=ann@example.org")
                        .expect(200)
                        .text())
                .contains("newsletter");
        api.post(path + "/erasures", "{'contact':'Ann','reason':'Asked','confirm':'" + company + "'}")
                .expect(201);
        assertThat(api.get(path + "/consents").expect(200).json().at("/items")).isEmpty();
        assertThat(api.get(path).expect(200).json().at("/contacts")).isEmpty();
    }
}
