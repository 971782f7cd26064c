package org.tenon.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {

    private static final List<String> NAMES = List.of("anna", "Nord Light AG", "tenon");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "PASSWORD",
                "12345678",
                "qwertyuiop",
                "aaaaaaaa",
                "abcabcabc",
                "anna1987!",
                "nordlightag1",
                "Tenon2026"
            })
    void what_is_tried_first_is_refused(String password) {
        assertThat(CommonPasswords.has(password, NAMES)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse", "anna and the horse", "83920174", "tenon-of-oak"})
    void what_is_not_is_good_enough(String password) {
        assertThat(CommonPasswords.has(password, NAMES)).isFalse();
    }
}
