package org.tenon.kernel.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenon.kernel.problem.InvalidRequestException;

class DocumentLanguageTest {

    @ParameterizedTest
    @CsvSource({"zh-CN, CHINESE", "zh, CHINESE", "zh_CN, CHINESE", "en, ENGLISH", "en-GB, ENGLISH"})
    void takes_the_parameter(String parameter, DocumentLanguage expected) {
        assertThat(DocumentLanguage.wish(parameter, "fr")).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "x", "../../etc", "zz-ZZ"})
    void refuses_a_parameter_that_it_has_not(String parameter) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> DocumentLanguage.wish(parameter, null));
    }

    @Test
    void takes_the_first_of_the_header_that_it_has() {
        assertThat(DocumentLanguage.wish(null, "fr, zh-CN;q=0.8, en;q=0.5")).contains(DocumentLanguage.CHINESE);
        assertThat(DocumentLanguage.wish(null, "en;q=0.2, zh;q=0.9")).contains(DocumentLanguage.CHINESE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "fr", "", ";;;", "en;q=0"})
    void leaves_the_choice_to_the_customer_otherwise(String header) {
        assertThat(DocumentLanguage.wish(null, header)).isEmpty();
        assertThat(DocumentLanguage.wish("", null)).isEmpty();
    }
}
