package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tenon.testing.distribution.Api;
import org.tenon.testing.fixture.Eventually;

/** Customers come from tables and go into them, by REST. */
@ExtendWith(Tenon.class)
class CustomerImportTest {

    private static final Map<String, String> CSV = Map.of("Content-Type", "text/csv");

    private final Api api;
    private final String tag = "imp" + World.unique() + "x" + Long.toString(System.nanoTime(), 36);

    CustomerImportTest(World world) {
        this.api = world.api();
    }

    @Test
    void a_table_is_tried_and_then_imported_with_what_its_headings_say() {
        String upload = upload("Firma;Kundennummer;PLZ;Ort;Straße;Land;E-Mail;Kreditlimit;Tags\n"
                + "Müller " + tag + ";" + tag + "-1;20095;Hamburg;Deichstr. 1;DE;info@" + tag
                + ".example;1000.50;VIP, solar\n"
                + "Meier;" + tag + "-2;;Kiel;Hafen 2;DE;no address;ten;\n"
                + ";" + tag + "-3;;;;;;;\n");
        String body = "{'upload':'" + upload + "','currency':'EUR','duplicates':'create'";

        JsonNode tried = job(body + ",'dryRun':true}");

        assertThat(tried.at("/outcomes/created").asInt()).isEqualTo(1);
        assertThat(tried.at("/refused").asInt()).isEqualTo(2);
        assertThat(found()).isEmpty();

        JsonNode done = job(body + "}");
        assertThat(done.at("/state").asText()).isEqualTo("finished");
        assertThat(done.at("/done").asInt()).isEqualTo(3);
        JsonNode problems = problems(done);
        assertThat(problems)
                .extracting(each -> each.at("/row").asText() + " "
                        + each.at("/column").asText() + " " + each.at("/code").asText())
                .contains("3 Kreditlimit number", "4 Firma required");
        JsonNode customer = found().get(0);
        assertThat(customer.at("/number").asText()).isEqualTo(tag + "-1");
        assertThat(customer.at("/creditLimit/amount").asText()).isEqualTo("1000.50");
        assertThat(customer.at("/addresses/0/city").asText()).isEqualTo("Hamburg");
        assertThat(customer.at("/contacts/0/email").asText()).isEqualTo("info@" + tag + ".example");
        assertThat(customer.at("/tags/0").asText()).isEqualTo("solar");
    }

    @Test
    void who_is_here_already_is_skipped_updated_or_put_aside_for_somebody_to_decide() {
        String id = api.post(
                        "/api/customers",
                        "{'number':'" + tag + "','name':'Löwe " + tag + " GmbH','currency':'EUR','team':'north',"
                                + "'contacts':[{'name':'Ann','email':'ann@" + tag + ".example'}]}")
                .expect(201)
                .at("/id");
        String csv = "Name,Team,Contact,Phone\nLOEWE " + tag + ",south,Ann,040 1234567\n";
        String upload = upload(csv);
        String body = "{'upload':'" + upload + "','currency':'EUR','duplicates':";

        assertThat(job(body + "'skip'}").at("/outcomes/skipped").asInt()).isEqualTo(1);
        JsonNode asked = job(body + "'ask'}");
        assertThat(problems(asked).at("/0/code").asText()).isEqualTo("customer.duplicate");
        assertThat(problems(asked).at("/0/message").asText()).contains(tag + " Löwe");
        assertThat(customer(id).at("/team").asText()).isEqualTo("north");

        String row = "/api/customers/imports/" + asked.at("/id").asText() + "/rows/2";
        api.post(row, "{'action':'update'}").expect(422);
        JsonNode settled = api.post(row, "{'action':'update','customer':'" + id + "'}")
                .expect(200)
                .json();
        assertThat(settled.at("/refused").asInt()).isZero();
        assertThat(settled.at("/outcomes/updated").asInt()).isEqualTo(1);
        api.post(row, "{'action':'skip'}").expect(404);
        assertThat(customer(id).at("/team").asText()).isEqualTo("south");
        assertThat(customer(id).at("/contacts")).hasSize(1);
        assertThat(customer(id).at("/contacts/0/phone").asText()).isEqualTo("040 1234567");

        assertThat(job(body + "'update'}").at("/outcomes/unchanged").asInt()).isEqualTo(1);
        assertThat(found()).hasSize(1);
    }

    @Test
    void what_is_exported_is_imported_again_without_a_change_from_both_formats() {
        api.post(
                        "/api/customers",
                        "{'number':'" + tag + "','name':'=SUM(1) " + tag + " 上海','currency':'CNY','tags':['a','b'],"
                                + "'creditLimit':{'amount':'1234.56','currency':'CNY'},"
                                + "'addresses':[{'kind':'shipping','lines':['Hall 1','Gate 2'],'city':'上海','country':'CN'}],"
                                + "'contacts':[{'name':'+Wang','phone':'+86 21 5555'}]}")
                .expect(201);

        Api.Answer csv = api.get("/api/customers/export?q=" + tag).expect(200);
        assertThat(csv.contentType()).startsWith("text/csv");
        assertThat(csv.text()).contains("'=SUM(1)").contains("'+86 21 5555");
        assertThat(job("{'upload':'" + upload(csv.text()) + "','duplicates':'update'}")
                        .at("/outcomes/unchanged")
                        .asInt())
                .isEqualTo(1);

        byte[] xlsx = api.download("/api/customers/export?format=xlsx&q=" + tag);
        assertThat(job("{'upload':'" + keep(xlsx, "") + "','duplicates':'update'}")
                        .at("/outcomes/unchanged")
                        .asInt())
                .isEqualTo(1);
        api.get("/api/customers/export?format=pdf").expect(422);
    }

    @Test
    void bad_requests_are_refused_with_their_places() {
        byte[] chinese = "名称\n上海".getBytes(Charset.forName("GB18030"));
        assertThat(api.sendBytes("POST", "/api/uploads", chinese, CSV)
                        .expect(422)
                        .at("/code"))
                .isEqualTo("table.charset");
        assertThat(api.get("/api/uploads/" + keep(chinese, "?charset=GB18030"))
                        .expect(200)
                        .at("/columns/0"))
                .isEqualTo("名称");
        assertThat(api.sendBytes("POST", "/api/uploads", chinese, Map.of("Content-Type", "text/csv; charset=GB18030"))
                        .expect(201)
                        .at("/columns/0"))
                .isEqualTo("名称");
        api.sendBytes("POST", "/api/uploads?charset=nothing", chinese, CSV).expect(422);
        api.post("/api/customers/imports", "{'upload':'none'}").expect(422);
        api.get("/api/customers/imports/mapping?upload=none").expect(422);
        String upload = upload("Firma,Anything\nA,B\n");
        assertThat(api.get("/api/customers/imports/mapping?upload=" + upload)
                        .expect(200)
                        .at("/mapping/name"))
                .isEqualTo("Firma");
        Api.Answer refused = api.post(
                        "/api/customers/imports",
                        "{'upload':'" + upload + "','mapping':{'name':'Nothing','a/b':'Firma'},'likeness':0}")
                .expect(422);
        assertThat(refused.json().at("/errors"))
                .extracting(error -> error.at("/pointer").asText())
                .containsExactlyInAnyOrder("/mapping/name", "/mapping/a~1b", "/mapping", "/likeness");
        api.post("/api/customers/imports/none/rows/1", "{'action':'skip'}").expect(404);
        api.get("/api/jobs/none").expect(404);
        api.get("/api/jobs/none/problems").expect(404);
        api.post("/api/jobs/none/cancel", "{}").expect(404);
        api.send("DELETE", "/api/uploads/" + upload, null, Map.of()).expect(204);
        api.get("/api/uploads/" + upload).expect(404);
    }

    private String upload(String csv) {
        return keep(csv.getBytes(StandardCharsets.UTF_8), "");
    }

    private String keep(byte[] file, String query) {
        return api.sendBytes("POST", "/api/uploads" + query, file, CSV)
                .expect(201)
                .at("/id");
    }

    /** Begins an import and waits for its end. */
    private JsonNode job(String body) {
        String id = api.post("/api/customers/imports", body).expect(201).at("/id");
        Eventually.await(
                "the end of the import",
                () -> !api.get("/api/jobs/" + id).expect(200).at("/state").equals("running"));
        return api.get("/api/jobs/" + id).json();
    }

    private JsonNode problems(JsonNode job) {
        return api.get("/api/jobs/" + job.at("/id").asText() + "/problems")
                .expect(200)
                .json()
                .at("/items");
    }

    private JsonNode customer(String id) {
        return api.get("/api/customers/" + id).expect(200).json();
    }

    private JsonNode found() {
        return api.get("/api/customers?q=" + tag).expect(200).json().at("/items");
    }
}
