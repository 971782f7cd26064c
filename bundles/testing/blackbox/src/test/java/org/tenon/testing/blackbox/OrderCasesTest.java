package org.tenon.testing.blackbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenon.testing.distribution.Api;

/** Orders, credit and stock as other systems treat them, played through the public API. */
@ExtendWith(Tenon.class)
class OrderCasesTest {

    private final Api api;

    OrderCasesTest(Api api) {
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
                Objects.requireNonNull(OrderCasesTest.class.getResourceAsStream("order-cases.jsonl")),
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
        new OrderCase(api, named.given()).play();
    }
}
