package org.tenon.configuration.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenon.configuration.internal.Setting.Kind;
import org.tenon.json.TenonJson;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violation;

class ConfigurationChangeTest {

    private static final Description MAIL = new Description(
            "org.tenon.channel.mail",
            "E-mail",
            "",
            "mail-channel",
            List.of(
                    setting("host", Kind.TEXT, false, true),
                    setting("port", Kind.INTEGER, false, false),
                    setting("factor", Kind.DECIMAL, false, false),
                    setting("quiet", Kind.BOOLEAN, false, false),
                    setting("password", Kind.PASSWORD, false, false),
                    setting("stages", Kind.TEXT, true, false),
                    new Setting(
                            "security",
                            "security",
                            "",
                            Kind.TEXT,
                            false,
                            false,
                            List.of("tls"),
                            Optional.empty(),
                            Optional.empty(),
                            List.of(new Setting.Option("tls", "TLS"), new Setting.Option("none", "None")))));

    @Test
    void values_of_all_kinds_become_texts_and_null_goes_back() throws JsonProcessingException {
        ConfigurationChange change = TenonJson.mapper()
                .readValue(
                        "{\"values\":{\"host\":\"smtp.example.org\",\"port\":2525,\"factor\":0.50,\"quiet\":true,"
                                + "\"stages\":[\"new:10\",\"won:100\"],\"password\":null}}",
                        ConfigurationChange.class);

        assertThat(change.of(MAIL))
                .containsOnly(
                        Map.entry("host", Optional.of(List.of("smtp.example.org"))),
                        Map.entry("port", Optional.of(List.of("2525"))),
                        Map.entry("factor", Optional.of(List.of("0.50"))),
                        Map.entry("quiet", Optional.of(List.of("true"))),
                        Map.entry("stages", Optional.of(List.of("new:10", "won:100"))),
                        Map.entry("password", Optional.empty()));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "host, ' ', required",
        "port, 0, configuration.too-small",
        "port, 65536, configuration.too-large",
        "port, 25.5, configuration.number",
        "port, 1e9, configuration.number",
        "port, '', configuration.number",
        "factor, one, configuration.number",
        "quiet, yes, configuration.boolean",
        "security, ssl, configuration.option",
        "sender, x, configuration.unknown"
    })
    void what_is_wrong_is_named_with_its_place(String key, String value, String code) {
        ConfigurationChange change = new ConfigurationChange(Map.of(key, value));

        assertThatThrownBy(() -> change.of(MAIL))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.violations())
                        .extracting(Violation::pointer, Violation::code)
                        .containsExactly(org.assertj.core.api.Assertions.tuple("/values/" + key, code)));
    }

    @Test
    void one_value_is_not_a_list_and_an_object_is_no_value() {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("host", List.of("a", "b"));
        values.put("stages", Map.of("new", 10));

        assertThatThrownBy(() -> new ConfigurationChange(values).of(MAIL))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.violations())
                        .extracting(Violation::code)
                        .containsExactlyInAnyOrder("configuration.one", "configuration.kind"));
        assertThatThrownBy(() -> new ConfigurationChange(Collections.emptyMap()).of(MAIL))
                .isInstanceOf(InvalidRequestException.class);
    }

    private static Setting setting(String key, Kind kind, boolean many, boolean required) {
        boolean port = key.equals("port");
        return new Setting(
                key,
                key,
                "",
                kind,
                many,
                required,
                List.of(),
                port ? Optional.of(BigDecimal.ONE) : Optional.empty(),
                port ? Optional.of(new BigDecimal(65_535)) : Optional.empty(),
                List.of());
    }
}
