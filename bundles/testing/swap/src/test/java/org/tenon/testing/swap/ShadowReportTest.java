package org.tenon.testing.swap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tenon.testing.distribution.Api.Answer;
import org.tenon.testing.fixture.Eventually;

/**
 * A candidate answers copies of live calls. For three of them it was told to ask ten times the price, all others it answers as our
 * provider does. What a vendor may name and explain in his own way is not compared.
 */
class ShadowReportTest {

    private static final int QUANTITIES = 6;

    private static final String COMPARED =
            "pricing.compare.ignore = provider, priceList, edition, taxRounding, lines[*].trace, lines[*].nearly\n";

    @Test
    void a_candidate_that_is_wrong_on_three_inputs_of_many_is_reported_on_exactly_those() throws IOException {
        try (Scene scene = Scene.set(Map.of("TENON_ETC", Injector.etc(COMPARED).toString()))) {
            List<String> products = scene.stand().products();
            List<String> planted = List.of(products.get(3), products.get(10), products.get(16));
            install(scene, planted);
            scene.api()
                    .put(
                            "/api/capabilities/pricing/route",
                            "{'provider':'standard','shadow':{'provider':'fault','share':1}}")
                    .expect(200);

            int asked = 0;
            for (String product : products) {
                int last = planted.contains(product) ? 1 : QUANTITIES;
                for (int quantity = 1; quantity <= last; quantity++) {
                    price(scene, "", product, quantity).expect(200);
                    asked++;
                }
            }

            int all = asked;
            Eventually.await("the report", () -> report(scene).at("/compared").asInt() == all);
            JsonNode report = report(scene);
            Files.writeString(Scene.WORK.resolve("shadow-report.json"), report.toPrettyString());
            assertThat(report.at("/dropped").asInt()).isZero();
            assertThat(report.at("/differing").asInt())
                    .as(report.toPrettyString())
                    .isEqualTo(3);
            assertThat(inputs(report, planted)).isEqualTo(planted);
            assertThat(fields(report))
                    .as("what is wrong about them: 10 x 12.50")
                    .containsExactly(
                            "gross.amount 12.5 -> 125",
                            "lines[0].gross.amount 12.5 -> 125",
                            "lines[0].listPrice.amount 12.5 -> 125",
                            "lines[0].net.amount 12.5 -> 125",
                            "lines[0].rulePrice.amount 12.5 -> 125",
                            "lines[0].shown.unitPrice.amount 12.5 -> 125",
                            "lines[0].unitPrice.amount 12.5 -> 125",
                            "net.amount 12.5 -> 125");
        }
    }

    private static void install(Scene scene, List<String> planted) {
        Injector injector = Injector.install(scene);
        injector.tellTyped(
                "call=\"wrong\"",
                "price=\"12.50\"",
                planted.stream()
                        .map(product -> "\"" + product + "\"")
                        .collect(Collectors.joining(",", "products=[", "]")));
        scene.api()
                .put("/api/capabilities/pricing/route", "{'provider':'fault','channel':'fault','force':true}")
                .expect(200);
        String good = scene.stand().products().get(0);
        Eventually.await("its price", () -> price(scene, "'channel':'fault',", good, 1)
                .at("/lines/0/unitPrice/amount")
                .equals("12.50"));
    }

    private static Answer price(Scene scene, String more, String product, int quantity) {
        return scene.api()
                .post(
                        "/api/prices",
                        "{'customer':'" + scene.stand().customers().get(0) + "','currency':'CHF'," + more
                                + "'lines':[{'product':'" + product + "','quantity':'" + quantity + "'}]}");
    }

    private static JsonNode report(Scene scene) {
        return scene.api().get("/api/capabilities/pricing/shadow").expect(200).json();
    }

    /** The products of the calls that are reported, in their order. */
    private static List<String> inputs(JsonNode report, List<String> planted) {
        List<String> inputs = new ArrayList<>();
        report.at("/differences")
                .forEach(difference -> inputs.add(planted.stream()
                        .filter(product -> difference.at("/arguments").asText().contains(product))
                        .findFirst()
                        .orElse(difference.at("/arguments").asText())));
        return inputs;
    }

    /** What differs in each of them. */
    private static List<String> fields(JsonNode report) {
        List<String> fields = new ArrayList<>();
        report.at("/differences").forEach(difference -> difference
                .at("/fields")
                .forEach(field -> fields.add(
                        field.at("/path").asText() + " " + field.at("/answer").asText() + " -> "
                                + field.at("/candidateAnswer").asText())));
        return fields.stream().distinct().sorted().toList();
    }
}
