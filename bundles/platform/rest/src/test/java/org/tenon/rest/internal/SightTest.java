package org.tenon.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tenon.rest.internal.RestServer.Reply;
import org.tenon.sample.rest.ThingResource;
import org.tenon.sample.rest.ThingResource.ThingBody;
import org.tenon.sample.rest.ThingResource.ThingId;
import org.tenon.testing.fixture.TestDatabase;

/** What somebody does not see is not there for him: neither in paths nor in bodies, and in the same words. */
final class SightTest {

    private static ThingResource things;
    private static final RestServer SERVER = new RestServer(TestDatabase.H2, actors -> {
        things = new ThingResource(actors);
        return things;
    });

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    SightTest() {
        ThingBody hidden = new ThingBody(
                new ThingId("hidden"),
                "Secret",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        things.things.put("hidden", hidden);
    }

    @Test
    void a_hidden_record_answers_as_one_that_is_not_there() throws Exception {
        Reply hidden = SERVER.as("limited").get("/api/things/hidden");

        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.at("/code")).isEqualTo("thing.not-found");
        assertThat(hidden.text()).doesNotContain("Secret");
        assertThat(SERVER.as("limited")
                        .get("/api/things/hidden", "If-None-Match", "\"7\"")
                        .status())
                .isEqualTo(404);
        assertThat(SERVER.as("ann").get("/api/things/hidden").at("/name")).isEqualTo("Secret");
    }

    @Test
    void a_change_of_a_hidden_record_is_refused_before_its_body_and_its_version_are_looked_at() throws Exception {
        for (String version : List.of("\"7\"", "\"6\"")) {
            Reply refused =
                    SERVER.as("limited").send("PATCH", "/api/things/hidden", "{\"name\":1}", "If-Match", version);
            assertThat(refused.status()).isEqualTo(404);
        }
    }

    @Test
    void a_body_that_names_a_hidden_record_is_refused_with_its_place() throws Exception {
        Reply refused = SERVER.as("limited").post("/api/things", "{\"id\":\"hidden\",\"name\":\"Nut\"}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/id");
        assertThat(refused.at("/errors/0/code")).isEqualTo("unknown");
        assertThat(SERVER.as("limited")
                        .post("/api/things", "{\"id\":\"1\",\"name\":\"Nut\"}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_patch_may_leave_what_was_named_before_but_names_nothing_hidden() throws Exception {
        assertThat(SERVER.as("limited")
                        .send("PATCH", "/api/things/1", "{\"name\":\"Nut\"}", "If-Match", "\"7\"")
                        .status())
                .isEqualTo(200);
        Reply refused = SERVER.as("limited").send("PATCH", "/api/things/1", "{\"id\":\"hidden\"}", "If-Match", "\"7\"");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/id");
    }

    @Test
    void a_document_is_seen_by_who_sees_the_record_of_its_kind_and_by_all_when_nobody_limits_the_kind()
            throws Exception {
        assertThat(SERVER.as("limited").get("/api/things?document=thing/hidden").at("/code"))
                .isEqualTo("thing.not-found");
        for (String seen : List.of("thing/1", "cart/hidden", "hidden")) {
            assertThat(SERVER.as("limited").get("/api/things?document=" + seen).status())
                    .as(seen)
                    .isEqualTo(200);
        }
        assertThat(SERVER.as("ann").get("/api/things?document=thing/hidden").status())
                .isEqualTo(200);
    }

    @Test
    void of_a_parameter_that_is_given_twice_the_same_one_is_checked_and_used() throws Exception {
        assertThat(SERVER.as("limited")
                        .get("/api/things?document=thing/hidden&document=thing/1")
                        .status())
                .isEqualTo(404);
        Reply seen = SERVER.as("limited").get("/api/things?document=thing/1&document=thing/hidden");
        assertThat(seen.at("/items/0/id")).isEqualTo("1");
        assertThat(seen.text()).doesNotContain("Secret");
    }
}
