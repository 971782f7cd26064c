package org.tenon.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tenon.rest.internal.RestServer.Reply;
import org.tenon.sample.rest.ThingResource;
import org.tenon.testing.fixture.TestDatabase;

final class ApiServletTest {

    private static final RestServer SERVER = new RestServer(TestDatabase.H2, ThingResource::new);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void writesMoneyEnumsAndIdsAsThePlatformDoes() throws Exception {
        Reply reply = SERVER.get("/api/things/1");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).startsWith("application/json");
        assertThat(reply.text())
                .isEqualTo("{\"id\":\"1\",\"name\":\"Bolt\",\"price\":{\"amount\":\"1.50\",\"currency\":\"USD\"},"
                        + "\"colour\":\"light_green\",\"parts\":[]}");
    }

    @Test
    void measuresByRoute() throws Exception {
        SERVER.get("/api/things/123456?x=y");
        Map<String, String> wanted = Map.of("method", "GET", "route", "/api/things/{id}", "status", "404");
        Map<String, String> measured = Map.of();
        while (!wanted.equals(measured)) {
            measured = SERVER.measured.poll(10, TimeUnit.SECONDS);
            assertThat(measured).isNotNull();
        }
    }

    @Test
    void createsWithLocationAndETag() throws Exception {
        Reply reply = SERVER.post("/api/things", "{\"name\":\"Nut\",\"colour\":\"red\"}");
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("Location")).isEqualTo("/api/things/2");
        assertThat(reply.header("ETag")).isEqualTo("\"0\"");
        assertThat(reply.at("/colour")).isEqualTo("red");
    }

    @Test
    void answersNotModifiedToOneWhoHasTheVersion() throws Exception {
        assertThat(SERVER.get("/api/things/1", "If-None-Match", "\"7\"").status())
                .isEqualTo(304);
        assertThat(SERVER.get("/api/things/1", "If-None-Match", "W/\"7\", \"9\"")
                        .status())
                .isEqualTo(304);
        assertThat(SERVER.get("/api/things/1", "If-None-Match", "\"8\"").status())
                .isEqualTo(200);
    }

    @Test
    void saysWhatAnswersMayNotBeDoneWith() throws Exception {
        Reply reply = SERVER.get("/api/things/1", "X-Request-Id", "abc-1");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reply.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(reply.header("X-Request-Id")).isEqualTo("abc-1");
        assertThat(SERVER.get("/api/things/1", "X-Request-Id", "a b").header("X-Request-Id"))
                .hasSize(36);
    }

    @Test
    void mergesAPatch() throws Exception {
        Reply reply = SERVER.send(
                "PATCH",
                "/api/things/1",
                "{\"name\":\"Screw\",\"price\":{\"amount\":2},\"colour\":null}",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "\"7\"");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("ETag")).isEqualTo("\"8\"");
        assertThat(reply.text())
                .isEqualTo(
                        "{\"id\":\"1\",\"name\":\"Screw\",\"price\":{\"amount\":\"2.00\",\"currency\":\"USD\"},\"parts\":[]}");
    }

    @Test
    void refusesAPatchThatLeavesNoSuchRecord() throws Exception {
        Reply reply = SERVER.send(
                "PATCH",
                "/api/things/1",
                "{\"price\":{\"amount\":\"x\"}}",
                "Content-Type",
                "application/json",
                "If-Match",
                "\"7\"");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.at("/errors/0/pointer")).isEqualTo("/price/amount");
        assertThat(SERVER.send("PATCH", "/api/things/1", "[]", "Content-Type", "application/json", "If-Match", "\"7\"")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void asksForAndComparesTheVersion() throws Exception {
        Reply without = SERVER.send("PATCH", "/api/things/1", "{}", "Content-Type", "application/json");
        assertThat(without.status()).isEqualTo(428);
        Reply stale =
                SERVER.send("PATCH", "/api/things/1", "{}", "Content-Type", "application/json", "If-Match", "\"6\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.at("/code")).isEqualTo("thing.stale");
        Reply unknown =
                SERVER.send("PATCH", "/api/things/1", "{}", "Content-Type", "application/json", "If-Match", "\"abc\"");
        assertThat(unknown.status()).isEqualTo(412);
        assertThat(unknown.at("/code")).isEqualTo("if-match.unknown");
    }

    @Test
    void refusesAQueryThatIsHalfAnEscape() throws Exception {
        for (String wrong : new String[] {"%", "x=%", "x=%zz", "x=1&%2"}) {
            assertThat(answerTo("GET /api/things?" + wrong))
                    .as(wrong)
                    .startsWith("HTTP/1.1 400 ")
                    .contains("query.malformed");
        }
        assertThat(SERVER.get("/api/things?x=%25").status()).isEqualTo(200);
    }

    /** By hand: the JDK's client sends no address that is none. */
    private static String answerTo(String request) throws IOException {
        URI server = SERVER.uri("/");
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream()
                    .write((request + " HTTP/1.1\r\nHost: tenon\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void refusesABodyThatIsCompressed() throws Exception {
        Reply reply = SERVER.post("/api/things", "{\"name\":\"x\"}", "Content-Encoding", "gzip");
        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.at("/code")).isEqualTo("media-type.encoding");
        assertThat(SERVER.post("/api/things", "{\"name\":\"x\"}", "Content-Encoding", "identity")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void allowsWhatIsPossibleOnThePathItself() throws Exception {
        assertThat(SERVER.send("DELETE", "/api/things/1", "").header("Allow")).isEqualTo("GET, HEAD, OPTIONS, PATCH");
        assertThat(SERVER.send("DELETE", "/api/things", "").header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(SERVER.send("GET", "/api/things/1/break", "").header("Allow"))
                .isEqualTo("OPTIONS, POST");
        assertThat(SERVER.send("OPTIONS", "/api/things/1", "").header("Allow")).isEqualTo("GET, HEAD, OPTIONS, PATCH");
    }

    @Test
    void turnsExceptionsIntoProblems() throws Exception {
        Reply missing = SERVER.get("/api/things/99");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.header("Content-Type")).startsWith("application/problem+json");
        assertThat(missing.at("/type")).isEqualTo("urn:tenon:problem:thing.not-found");
        assertThat(missing.at("/code")).isEqualTo("thing.not-found");
        assertThat(missing.at("/status")).isEqualTo("404");
        assertThat(missing.at("/title")).isEqualTo("Not found");
        assertThat(missing.at("/detail")).isEqualTo("There is no thing 99.");
        assertThat(missing.at("/id")).isEqualTo("99");
    }

    @Test
    void tellsNobodyWhatADefectIs() throws Exception {
        Reply reply = SERVER.get("/api/things/defect", "X-Request-Id", "r-1");
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.at("/instance")).isEqualTo("urn:tenon:request:r-1");
        assertThat(reply.text())
                .doesNotContain("secret")
                .doesNotContain("Exception")
                .doesNotContain("org.tenon");
    }

    @Test
    void failsWholeWhenAnAnswerCannotBeWritten() throws Exception {
        for (Reply reply :
                new Reply[] {SERVER.get("/api/things/unwritable"), SERVER.post("/api/things/unwritable", "{}")}) {
            assertThat(reply.status()).isEqualTo(500);
            assertThat(reply.at("/code")).isEqualTo("internal");
            assertThat(reply.text()).doesNotContain("secret");
        }
    }

    @Test
    void refusesACharsetThatIsNone() throws Exception {
        for (String name : new String[] {"x", "utf-9", "'"}) {
            Reply reply = SERVER.get("/api/things/1", "Content-Type", "application/json; charset=" + name);
            assertThat(reply.status()).as(name).isEqualTo(415);
            assertThat(reply.at("/code")).isEqualTo("media-type.charset");
        }
    }

    @Test
    void answersWithAProblemWhereJaxRsHasAnExceptionOfItsOwn() throws Exception {
        Reply path = SERVER.get("/api/things/1/2/3");
        assertThat(path.status()).isEqualTo(404);
        assertThat(path.at("/code")).isEqualTo("path.not-found");
        Reply method = SERVER.send("DELETE", "/api/things/1", "");
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Allow")).contains("GET", "PATCH");
        Reply type = SERVER.send("POST", "/api/things", "<a/>", "Content-Type", "text/xml");
        assertThat(type.status()).isEqualTo(415);
        assertThat(type.at("/code")).isEqualTo("media-type.unsupported");
        Reply accept = SERVER.get("/api/things/1", "Accept", "text/html");
        assertThat(accept.status()).isEqualTo(406);
        assertThat(accept.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void knowsNoOtherRoots() throws Exception {
        assertThat(SERVER.get("/api/unknown").status()).isEqualTo(404);
        assertThat(SERVER.get("/api/").at("/code")).isEqualTo("path.not-found");
        Reply coming = SERVER.get("/api/coming");
        assertThat(coming.status()).isEqualTo(503);
        assertThat(coming.header("Retry-After")).isEqualTo("2");
    }

    @Test
    void ignoresAMethodInTheQuery() throws Exception {
        assertThat(SERVER.get("/api/things/1?_method=DELETE").status()).isEqualTo(200);
        assertThat(SERVER.get("/api/things/1?_type=xml").status()).isEqualTo(200);
        assertThat(SERVER.get("/api/things/1?_wadl").header("Content-Type")).startsWith("application/json");
    }

    @Test
    void takesAnActionWithoutABody() throws Exception {
        Reply reply =
                SERVER.send(SERVER.request("/api/things").POST(java.net.http.HttpRequest.BodyPublishers.noBody()));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.at("/errors/0/pointer")).isEqualTo("/name");
    }

    @Test
    void readsParametersInTheWordsOfJson() throws Exception {
        assertThat(SERVER.get("/api/things?colour=light_green&due=2026-11-23&limit=10&customer=")
                        .status())
                .isEqualTo(200);
        for (String wrong : new String[] {"colour=blue", "due=tomorrow", "limit=ten", "limit=0", "limit=99999999999"}) {
            Reply reply = SERVER.get("/api/things?" + wrong);
            assertThat(reply.status()).as(wrong).isEqualTo(422);
            assertThat(reply.at("/detail")).as(wrong).contains(wrong.substring(0, wrong.indexOf('=')));
        }
        assertThat(SERVER.get("/api/things/" + "x".repeat(65)).status()).isEqualTo(404);
    }
}
