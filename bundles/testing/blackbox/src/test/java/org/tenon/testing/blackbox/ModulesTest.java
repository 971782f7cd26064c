package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tenon.testing.distribution.Api;
import org.tenon.testing.distribution.Api.Answer;

/** Modules are installed, updated and removed by REST while it runs; the preview says beforehand what then happens. */
@ExtendWith(Tenon.class)
@Timeout(300)
class ModulesTest {

    private static final String ACME = "org.tenon.acme-pricing";
    private static final String RULE = "org.tenon.acme-price-rule";

    private final ModuleBench bench;
    private final Api api;

    ModulesTest(ModuleBench bench) {
        this.bench = bench;
        this.api = bench.api();
    }

    /** The answer to a change that was made: what was observed is what was foretold. */
    private static JsonNode asForetold(Answer preview, Answer change, int status) {
        assertThat(preview.expect(200).json().path("refusals"))
                .as(preview.text())
                .isEmpty();
        JsonNode outcome = change.expect(status).json();
        assertThat(outcome.path("effects")).isEqualTo(preview.json().path("effects"));
        assertThat(outcome.path("preview")).isEqualTo(preview.json());
        return outcome;
    }

    private static List<String> names(JsonNode names) {
        return Arrays.asList(names.toString().replaceAll("[\\[\\]\"]", "").split(","));
    }

    private String providers() {
        return api.get("/api/capabilities/pricing")
                .expect(200)
                .json()
                .at("/providers")
                .findValuesAsText("name")
                .toString();
    }

    @Test
    void a_provider_comes_is_updated_goes_and_finds_its_data_again() throws IOException {
        int before = bench.events().size();
        byte[] jar = ModuleFiles.shipped("acme-pricing");
        byte[] newer = ModuleFiles.with(jar, Map.of("Bundle-Version", "1.5.0"));

        Answer preview = bench.preview(jar);
        JsonNode installed = asForetold(preview, bench.install(jar), 201);
        assertThat(names(installed.at("/effects/started"))).containsExactly(ACME + "/" + ModuleFiles.version(jar));
        assertThat(preview.at("/migrations/0/unit")).isEqualTo("acme");
        assertThat(preview.at("/migrations/0/files/0")).isEqualTo("V1__pricing.sql");
        assertThat(preview.json().path("services").findValuesAsText("provider")).contains("acme");
        assertThat(preview.at("/signature/state")).isEqualTo("unsigned");
        assertThat(bench.state(ACME)).isEqualTo("active");
        assertThat(bench.module(ACME).json().path("provides").toString()).contains("pricing: acme");
        assertThat(bench.module(ACME).at("/by")).isEqualTo("admin");
        assertThat(providers()).contains("acme");

        api.put("/api/capabilities/pricing/route", "{'provider':'acme','force':true}")
                .expect(200);
        api.post("/api/price-lists", "{'code':'ACME','name':'Acme','currency':'USD'}")
                .expect(201);
        api.post("/api/tax-rules", "{'code':'T','category':'c','kind':'percent','rate':'10'}")
                .expect(201);

        asForetold(bench.preview(newer), bench.update(ACME, newer), 200);
        assertThat(bench.module(ACME).at("/version")).isEqualTo("1.5.0");
        assertThat(api.get("/api/price-lists").expect(200).text()).contains("ACME");

        api.send("DELETE", "/api/capabilities/pricing/route", null, Map.of()).expect(200);
        Path copy = bench.files().resolve("acme.zip");
        Answer going = api.post("/api/modules/preview", "{'source':'" + ACME + "','change':'remove'}");
        JsonNode removed = asForetold(going, bench.remove(ACME, "?export=" + copy), 200);
        assertThat(removed.at("/data").findValuesAsText("table")).contains("acme_list");
        assertThat(removed.at("/data").findValuesAsText("rows")).contains("1");
        assertThat(ModuleFiles.entries(Files.readAllBytes(copy)).keySet()).contains("acme_list.csv");
        assertThat(bench.state(ACME)).isEqualTo("removed");
        assertThat(providers()).doesNotContain("acme");

        Answer again = bench.preview(newer);
        assertThat(again.json().path("migrations")).isEmpty();
        asForetold(again, bench.install(newer), 201);
        api.put("/api/capabilities/pricing/route", "{'provider':'acme','force':true}")
                .expect(200);
        assertThat(api.get("/api/price-lists").expect(200).text()).contains("ACME");
        api.send("DELETE", "/api/capabilities/pricing/route", null, Map.of()).expect(200);

        Path second = bench.files().resolve("acme-again.zip");
        JsonNode dropped =
                bench.remove(ACME, "?data=drop&export=" + second).expect(200).json();
        assertThat(dropped.path("data")).isEqualTo(removed.path("data"));
        // Row by row what it was when the module went.
        assertThat(tables(second)).isEqualTo(tables(copy)).isNotEmpty();
        assertThat(bench.state(ACME)).isEqualTo("none");
        assertThat(bench.preview(jar).expect(200).at("/migrations/0/files/0")).isEqualTo("V1__pricing.sql");
        assertThat(bench.kept()).isEmpty();

        assertThat(bench.events().stream().skip(before))
                .filteredOn(event -> event.path("subject").asText().equals(ACME))
                .extracting(event -> event.path("type").asText() + " by "
                        + event.path("actor").asText())
                .containsExactly(
                        "module.installed by admin",
                        "module.updated by admin",
                        "module.removed by admin",
                        "module.installed by admin",
                        "module.removed by admin");
    }

    @Test
    void the_resources_and_pages_of_a_module_go_and_come_with_it() {
        api.get("/api/tax-rules").expect(200);
        Answer preview = api.post("/api/modules/preview", "{'source':'tenon-pricing-rest','change':'remove'}");
        asForetold(preview, bench.remove("tenon-pricing-rest", ""), 200);

        assertThat(api.get("/api/tax-rules").status()).isEqualTo(404);
        assertThat(api.get("/api/openapi.json").expect(200).text()).doesNotContain("/api/tax-rules");
        api.get("/api/customers").expect(200);
        assertThat(bench.state("tenon-pricing-rest")).isEqualTo("removed");

        Answer back = api.post("/api/modules/preview", "{'source':'tenon-pricing-rest'}");
        asForetold(back, bench.install("tenon-pricing-rest"), 201);
        api.get("/api/tax-rules").expect(200);
        assertThat(api.get("/api/openapi.json").expect(200).text()).contains("/api/tax-rules");
    }

    @Test
    void what_others_need_is_not_removed() {
        JsonNode before = bench.everything();
        Answer refused = bench.remove("tenon-pricing-api", "").expect(409);
        assertThat(refused.at("/code")).as(refused.text()).isEqualTo("modules.needed");
        assertThat(refused.at("/detail")).contains("of the module tenon-order needs it");
        assertThat(bench.everything()).isEqualTo(before);
    }

    @Test
    void what_would_refresh_the_core_is_refused() {
        JsonNode before = bench.everything();
        byte[] kernel = ModuleFiles.with(ModuleFiles.shipped("kernel"), Map.of("Bundle-Version", "1.9.0"));
        byte[] fragment =
                ModuleFiles.bundle("com.example.fragment", "1.0.0", Map.of("Fragment-Host", "org.tenon.kernel"));

        for (byte[] file : List.of(kernel, fragment)) {
            assertThat(bench.preview(file).expect(200).at("/refusals/0/code")).isEqualTo("modules.core");
            assertThat(bench.install(file).expect(409).at("/code")).isEqualTo("modules.core");
        }
        assertThat(bench.everything()).isEqualTo(before);
        assertThat(bench.kept()).isEmpty();
    }

    @Test
    void what_cannot_be_is_refused_with_the_reason_and_leaves_nothing_behind() {
        JsonNode before = bench.everything();
        byte[] needy = ModuleFiles.bundle(
                "com.example.needy", "1.0.0", Map.of("Import-Package", "com.example.missing;version=\"[1,2)\""));

        refused(bench.install("garbage".getBytes(java.nio.charset.StandardCharsets.UTF_8)), 422, "modules.");
        refused(bench.install(new byte[0]), 422, "");
        refused(bench.install(needy), 409, "modules.unresolved");
        assertThat(bench.install(needy).at("/detail")).contains("com.example.missing");
        refused(bench.install(new byte[11 * 1024 * 1024]), 413, "body.too-large");
        refused(bench.install("no-such-feature"), 422, "modules.no-such-target");
        refused(bench.install("https://example.com/a.jar"), 422, "modules.download");
        refused(bench.install("mvn:com.example/none/1.0"), 422, "modules.not-in-repository");
        refused(bench.install("mvn:../../x"), 422, "modules.address");
        refused(api.post("/api/modules", "{}"), 422, "");
        refused(api.post("/api/modules/preview", "{'source':'tenon','change':'explode'}"), 422, "");
        refused(api.get("/api/modules/none"), 404, "");
        refused(api.send("DELETE", "/api/modules/none", null, Map.of("If-Match", "\"0\"")), 404, "");
        refused(api.put("/api/modules/none", "{'source':'tenon'}"), 404, "");
        refused(api.send("DELETE", "/api/modules/tenon-pricing", null, Map.of()), 428, "");
        refused(api.send("DELETE", "/api/modules/tenon-pricing", null, Map.of("If-Match", "\"77\"")), 412, "");
        refused(bench.remove("tenon-pricing-rest", "?data=burn"), 422, "modules.data");
        refused(bench.remove("tenon-pricing-rest", "?export=here.zip"), 422, "modules.export-path");
        refused(bench.remove("tenon-pricing-rest", "?export=/no/such/folder.zip"), 422, "modules.export-failed");

        assertThat(bench.everything()).isEqualTo(before);
        assertThat(bench.kept()).isEmpty();
    }

    /** The rows of each table in an export. */
    private static Map<String, List<String>> tables(Path export) throws IOException {
        Map<String, List<String>> tables = new TreeMap<>();
        ModuleFiles.entries(Files.readAllBytes(export)).forEach((name, bytes) -> {
            if (name.endsWith(".csv")) {
                tables.put(
                        name,
                        new String(bytes, StandardCharsets.UTF_8)
                                .lines()
                                .sorted()
                                .toList());
            }
        });
        return tables;
    }

    private static void refused(Answer answer, int status, String code) {
        answer.expect(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.at("/code")).startsWith(code).isNotBlank();
        assertThat(answer.at("/detail")).isNotBlank();
    }

    @Test
    void a_lower_version_another_module_and_a_second_install_are_refused() {
        byte[] jar = ModuleFiles.shipped("acme-price-rule");
        byte[] higher = ModuleFiles.with(jar, Map.of("Bundle-Version", "3.0.0"));
        bench.install(higher).expect(201);
        try {
            JsonNode before = bench.everything();
            refused(bench.install(jar), 409, "modules.installed");
            refused(bench.update(RULE, jar), 409, "modules.downgrade");
            refused(bench.update(RULE, ModuleFiles.shipped("fault-injector")), 409, "modules.other-module");
            refused(bench.update("tenon-pricing", higher), 409, "modules.other-module");
            assertThat(bench.everything()).isEqualTo(before);
            assertThat(bench.install(higher).expect(201).at("/effects/started/0"))
                    .isEmpty();
        } finally {
            bench.remove(RULE, "").expect(200);
        }
        assertThat(bench.state(RULE)).isEqualTo("none");
    }

    @Test
    void a_bundle_that_does_not_come_up_is_gone_again_and_an_update_leaves_the_old_one() {
        String name = "com.example.engine";
        JsonNode before = bench.everything();
        for (String fault : List.of("throw", "hang", "component")) {
            refused(bench.install(ModuleFiles.misbehaving(name, "1.0.0", fault)), 409, "modules.failed");
            assertThat(bench.everything()).as(fault).isEqualTo(before);
        }
        assertThat(bench.kept()).isEmpty();

        bench.install(ModuleFiles.bundle(name, "1.0.0", Map.of())).expect(201);
        try {
            JsonNode good = bench.everything();
            for (String fault : List.of("throw", "hang", "component")) {
                refused(bench.update(name, ModuleFiles.misbehaving(name, "2.0.0", fault)), 409, "modules.failed");
                assertThat(bench.everything()).as(fault).isEqualTo(good);
            }
            assertThat(bench.kept()).hasSize(1);
        } finally {
            bench.remove(name, "").expect(200);
        }
    }

    @Test
    void only_who_may_change_modules_does() {
        api.post("/api/users", "{'name':'viewer','password':'correct horse','roles':['read-only']}")
                .expect(201);
        Api viewer = new Api(bench.distribution(), "viewer", "correct horse");

        viewer.get("/api/modules").expect(200);
        viewer.get("/api/modules/tenon-pricing").expect(200);
        viewer.post("/api/modules", "{'source':'tenon-demo'}").expect(403);
        viewer.post("/api/modules/preview", "{'source':'tenon-demo'}").expect(403);
        viewer.put("/api/modules/tenon-pricing", "{'source':'tenon-demo'}").expect(403);
        viewer.send("DELETE", "/api/modules/tenon-pricing", null, Map.of("If-Match", "\"0\""))
                .expect(403);
    }
}
