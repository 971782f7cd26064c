package org.tenon.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodesTest {

    /** The key of the examples of RFC 6238, appendix B. */
    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** The examples of RFC 6238, appendix B, for SHA-1: theirs have eight digits, ours are the last six of them. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codes_are_those_of_the_standard(long seconds, String code) {
        assertThat(TimeCodes.code(KEY, TimeCodes.step(Instant.ofEpochSecond(seconds))))
                .isEqualTo(code);
    }

    @Test
    void a_code_of_the_step_before_or_after_is_taken_and_none_further_away() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = TimeCodes.step(now);
        for (long other = step - 3; other <= step + 3; other++) {
            boolean near = Math.abs(other - step) <= 1;
            assertThat(TimeCodes.matching(KEY, TimeCodes.code(KEY, other), now).isPresent())
                    .isEqualTo(near);
        }
    }

    /** RFC 4648, section 10. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void base_32_is_that_of_the_standard(String text, String encoded) {
        assertThat(Base32.of(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
    }
}
