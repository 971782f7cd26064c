package org.tenon.testing.swap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tenon.testing.distribution.Api.Answer;
import org.tenon.testing.fixture.Eventually;

/**
 * A candidate is tried before it answers: on copies of live calls, on recorded ones, and on a share of them. For three products it was
 * told to ask ten times the price, all others it answers as our provider does. What a vendor may name and explain in his own way is
 * not compared.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShadowReportTest {

    private static final String PRICING = "/api/capabilities/pricing";
    private static final int QUANTITIES = 6;

    private static final String COMPARED =
            "pricing.compare.ignore = provider, priceList, edition, taxRounding, lines[*].trace, lines[*].nearly\n";

    private Scene scene;
    private List<String> planted;

    @BeforeAll
    void open() {
        scene = Scene.set(Map.of("TENON_ETC", Injector.etc(COMPARED).toString()));
        List<String> products = scene.stand().products();
        planted = List.of(products.get(3), products.get(10), products.get(16));
        Injector injector = Injector.install(scene);
        injector.tellTyped(
                "call=\"wrong\"",
                "price=\"12.50\"",
                planted.stream()
                        .map(product -> "\"" + product + "\"")
                        .collect(Collectors.joining(",", "products=[", "]")));
        scene.api()
                .put(PRICING + "/route", "{'provider':'fault','channel':'fault','force':true}")
                .expect(200);
        Eventually.await(
                "its price", () -> price(scene.stand().customers().get(0), "'channel':'fault',", products.get(0), 1)
                        .at("/lines/0/unitPrice/amount")
                        .equals("12.50"));
    }

    @AfterAll
    void close() {
        scene.close();
    }

    @Test
    void a_candidate_that_is_wrong_on_three_inputs_of_many_is_reported_on_exactly_those() throws IOException {
        route("'shadow':{'provider':'fault','share':1}");

        int all = askForAll();

        Eventually.await("the report", () -> report().at("/compared").asInt() == all);
        JsonNode report = report();
        Files.writeString(Scene.WORK.resolve("shadow-report.json"), report.toPrettyString());
        assertThat(report.at("/dropped").asInt()).isZero();
        assertThat(report.at("/differing").asInt()).as(report.toPrettyString()).isEqualTo(3);
        assertThat(inputs(report)).isEqualTo(planted);
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

    @Test
    void calls_that_were_recorded_are_replayed_to_a_candidate_and_show_the_same_three() {
        route("'force':true");
        record(500);
        int all = askForAll();
        Eventually.await(
                "all are kept",
                () -> scene.api()
                                .get(PRICING)
                                .expect(200)
                                .json()
                                .at("/recorded")
                                .asInt()
                        == all);

        JsonNode report = scene.api()
                .post(PRICING + "/replay", "{'provider':'fault'}")
                .expect(200)
                .json();

        assertThat(report.at("/replayed").asInt()).isEqualTo(all);
        assertThat(report.at("/failed").asInt()).isZero();
        assertThat(report.at("/differing").asInt()).as(report.toPrettyString()).isEqualTo(3);
        assertThat(inputs(report)).isEqualTo(planted);
        assertThat(scene.container().command("tenon:replay pricing fault"))
                .contains(": " + all + " replayed, 3 differing, 0 failed, 0 skipped;")
                .contains("3 x lines[].net.amount");
        record(0);
    }

    @Test
    void a_canary_that_is_wrong_too_often_loses_its_share_by_itself() {
        route("'canary':{'provider':'fault','share':1,'calls':5,'maxDifferences':0.1},'force':true");

        Eventually.await("the end of the canary", () -> {
            scene.stand().customers().forEach(customer -> price(customer, "", planted.get(0), 1)
                    .expect(200));
            return scene.api()
                    .get(PRICING)
                    .expect(200)
                    .json()
                    .at("/route/canary")
                    .isMissingNode();
        });

        scene.stand().customers().forEach(customer -> assertThat(
                        new BigDecimal(price(customer, "", planted.get(0), 1).at("/lines/0/unitPrice/amount")))
                .isEqualByComparingTo("12.50"));
        List<JsonNode> ended = new ArrayList<>();
        scene.api().get("/api/events?limit=200").expect(200).json().at("/items").forEach(event -> {
            if (event.at("/type").asText().equals("capability.canary-ended")) {
                ended.add(event.at("/data"));
            }
        });
        assertThat(ended).singleElement().satisfies(data -> {
            assertThat(data.at("/canary").asText()).isEqualTo("fault");
            assertThat(data.at("/provider").asText()).isEqualTo("standard");
            assertThat(data.at("/reason").asText()).contains("answers differed");
        });
    }

    private void route(String more) {
        scene.api()
                .put(PRICING + "/route", "{'provider':'standard'," + more + "}")
                .expect(200);
    }

    private void record(int calls) {
        scene.api().put(PRICING + "/recording", "{'calls':" + calls + "}").expect(200);
    }

    /** For the wrong products once, for all others in some quantities. @return how often */
    private int askForAll() {
        int asked = 0;
        for (String product : scene.stand().products()) {
            int last = planted.contains(product) ? 1 : QUANTITIES;
            for (int quantity = 1; quantity <= last; quantity++) {
                price(scene.stand().customers().get(0), "", product, quantity).expect(200);
                asked++;
            }
        }
        return asked;
    }

    private Answer price(String customer, String more, String product, int quantity) {
        return scene.api()
                .post(
                        "/api/prices",
                        "{'customer':'" + customer + "','currency':'CHF'," + more + "'lines':[{'product':'" + product
                                + "','quantity':'" + quantity + "'}]}");
    }

    private JsonNode report() {
        return scene.api().get(PRICING + "/shadow").expect(200).json();
    }

    /** The products of the calls that are reported, in their order. */
    private List<String> inputs(JsonNode report) {
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
