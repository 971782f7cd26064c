package org.tenon.testing.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tenon.testing.fixture.Eventually;

/**
 * The documented configuration of HAProxy, before three nodes. With {@code -Dtenon.proxy=true}, where HAProxy and OpenSSL are installed;
 * otherwise it is skipped.
 */
@ExtendWith(ThreeNodes.class)
class ProxyTest {

    private static Nodes nodes;
    private static Haproxy proxy;

    @BeforeAll
    static void start(Nodes three) {
        assumeTrue(Boolean.getBoolean("tenon.proxy"), "only with -Dtenon.proxy=true");
        assumeTrue(ServerTools.has("haproxy", "openssl"), "HAProxy or OpenSSL is not installed");
        nodes = three;
        proxy = new Haproxy(nodes);
    }

    @AfterAll
    static void stop() {
        if (proxy != null) {
            proxy.close();
        }
    }

    @Test
    void the_world_comes_by_tls_and_is_not_told_about_the_nodes() throws Exception {
        HttpResponse<String> plain = get(proxy.plain("/api/me"));
        assertThat(plain.statusCode()).isEqualTo(308);
        assertThat(plain.headers().firstValue("Location").orElseThrow()).startsWith("https://");

        HttpResponse<String> secure = get(proxy.secure("/api/me"));
        assertThat(secure.statusCode()).isEqualTo(401);
        assertThat(secure.version()).isEqualTo(java.net.http.HttpClient.Version.HTTP_2);
        assertThat(secure.sslSession().orElseThrow().getProtocol()).isIn("TLSv1.2", "TLSv1.3");
        assertThat(secure.headers().firstValue("Strict-Transport-Security")).isPresent();
        for (String path : List.of("/livez", "/readyz", "/metrics")) {
            assertThat(get(proxy.secure(path)).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void a_node_is_killed_and_every_request_is_answered_for_good_when_it_is_sent_again_under_its_key()
            throws Exception {
        try (Load load = new Load(proxy.admin(), 78)) {
            Eventually.await("trade begins", () -> load.trades() > 2);
            nodes.kill(1);
            int without = load.trades();
            Eventually.await("trade goes on without it", () -> load.trades() > without + 10);
            nodes.restart(1);
            int again = load.trades();
            Eventually.await("trade goes on with it", () -> load.trades() > again + 2);
            assertThat(load.stop()).isEmpty();
            System.out.printf("proxy: one of three nodes killed: %s%n", load.summary());
        }
    }

    /** As docs/deployment.md says how. */
    @Test
    void a_node_is_taken_out_updated_and_put_back_and_no_request_needs_to_be_sent_again() throws Exception {
        try (Load load = new Load(proxy.admin(), 79)) {
            Eventually.await("trade begins", () -> load.trades() > 2);
            proxy.takeOut(2);
            nodes.kill(2);
            nodes.restart(2);
            proxy.putBack(2);
            int again = load.trades();
            Eventually.await("trade goes on with it", () -> load.trades() > again + 5);
            assertThat(load.stop()).isEmpty();
            assertThat(load.cut()).as("requests that were cut off or refused").isZero();
            System.out.printf("proxy: one of three nodes updated: %s%n", load.summary());
        }
    }

    /** CVE-2026-2332: what Jetty took for a second request, and a proxy for a part of the first, got past the proxy's rules. */
    @Test
    void a_request_in_the_extension_of_a_chunk_does_not_get_past_the_proxy() throws Exception {
        String hidden = "GET /metrics HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        String chunks = "1;ext=\"val\r\nX\r\n0\r\n\r\n";
        String answers =
                proxy.exchange("POST /api/tokens HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n" + chunks + hidden);

        assertThat(answers).startsWith("HTTP/1.1 4").doesNotContain("# HELP", "# TYPE");
    }

    private static HttpResponse<String> get(URI address) throws Exception {
        return proxy.client().send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
