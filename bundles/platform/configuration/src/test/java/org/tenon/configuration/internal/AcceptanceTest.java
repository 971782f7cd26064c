package org.tenon.configuration.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AcceptanceTest {

    @Test
    void the_reason_is_what_the_component_said_and_not_who_caught_it() {
        String trace =
                """
                org.apache.felix.scr.impl.manager.ComponentException: activation failed
                \tat a.B.c(D.java:1)
                Caused by: java.lang.IllegalArgumentException: validity.days is 0 to 3650, not 4000
                \tat a.B.c(D.java:2)
                """;

        assertThat(Acceptance.reason(trace)).isEqualTo("validity.days is 0 to 3650, not 4000");
        assertThat(Acceptance.reason("java.lang.IllegalStateException: no\n\tat a.B.c(D.java:1)"))
                .isEqualTo("no");
        assertThat(Acceptance.reason("it did not come up")).isEqualTo("it did not come up");
    }
}
