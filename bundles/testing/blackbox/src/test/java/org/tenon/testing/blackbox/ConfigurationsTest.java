package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tenon.testing.distribution.Api;
import org.tenon.testing.fixture.Eventually;

/** What an admin sets counts at once, is refused with a reason, shows no secret, and can be taken back. */
@ExtendWith(Tenon.class)
class ConfigurationsTest {

    private static final String SALES = "/api/configurations/org.tenon.sales";
    private static final String MAIL = "/api/configurations/org.tenon.channel.mail";

    private final World world;
    private final Api api;

    ConfigurationsTest(World world) {
        this.world = world;
        this.api = world.api();
    }

    @AfterEach
    void reset() {
        for (String path : new String[] {SALES, MAIL}) {
            api.send("DELETE", path, null, Map.of("If-Match", api.get(path).etag()))
                    .expect(204);
        }
    }

    @Test
    void what_can_be_set_is_listed_with_what_its_bundle_says_of_it() {
        JsonNode sales = api.get(SALES).expect(200).json();

        assertThat(api.get("/api/configurations").expect(200).json().findValuesAsText("pid"))
                .contains("org.tenon.sales", "org.tenon.channel.mail", "org.tenon.events")
                .doesNotContain("org.apache.karaf.log");
        assertThat(sales.at("/title").asText()).isEqualTo("Tenon sales");
        JsonNode days = field(sales, "validity.days");
        assertThat(days.path("kind").asText()).isEqualTo("integer");
        assertThat(days.path("min").asText()).isEqualTo("0");
        assertThat(days.path("max").asText()).isEqualTo("3650");
        assertThat(days.path("defaults").path(0).asText()).isEqualTo("30");
        assertThat(field(sales, "stages").path("many").asBoolean()).isTrue();
    }

    @Test
    void all_that_can_be_set_is_called_by_a_Chinese_name_for_who_likes_that_best() {
        Map<String, String> chinese = Map.of("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.5");
        JsonNode listed = api.send("GET", "/api/configurations", null, chinese)
                .expect(200)
                .json();

        assertThat(listed.findValuesAsText("title")).allMatch(ConfigurationsTest::isChinese);
        for (String pid : listed.findValuesAsText("pid")) {
            JsonNode one = api.send("GET", "/api/configurations/" + pid, null, chinese)
                    .expect(200)
                    .json();
            assertThat(one.at("/fields"))
                    .as(pid)
                    .allMatch(setting -> isChinese(setting.path("title").asText()));
        }
        assertThat(field(api.send("GET", SALES, null, chinese).json(), "validity.days")
                        .path("title")
                        .asText())
                .isEqualTo("有效天数");
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.HAN);
    }

    @Test
    void a_setting_counts_at_once_and_no_longer_when_it_is_taken_back() {
        Api.Answer before = api.get(SALES).expect(200);

        Api.Answer set = api.patch(SALES, "{'values':{'validity.days':7}}", before.etag())
                .expect(200);

        assertThat(set.at("/values/validity.days/0")).isEqualTo("7");
        assertThat(set.at("/set/0")).isEqualTo("validity.days");
        assertThat(validUntil()).isEqualTo(LocalDate.now(ZoneOffset.UTC).plusDays(7));
        api.patch(SALES, "{'values':{'validity.days':8}}", before.etag()).expect(412);
        api.patch(SALES, "{'values':{'validity.days':8}}", "").expect(428);
        assertThat(api.get("/api/audit-log?kind=configuration&subject=org.tenon.sales")
                        .expect(200)
                        .text())
                .contains("configuration.changed", "validity.days");

        Api.Answer back = api.patch(SALES, "{'values':{'validity.days':null}}", set.etag())
                .expect(200);
        assertThat(back.json().at("/set")).isEmpty();
        assertThat(validUntil()).isEqualTo(LocalDate.now(ZoneOffset.UTC).plusDays(30));
    }

    @Test
    void what_does_not_do_is_refused_with_its_place_and_changes_nothing() {
        Api.Answer before = api.get(SALES).expect(200);

        Api.Answer wrong = api.patch(
                        SALES, "{'values':{'validity.days':'4000','link.days':'many','colour':'red'}}", before.etag())
                .expect(422);
        assertThat(wrong.json().at("/errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/values/validity.days", "/values/link.days", "/values/colour");

        // Only the component knows what a percentage is.
        Api.Answer refused = api.patch(SALES, "{'values':{'approval.limitPercent':'-5'}}", before.etag())
                .expect(422);
        assertThat(refused.at("/errors/0/code")).isEqualTo("configuration.refused");
        assertThat(refused.at("/errors/0/message")).isEqualTo("approval.limitPercent is 0 or more, not -5 %");
        assertThat(api.get(SALES).expect(200).json()).isEqualTo(before.json());
        assertThat(validUntil()).isAfter(LocalDate.EPOCH);
    }

    @Test
    void a_secret_is_taken_and_never_shown() {
        Api.Answer before = api.get(MAIL).expect(200);

        Api.Answer set = api.patch(
                        MAIL,
                        "{'values':{'host':'127.0.0.1','from':'Sales <sales@example.org>','password':'Tr0ub4dor'}}",
                        before.etag())
                .expect(200);

        assertThat(set.text()).doesNotContain("Tr0ub4dor");
        assertThat(set.json().at("/secrets/0").asText()).isEqualTo("password");
        Eventually.await(
                "the channel email",
                () -> api.get("/api/channels").expect(200).text().contains("email"));
        assertThat(api.get("/api/events?limit=1000&after=0").expect(200).text()).doesNotContain("Tr0ub4dor");
        assertThat(api.get("/api/audit-log?kind=configuration").expect(200).text())
                .contains("password")
                .doesNotContain("Tr0ub4dor");

        Api.Answer kept =
                api.patch(MAIL, "{'values':{'port':2525}}", set.etag()).expect(200);
        assertThat(kept.json().at("/secrets/0").asText()).isEqualTo("password");
    }

    private LocalDate validUntil() {
        String product = world.product("10.00");
        return LocalDate.parse(api.post(
                        "/api/quotes",
                        "{'customer':'" + world.customer() + "','lines':[{'product':'" + product
                                + "','quantity':'1'}]}")
                .expect(201)
                .at("/validUntil"));
    }

    private static JsonNode field(JsonNode configuration, String key) {
        for (JsonNode each : configuration.path("fields")) {
            if (each.path("key").asText().equals(key)) {
                return each;
            }
        }
        throw new AssertionError("no field " + key + " in " + configuration);
    }
}
