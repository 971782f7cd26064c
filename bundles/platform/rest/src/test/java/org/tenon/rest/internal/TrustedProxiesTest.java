package org.tenon.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrustedProxiesTest {

    private final TrustedProxies proxies = TrustedProxies.of("127.0.0.1, 10.0.0.7");

    private String caller(String remote, String... forwarded) {
        return proxies.caller(remote, Collections.enumeration(List.of(forwarded)));
    }

    @Test
    void the_header_of_a_stranger_counts_for_nothing() {
        assertThat(caller("198.51.100.4", "203.0.113.9")).isEqualTo("198.51.100.4");
    }

    @Test
    void a_trusted_proxy_says_who_called() {
        assertThat(caller("127.0.0.1", "203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(caller("127.0.0.1", "2001:db8::17")).isEqualTo("2001:db8::17");
        assertThat(caller("127.0.0.1")).isEqualTo("127.0.0.1");
    }

    @Test
    void what_the_caller_wrote_into_the_header_himself_is_not_reached() {
        assertThat(caller("127.0.0.1", "10.1.1.1, 203.0.113.9, 10.0.0.7")).isEqualTo("203.0.113.9");
        assertThat(caller("127.0.0.1", "10.1.1.1", "203.0.113.9")).isEqualTo("203.0.113.9");
    }

    @Test
    void what_is_no_address_is_not_taken() {
        assertThat(caller("127.0.0.1", "unknown")).isEqualTo("127.0.0.1");
    }

    @Test
    void without_configuration_nobody_is_trusted() {
        assertThat(TrustedProxies.of("").caller("127.0.0.1", Collections.enumeration(List.of("203.0.113.9"))))
                .isEqualTo("127.0.0.1");
    }
}
