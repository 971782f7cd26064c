package org.tenon.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenon.kernel.problem.InvalidRequestException;

/** What {@code If-Match} may say. */
final class VersionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"7\" | 7",
                "`  \"7\" ` | 7",
                "W/\"7\" | 7",
                "`\"6\", \"7\"` | 7",
                "`\"7\",W/\"6\"` | 7",
                "`\"of-another-system\", \"7\"` | 7",
            })
    void a_tag_that_was_given_out_names_its_version(String ifMatch, long version) {
        assertThat(Versions.required(ifMatch)).isEqualTo(version);
        assertThat(Versions.given(ifMatch)).hasValue(version);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"\"", "\"abc\"", "W/\"abc\"", "\"-1\"", "\"1.0\"", "\"9999999999999999999\"", "\"a\", \"b\""})
    void a_tag_that_was_never_given_out_matches_no_version(String ifMatch) {
        assertThatThrownBy(() -> Versions.required(ifMatch)).isInstanceOf(UnknownTagException.class);
        assertThatThrownBy(() -> Versions.given(ifMatch)).isInstanceOf(UnknownTagException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"7", "7\"", "\"7\" \"8\"", "\"7\",", "*, \"7\"", "w/\"7\""})
    void what_is_no_tag_is_refused(String ifMatch) {
        assertThatThrownBy(() -> Versions.required(ifMatch)).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void any_version_is_none_to_base_a_change_on() {
        assertThat(Versions.given("*")).isEmpty();
        assertThatThrownBy(() -> Versions.required("*")).isInstanceOf(PreconditionRequiredException.class);
        assertThatThrownBy(() -> Versions.required(null)).isInstanceOf(PreconditionRequiredException.class);
    }
}
