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

/**
 * Stock and its worth as other systems have them, by the public API: a case a line, each a story of steps. What a step expects
 * is looked at after it; numbers are rounded half up to as many decimals as the case gives.
 */
@ExtendWith(Tenon.class)
class StockCasesTest {

    private final World world;

    StockCasesTest(World world) {
        this.world = world;
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
                Objects.requireNonNull(StockCasesTest.class.getResourceAsStream("stock-cases.jsonl")),
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
    void goes_the_same_way(Named named) {
        StockCase story = new StockCase(world);
        int number = 0;
        for (JsonNode step : named.given().path("steps")) {
            number++;
            story.take(step, "step " + number);
        }
    }
}
