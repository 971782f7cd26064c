package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tenon.testing.distribution.Api;
import org.tenon.testing.fixture.Eventually;

/** A company's own fields of customers: defined, filled in, found, listed, imported and exported, logged, archived; by REST. */
@ExtendWith(Tenon.class)
class FieldsTest {

    private final Api api;
    private final String tag = "f" + World.unique() + Long.toString(System.nanoTime(), 36);

    FieldsTest(World world) {
        this.api = world.api();
    }

    @Test
    void a_field_is_there_for_customers_from_the_next_request_on() {
        String area = define("area", "'kind':'number','decimals':1,'min':'0','max':1000");
        String vip = define("vip", "'kind':'yes_no','preset':false");
        String grade = define("grade", "'kind':'choice','choices':[{'code':'gold','labels':{'en':'Gold','zh':'金牌'}}]");
        String since = define("since", "'kind':'date'");

        Api.Answer made = customer("1", "'" + area + "':120.5,'" + grade + "':'gold','" + since + "':'2026-02-28'");
        assertThat(made.at("/fields/" + area)).isEqualTo("120.5");
        assertThat(made.json().at("/fields/" + vip).isBoolean()).isTrue();
        assertThat(made.at("/fields/" + vip)).isEqualTo("false");

        String path = "/api/customers/" + made.at("/id");
        Api.Answer changed = api.patch(
                        path,
                        "{'fields':{'" + area + "':'99','" + since + "':null}}",
                        api.get(path).etag())
                .expect(200);
        assertThat(changed.at("/fields/" + area)).isEqualTo("99");
        assertThat(changed.json().at("/fields").has(since)).isFalse();
        assertThat(changed.at("/fields/" + grade)).isEqualTo("gold");

        assertThat(errors(api.patch(
                        path,
                        "{'fields':{'" + area + "':'1.25','" + grade + "':'lead','" + since
                                + "':'yesterday','none':1}}",
                        changed.etag())))
                .contains("/fields/" + since + " kind", "/fields/none unknown-field");
        assertThat(errors(api.patch(path, "{'fields':{'" + area + "':'1.25','" + grade + "':'lead'}}", changed.etag())))
                .containsExactlyInAnyOrder("/fields/" + area + " decimals", "/fields/" + grade + " choice");

        customer("2", "'" + area + "':5");
        customer("3", "'" + vip + "':true");
        assertThat(names("field." + area + "=10..")).containsExactly(tag + " 1");
        assertThat(names("field." + vip + "=false&field." + area + "=..50")).containsExactly(tag + " 2");
        assertThat(names("sort=field." + area)).containsExactly(tag + " 2", tag + " 1", tag + " 3");
        assertThat(names("sort=-field." + area)).containsExactly(tag + " 1", tag + " 2", tag + " 3");
        api.get("/api/customers?field.none=1").expect(422);
        api.get("/api/customers?field." + area + "=wide").expect(422);
        api.get("/api/customers?sort=name").expect(422);

        JsonNode entry = api.get("/api/audit-log?kind=customer&subject=" + made.at("/id"))
                .expect(200)
                .json()
                .at("/items/0");
        assertThat(entry.toString()).contains("details.fields." + area, "120.5", "99");

        Api.Answer used = api.send("DELETE", "/api/fields/customer/" + area, null, Map.of("If-Match", "\"1\""));
        assertThat(used.expect(409).at("/code")).isEqualTo("field.used");
        assertThat(errors(api.send(
                        "PUT",
                        "/api/fields/customer/" + area,
                        "{'kind':'text','labels':{'en':'Area'}}",
                        Map.of("If-Match", "\"1\""))))
                .containsExactly("/kind used");
        api.send(
                        "PUT",
                        "/api/fields/customer/" + area,
                        "{'kind':'number','labels':{'en':'Area'},'archived':true}",
                        Map.of("If-Match", "\"1\""))
                .expect(200);
        assertThat(api.get(path).expect(200).at("/fields/" + area)).isEqualTo("99");
        archive(vip, "'kind':'yes_no'");
    }

    @Test
    void fields_come_from_tables_and_go_into_them() {
        String area = define("area", "'kind':'number'");
        String vip = define("vip", "'kind':'yes_no'");
        String upload = api.sendBytes(
                        "POST",
                        "/api/uploads",
                        ("Name;" + area + ";VIP?\n" + tag + " 1;7.5;ja\n" + tag + " 2;wide;nein\n")
                                .getBytes(StandardCharsets.UTF_8),
                        Map.of("Content-Type", "text/csv"))
                .expect(201)
                .at("/id");
        assertThat(api.get("/api/customers/imports/mapping?upload=" + upload)
                        .expect(200)
                        .at("/mapping/fields." + area))
                .isEqualTo(area);
        String job = api.post(
                        "/api/customers/imports",
                        "{'upload':'" + upload
                                + "','currency':'EUR','duplicates':'create','mapping':{'name':'Name','fields." + area
                                + "':'" + area + "','fields." + vip + "':'VIP?'}}")
                .expect(201)
                .at("/id");
        Eventually.await(
                "the end of the import",
                () -> api.get("/api/jobs/" + job).expect(200).at("/state").equals("finished"));

        assertThat(api.get("/api/jobs/" + job + "/problems").expect(200).json().at("/items"))
                .extracting(each -> each.at("/row").asText() + " "
                        + each.at("/column").asText() + " " + each.at("/code").asText())
                .containsExactly("3 " + area + " kind");
        String table =
                api.get("/api/customers/export?format=csv&q=" + tag).expect(200).text();
        assertThat(table.lines().findFirst().orElseThrow()).contains(area, vip);
        assertThat(table).contains("7.5").contains("true");
    }

    @Test
    void what_is_required_of_new_customers_is_not_asked_of_those_who_were_there() {
        Api.Answer older = customer("old", "");
        String code = define("must", "'kind':'text','required':true");
        try {
            assertThat(errors(api.post("/api/customers", "{'name':'" + tag + "','currency':'EUR'}")))
                    .containsExactly("/fields/" + code + " required");
            api.patch("/api/customers/" + older.at("/id"), "{'paymentTerms':'net 30'}", older.etag())
                    .expect(200);
        } finally {
            archive(code, "'kind':'text'");
        }
        assertThat(customer("new", "").status()).isEqualTo(201);
    }

    private String define(String name, String members) {
        String code = name + tag.toLowerCase(Locale.ROOT);
        api.send("PUT", "/api/fields/customer/" + code, "{" + members + ",'labels':{'en':'" + code + "'}}", Map.of())
                .expect(200);
        return code;
    }

    /** Other tests' customers are to be asked for nothing, and to be given nothing. */
    private void archive(String code, String members) {
        api.send(
                        "PUT",
                        "/api/fields/customer/" + code,
                        "{" + members + ",'labels':{'en':'" + code + "'},'archived':true}",
                        Map.of("If-Match", "\"1\""))
                .expect(200);
    }

    private Api.Answer customer(String name, String fields) {
        return api.post(
                        "/api/customers",
                        "{'name':'" + tag + " " + name + "','currency':'EUR','fields':{" + fields + "}}")
                .expect(201);
    }

    private List<String> names(String query) {
        JsonNode items = api.get("/api/customers?q=" + tag + "&" + query)
                .expect(200)
                .json()
                .at("/items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(each -> each.at("/name").asText())
                .toList();
    }

    private static List<String> errors(Api.Answer refused) {
        return StreamSupport.stream(refused.expect(422).json().at("/errors").spliterator(), false)
                .map(each ->
                        each.at("/pointer").asText() + " " + each.at("/code").asText())
                .toList();
    }
}
