package org.tenon.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenon.rest.internal.RestServer.Reply;
import org.tenon.sample.rest.ThingResource;
import org.tenon.testing.fixture.TestDatabase;

/** Bodies that are not as they should be. */
final class RequestJsonTest {

    private static final RestServer SERVER = new RestServer(TestDatabase.H2, ThingResource::new);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{`name`:`x`,`weight`:1}                         | /weight            | unknown-member",
                "{`name`:1}                                      | /name              | type",
                "{`name`:{}}                                     | /name              | type",
                "{`name`:`x`,`price`:`12`}                       | /price             | type",
                "{`name`:`x`,`price`:{`amount`:`a`,`currency`:`USD`}} | /price/amount | format",
                "{`name`:`x`,`price`:{`amount`:true,`currency`:`USD`}} | /price/amount | type",
                "{`name`:`x`,`price`:{`amount`:1,`currency`:`XXY`}} | /price/currency | format",
                "{`name`:`x`,`price`:{`amount`:1}}               | /price/currency    | required",
                "{`name`:`x`,`price`:{`currency`:`USD`}}         | /price             | required",
                "{`name`:`x`,`price`:{`amount`:1e1000000,`currency`:`USD`}} | /price/amount | format",
                "{`name`:`x`,`price`:{`amount`:12345678901234567890,`currency`:`USD`}} | /price | value.refused",
                "{`name`:`x`,`colour`:`blue`}                    | /colour            | format",
                "{`name`:`x`,`colour`:1}                         | /colour            | type",
                "{`name`:`x`,`share`:`half`}                     | /share             | format",
                "{`name`:`x`,`share`:true}                       | /share             | type",
                "{`name`:`x`,`due`:`2026-02-30`}                 | /due               | format",
                "{`name`:`x`,`due`:`2026-02-01T23:30:00Z`}       | /due               | format",
                "{`name`:`x`,`due`:`2026-02-01T23:30:00`}        | /due               | format",
                "{`name`:`x`,`due`:``}                           | /due               | format",
                "{`name`:`x`,`parts`:[{`name`:`a`,`quantity`:`1`},{`name`:[]}]} | /parts/1/name | type",
                "{`name`:`x`,`parts`:[null]}                     | /parts/0           | type",
                "{`name`:`x`,`parts`:{}}                         | /parts             | type",
                "{`name`:`x`,`id`:``}                            | /id                | value.refused",
                "{`name`:`a\\u0000b`}                            | /name              | text.unstorable",
                "{`name`:`x`,`parts`:[{`name`:`a\\ud800`}]}      | /parts/0/name      | text.unstorable",
                "[]                                              | ``                 | type",
                "null                                            | ``                 | type",
                "12                                              | ``                 | type",
            })
    void areRefusedWithThePlace(String body, String pointer, String code) throws Exception {
        Reply reply = SERVER.post("/api/things", body.replace('`', '"'));
        assertThat(reply.status()).as(reply.text()).isEqualTo(422);
        assertThat(reply.at("/errors/0/pointer")).as(reply.text()).isEqualTo(pointer.equals("``") ? "" : pointer);
        assertThat(reply.at("/errors/0/code")).as(reply.text()).isEqualTo(code);
        assertThat(reply.text())
                .doesNotContain("org.tenon")
                .doesNotContain("Exception")
                .doesNotContain("java.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"name\":}",
                "{\"name\":\"x\"} {}",
                "{\"name\":\"x\",\"name\":\"y\"}",
                "{'name':'x'}",
                "name=x",
                "{\"name\":\"a\nb\"}",
                "{\"price\":{\"amount\":1,\"amount\":2}}",
                "{\"name\":NaN}"
            })
    void areUnreadable(String body) throws Exception {
        Reply reply = SERVER.post("/api/things", body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.at("/code")).isEqualTo("json.malformed");
        assertThat(reply.at("/detail")).contains("line").contains("column").doesNotContain("fasterxml");
    }

    @Test
    void areUnreadableInAnotherEncoding() throws Exception {
        Reply reply = SERVER.send(SERVER.request("/api/things")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(new byte[] {'{', '"', 'n', (byte) 0xff, (byte) 0xc0, '"', '}'})));
        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
    }

    @Test
    void mayHaveASharesDecimalsAsText() throws Exception {
        for (String share : new String[] {"0.25", "\"0.25\""}) {
            Reply reply = SERVER.post("/api/things", "{\"name\":\"x\",\"share\":" + share + "}");
            assertThat(reply.status()).as(reply.text()).isEqualTo(201);
            assertThat(reply.json().path("share").isNumber()).isTrue();
            assertThat(reply.at("/share")).isEqualTo("0.25");
        }
    }

    @Test
    void areRefusedWhenTooDeep() throws Exception {
        Reply skipped = SERVER.send(
                "PATCH",
                "/api/things/1",
                "{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000),
                "Content-Type",
                "application/json",
                "If-Match",
                "\"7\"");
        assertThat(skipped.status()).isEqualTo(400);
        assertThat(skipped.at("/code")).isEqualTo("json.limits");
    }

    @Test
    void areRefusedWithANumberOfAbsurdLength() throws Exception {
        Reply reply = SERVER.post(
                "/api/things", "{\"name\":\"x\",\"price\":{\"amount\":" + "9".repeat(5000) + ",\"currency\":\"USD\"}}");
        assertThat(reply.status()).isEqualTo(400);
    }

    @Test
    void mayHoldALongText() throws Exception {
        assertThat(SERVER.post("/api/things", "{\"name\":\"" + "x".repeat(1_000_000) + "\"}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void areRefusedWhenTooLarge() throws Exception {
        String large = "{\"name\":\"" + "x".repeat(11 * 1024 * 1024) + "\"}";
        assertThat(SERVER.post("/api/things", large).at("/code")).isEqualTo("body.too-large");
        Reply chunked = SERVER.send(SERVER.request("/api/things")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)))));
        assertThat(chunked.status()).isEqualTo(413);
    }

    @Test
    void areRefusedWhenAValueMadeOfThemIs() throws Exception {
        Reply reply = SERVER.post("/api/things", "{\"name\":\"x\",\"parts\":[{\"name\":\" \",\"quantity\":1}]}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(422);
        assertThat(reply.at("/detail")).isEqualTo("A quantity needs a unit.");
    }
}
