package org.tenon.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {

    @ParameterizedTest
    @CsvSource({
        "*, *, *",
        "*, quote.read, quote.read",
        "*, *.read, *.read",
        "quote.*, *.read, quote.read",
        "quote.*, quote.read, quote.read",
        "*.read, quote.*, quote.read",
        "quote.read, *, quote.read",
        "quote.*, *, quote.*",
        "quote.read, quote.*, quote.read"
    })
    void a_scope_gives_what_it_and_the_user_have_both(String held, String scope, String both) {
        assertThat(new Scope(Set.of(scope)).within(Set.of(held))).containsExactly(both);
    }

    @ParameterizedTest
    @CsvSource({"quote.*, order.*", "quote.read, quote.write", "*.read, quote.write"})
    void a_scope_gives_nothing_that_the_user_has_not(String held, String scope) {
        assertThat(new Scope(Set.of(scope)).within(Set.of(held))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "*, true",
        "quote.read, true",
        "price-list.*, true",
        "*.read, true",
        "*.*, false",
        "quote, false",
        "'', false",
        "quote.*.read, false",
        "Quote.read, false",
        "'quote.read ', false"
    })
    void a_permission_has_two_parts(String text, boolean wellFormed) {
        assertThat(Scope.isWellFormed(text)).isEqualTo(wellFormed);
    }
}
