package org.tenon.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tenon.rest.internal.RestServer.Reply;
import org.tenon.sample.rest.ThingResource;
import org.tenon.testing.fixture.TestDatabase;

final class AccessTest {

    private static final RestServer SERVER = new RestServer(TestDatabase.H2, ThingResource::new);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void asksForALogin() throws Exception {
        Reply reply = SERVER.as("").get("/api/things/1");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Basic realm=\"Tenon\"");
        assertThat(reply.at("/code")).isEqualTo("login.required");
        assertThat(SERVER.as("").post("/api/things", "not even JSON").status()).isEqualTo(401);
    }

    @Test
    void doesNotMakeTheBrowserAskForAScript() throws Exception {
        Reply reply = SERVER.as("").get("/api/things/1", "X-Requested-With", "XMLHttpRequest");
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"Tenon\"");
    }

    @Test
    void refusesBadCredentials() throws Exception {
        Reply reply = SERVER.as("mallory").get("/api/things/1");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.at("/code")).isEqualTo("credentials.wrong");
        assertThat(SERVER.as("")
                        .get("/api/things/1", "Authorization", "Digest x")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void namesThePermissionThatIsMissing() throws Exception {
        Reply reply = SERVER.as("reader").post("/api/things", "{\"name\":\"Nut\"}");
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.at("/permission")).isEqualTo("thing.write");
        assertThat(SERVER.as("reader").get("/api/things/1").status()).isEqualTo(200);
    }

    @Test
    void runsTheCallForItsUser() throws Exception {
        assertThat(SERVER.as("ann").get("/api/things/me").at("/user")).isEqualTo("ann");
    }

    @Test
    void nobodyIsNotTheSystem() throws Exception {
        assertThat(SERVER.as("").get("/api/things/me").at("/user")).isEqualTo("anonymous");
        assertThat(SERVER.as("mallory").get("/api/things/me").at("/user"))
                .as("an operation for anybody does not mind old credentials")
                .isEqualTo("anonymous");
    }

    @Test
    void waitsForTheAuthenticator() throws Exception {
        SERVER.authenticatorThere = false;
        Reply reply = SERVER.as("ann").get("/api/things/1");
        SERVER.authenticatorThere = true;
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.header("Retry-After")).isNotEmpty();
    }

    @Test
    void refusesAPageOfAnotherSite() throws Exception {
        Reply reply = SERVER.as("ann").post("/api/things", "{\"name\":\"Nut\"}", "Sec-Fetch-Site", "cross-site");
        assertThat(reply.status()).isEqualTo(403);
        assertThat(SERVER.post("/api/things", "{\"name\":\"Nut\"}", "Sec-Fetch-Site", "same-origin")
                        .status())
                .isEqualTo(201);
    }
}
