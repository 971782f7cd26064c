package org.tenon.sales.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tenon.kernel.Percent;
import org.tenon.sales.LeadScore;

/** The worked example of lead scoring: figures that Odoo asserts in its own tests. */
class LeadCasesTest {

    private static final List<String> STAGES = List.of("0", "1", "2");

    @TestFactory
    Stream<DynamicTest> leads_score_as_elsewhere() throws IOException {
        JsonNode given = example();
        List<DynamicTest> tests = new ArrayList<>();
        given.at("/given/leads").forEach(lead -> {
            String result = lead.get(5).asText();
            if (result.startsWith("open ")) {
                String name = result.substring("open ".length());
                Percent expected = Percent.of(
                        given.at("/expect/probability_pct").path(name).asText());
                tests.add(DynamicTest.dynamicTest("LS-01 (odoo): " + name, () -> assertThat(
                                model(given, lead.get(0).asText())
                                        .probability(values(lead), lead.get(4).asText()))
                        .contains(expected)));
            }
        });
        return tests.stream();
    }

    private static LeadModel model(JsonNode given, String team) {
        LeadModel model = new LeadModel(STAGES);
        given.at("/given/leads").forEach(lead -> {
            String result = lead.get(5).asText();
            if (lead.get(0).asText().equals(team) && !result.startsWith("open ")) {
                model.learn(values(lead), lead.get(4).asText(), result.equals("won"), 1);
            }
        });
        return model;
    }

    private static Map<String, String> values(JsonNode lead) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("country", lead.get(1).asText());
        values.put("region", lead.get(2).asText());
        values.put("source", lead.get(3).asText());
        return values;
    }

    private static JsonNode example() throws IOException {
        try (InputStream in = LeadCasesTest.class.getResourceAsStream("/lead-cases.jsonl")) {
            return new ObjectMapper().readTree(in);
        }
    }

    @Test
    void nothing_is_said_before_there_is_something_of_either_kind() {
        LeadModel model = new LeadModel(STAGES);
        model.learn(Map.of("source", "web"), "2", true, 3);

        assertThat(model.probability(Map.of("source", "web"), "0")).isEmpty();
        assertThat(model.reasons(Map.of("source", "web"), "0")).isEmpty();
    }

    @Test
    void reasons_are_told_by_strength_and_what_was_never_seen_is_none() {
        LeadModel model = new LeadModel(STAGES);
        model.learn(Map.of("source", "fair", "country", "cn"), "2", true, 9);
        model.learn(Map.of("source", "web", "country", "cn"), "0", false, 9);

        assertThat(model.reasons(Map.of("source", "fair", "country", "cn", "region", "new"), "0"))
                .extracting(LeadScore.Reason::attribute)
                .containsExactlyInAnyOrder("source", "country", "stage")
                .startsWith("source");
    }
}
