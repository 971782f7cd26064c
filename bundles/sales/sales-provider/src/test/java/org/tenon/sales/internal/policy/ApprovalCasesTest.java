package org.tenon.sales.internal.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tenon.kernel.Money;
import org.tenon.sales.ApprovalLimit;

/** The worked examples of approval: figures that other systems assert in their own tests. */
class ApprovalCasesTest {

    private static final Currency USD = Currency.getInstance("USD");

    @TestFactory
    Stream<DynamicTest> come_out_as_elsewhere() throws IOException {
        return cases().stream().flatMap(each -> switch (each.path("id").asText()) {
            case "AP-01" -> averages(each);
            case "AP-04" -> limits(each);
            default -> throw new IllegalStateException("nothing checks " + each);
        });
    }

    private static Stream<DynamicTest> averages(JsonNode each) {
        JsonNode lines = each.at("/given/lines(list,rate,qty)");
        JsonNode discounts = each.at("/given/doc_discount");
        JsonNode expected = each.at("/expect/average_discount_pct");
        return IntStream.range(0, discounts.size())
                .mapToObj(i -> DynamicTest.dynamicTest(name(each, discounts.get(i)), () -> assertThat(
                                average(lines, discounts.get(i).decimalValue()))
                        .isEqualByComparingTo(expected.get(i).decimalValue())));
    }

    private static BigDecimal average(JsonNode lines, BigDecimal documentDiscount) {
        List<LineFacts> facts = Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                .map(i -> new LineFacts(
                        Integer.toString(i),
                        lines.get(i).get(2).decimalValue(),
                        lines.get(i).get(0).decimalValue(),
                        lines.get(i).get(0).decimalValue(),
                        lines.get(i).get(1).decimalValue(),
                        BigDecimal.ZERO,
                        Optional.empty()))
                .toList();
        return Figures.averageDiscount(
                Figures.listValue(facts), Figures.askedValue(facts).subtract(documentDiscount));
    }

    private static Stream<DynamicTest> limits(JsonNode each) {
        JsonNode given = each.path("given");
        ApprovalLimit limit = new ApprovalLimit(
                usd(given.path("role_limit")),
                Optional.of(usd(given.path("accumulated_limit"))),
                given.path("days").asInt());
        return IntStream.range(0, given.path("amount").size())
                .mapToObj(i ->
                        DynamicTest.dynamicTest(name(each, given.path("amount").get(i)), () -> assertThat(limit.covers(
                                        usd(given.path("amount").get(i)),
                                        usd(given.path("already_approved_in_window"))))
                                .isEqualTo(each.at("/expect/rep_may_approve")
                                        .get(i)
                                        .asBoolean())));
    }

    private static Money usd(JsonNode amount) {
        return new Money(amount.decimalValue(), USD);
    }

    private static String name(JsonNode each, JsonNode with) {
        return each.path("id").asText() + " (" + each.path("system").asText() + "): " + with;
    }

    private static List<JsonNode> cases() throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ApprovalCasesTest.class.getResourceAsStream("/approval-cases.jsonl")),
                StandardCharsets.UTF_8))) {
            return in.lines().map(line -> read(json, line)).toList();
        }
    }

    private static JsonNode read(ObjectMapper json, String line) {
        try {
            return json.readTree(line);
        } catch (IOException damaged) {
            throw new IllegalStateException(line, damaged);
        }
    }
}
