package org.tenon.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tenon.rest.internal.RestServer.Reply;
import org.tenon.sample.rest.ThingResource;
import org.tenon.testing.fixture.TestDatabase;

final class AccessTest {

    private final RestServer server = new RestServer(TestDatabase.H2, ThingResource::new);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void asksForALogin() throws Exception {
        Reply reply = server.as("").get("/api/things/1");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Basic realm=\"Tenon\"");
        assertThat(reply.at("/code")).isEqualTo("login.required");
        assertThat(server.as("").post("/api/things", "not even JSON").status()).isEqualTo(401);
    }

    @Test
    void doesNotMakeTheBrowserAskForAScript() throws Exception {
        Reply reply = server.as("").get("/api/things/1", "X-Requested-With", "XMLHttpRequest");
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"Tenon\"");
    }

    @Test
    void refusesBadCredentials() throws Exception {
        Reply reply = server.as("mallory").get("/api/things/1");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.at("/code")).isEqualTo("credentials.wrong");
        assertThat(server.as("")
                        .get("/api/things/1", "Authorization", "Digest x")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void namesThePermissionThatIsMissing() throws Exception {
        Reply reply = server.as("reader").post("/api/things", "{\"name\":\"Nut\"}");
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.at("/permission")).isEqualTo("thing.write");
        assertThat(server.as("reader").get("/api/things/1").status()).isEqualTo(200);
    }

    @Test
    void runsTheCallForItsUser() throws Exception {
        assertThat(server.as("ann").get("/api/things/me").at("/user")).isEqualTo("ann");
    }

    @Test
    void nobodyIsNotTheSystem() throws Exception {
        assertThat(server.as("").get("/api/things/me").at("/user")).isEqualTo("anonymous");
        assertThat(server.as("mallory").get("/api/things/me").at("/user"))
                .as("an operation for anybody does not mind old credentials")
                .isEqualTo("anonymous");
    }

    @Test
    void waitsForTheAuthenticator() throws Exception {
        server.authenticatorThere = false;
        Reply reply = server.get("/api/things/1");
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.header("Retry-After")).isNotEmpty();
    }

    @Test
    void refusesAPageOfAnotherSite() throws Exception {
        Reply reply = server.post("/api/things", "{\"name\":\"Nut\"}", "Sec-Fetch-Site", "cross-site");
        assertThat(reply.status()).isEqualTo(403);
        assertThat(server.post("/api/things", "{\"name\":\"Nut\"}", "Sec-Fetch-Site", "same-origin")
                        .status())
                .isEqualTo(201);
    }
}
