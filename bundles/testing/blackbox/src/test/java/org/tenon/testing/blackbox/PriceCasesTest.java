package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenon.testing.distribution.Api;

/**
 * Prices as other systems give them, asked through the public API. What a case expects is named as in the answer: an array
 * holds a number for each line, {@code "shown.unitPrice"} is a member of a member, {@code rules} is how many steps of the
 * first line's trace are rules, {@code error} the code of the refusal.
 */
@ExtendWith(Tenon.class)
class PriceCasesTest {

    private final Api api;

    PriceCasesTest(Api api) {
        this.api = api;
    }

    /** A line of the file. */
    record Named(JsonNode given) {
        @Override
        public String toString() {
            return given.path("id").asText() + " (" + given.path("system").asText() + ")";
        }
    }

    static Stream<Named> cases() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PriceCasesTest.class.getResourceAsStream("price-cases.jsonl")),
                StandardCharsets.UTF_8))) {
            List<Named> cases = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                cases.add(new Named(new ObjectMapper().readTree(line)));
            }
            return cases.stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void comes_to_the_same(Named named) {
        Api.Answer answer = new PriceCase(api, named.given()).ask();
        JsonNode expected = named.given().path("expect");
        if (expected.has("error")) {
            assertThat(answer.expect(422).at("/errors/0/code"))
                    .isEqualTo(expected.get("error").asText());
            return;
        }
        JsonNode prices = answer.expect(200).json();
        for (Map.Entry<String, JsonNode> member : expected.properties()) {
            if (member.getKey().equals("rules")) {
                long rules = Stream.of(prices.at("/lines/0/trace"))
                        .flatMap(trace -> trace.findValuesAsText("step").stream())
                        .filter("rule"::equals)
                        .count();
                assertThat(rules)
                        .as("rules in the trace")
                        .isEqualTo(member.getValue().asLong());
            } else if (member.getValue().isArray()) {
                for (int i = 0; i < member.getValue().size(); i++) {
                    assertSame(member.getKey(), member.getValue().get(i), prices.at("/lines/" + i));
                }
                assertThat(prices.path("lines")).hasSize(member.getValue().size());
            } else {
                assertSame(member.getKey(), member.getValue(), prices);
            }
        }
    }

    private static void assertSame(String path, JsonNode expected, JsonNode in) {
        JsonNode actual = in.at("/" + path.replace('.', '/'));
        if (expected.isArray()) {
            for (int i = 0; i < expected.size(); i++) {
                assertThat(number(actual.path(i))).as(path).isEqualByComparingTo(number(expected.get(i)));
            }
            assertThat(actual).hasSize(expected.size());
        } else {
            assertThat(number(actual)).as(path).isEqualByComparingTo(number(expected));
        }
    }

    private static BigDecimal number(JsonNode node) {
        return new BigDecimal(node.isObject() ? node.path("amount").asText() : node.asText());
    }
}
