package org.tenon.pricing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.pricing.PricingUnderTest.costs;
import static org.tenon.testing.contract.pricing.PricingUnderTest.usd;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenon.catalog.ProductDetails;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerId;
import org.tenon.json.TenonJson;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.NewTaxRule;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PricePolicy;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.PricedLine;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleScope;
import org.tenon.pricing.TaxAmount;
import org.tenon.pricing.TaxConditions;
import org.tenon.pricing.TaxTreatment;
import org.tenon.testing.fixture.TestDatabase;

/** The numbers of other systems, asked through the public API. */
class WorkedExamplesTest extends PricingServices {

    WorkedExamplesTest() {
        super(TestDatabase.H2);
    }

    static Stream<WorkedExample> examples() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WorkedExamplesTest.class.getResourceAsStream("worked-examples.jsonl")),
                StandardCharsets.UTF_8))) {
            List<WorkedExample> examples = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                examples.add(TenonJson.mapper().readValue(line, WorkedExample.class));
            }
            return examples.stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void comes_to_the_same(WorkedExample example) {
        PriceRequest request = new Scene(example).request();

        if (example.expect().error().isPresent()) {
            assertThatThrownBy(() -> pricing().price(request))
                    .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.code())
                            .isEqualTo(example.expect().error().get()));
        } else {
            compare(example.expect(), pricing().price(request));
        }
    }

    private static void compare(WorkedExample.Expected expected, PriceResult result) {
        expected.unitPrice()
                .ifPresent(prices -> sameNumbers(
                        prices, numbers(result, line -> line.unitPrice().amount())));
        expected.discountPercent()
                .ifPresent(percents -> sameNumbers(
                        percents, numbers(result, line -> line.discount().value())));
        expected.taxes().ifPresent(lines -> sameTaxes(lines, result, TaxAmount::amount));
        expected.bases().ifPresent(lines -> sameTaxes(lines, result, TaxAmount::base));
        expected.net().ifPresent(net -> assertThat(result.net().amount()).isEqualByComparingTo(net));
        expected.tax().ifPresent(tax -> assertThat(result.tax().amount()).isEqualByComparingTo(tax));
        expected.gross().ifPresent(gross -> assertThat(result.gross().amount()).isEqualByComparingTo(gross));
        expected.rulesTraced()
                .ifPresent(count -> assertThat(result.lines().get(0).trace())
                        .filteredOn(step -> step.step().equals("rule"))
                        .hasSize(count));
    }

    private static void sameTaxes(
            List<List<BigDecimal>> expected, PriceResult result, Function<TaxAmount, Money> part) {
        for (int i = 0; i < expected.size(); i++) {
            List<BigDecimal> taxes = result.lines().get(i).taxes().stream()
                    .map(tax -> part.apply(tax).amount())
                    .toList();
            sameNumbers(expected.get(i), taxes);
        }
    }

    private static List<BigDecimal> numbers(PriceResult result, Function<PricedLine, BigDecimal> number) {
        return result.lines().stream().map(number).toList();
    }

    private static void sameNumbers(List<BigDecimal> expected, List<BigDecimal> actual) {
        assertThat(actual).usingElementComparator(BigDecimal::compareTo).containsExactlyElementsOf(expected);
    }

    /** One example set up: products, customers, lists, rules and taxes of its own. */
    private final class Scene {

        private final WorkedExample example;
        private final String taxCategory = unique("tax");
        private final Map<String, ProductId> products = new HashMap<>();
        private final Map<String, CustomerId> customers = new HashMap<>();

        Scene(WorkedExample example) {
            this.example = example;
        }

        PriceRequest request() {
            defineTaxes();
            PriceList list = priceList();
            PriceRequest request = PriceRequest.of(customer(example.buyer().orElse("somebody")), lines())
                    .from(list.id().value());
            PriceRequest rounded =
                    example.taxRounding().map(request::roundingTaxes).orElse(request);
            return example.date().map(rounded::on).orElse(rounded);
        }

        private PriceList priceList() {
            boolean included = example.taxIncluded().orElse(false);
            Optional<PriceList> base = example.prices()
                    .map(prices -> list(
                            PricePolicy.SPECIFIC,
                            Optional.empty(),
                            included,
                            DateRange.ALWAYS,
                            prices.entrySet().stream()
                                    .map(price -> costs(
                                            product(price.getKey()),
                                            price.getValue().toPlainString()))
                                    .toArray(NewPriceRule[]::new)));
            List<NewPriceRule> rules = new ArrayList<>();
            example.rules().orElse(List.of()).forEach(rule -> rules.add(rule(rule, rules.size())));
            return list(
                    example.policy().orElse(PricePolicy.SPECIFIC),
                    base,
                    included,
                    DateRange.ALWAYS,
                    rules.toArray(NewPriceRule[]::new));
        }

        private NewPriceRule rule(WorkedExample.Rule rule, int sequence) {
            RuleScope scope = new RuleScope(
                    rule.product().map(this::product),
                    rule.category(),
                    rule.customer().map(this::customer),
                    rule.group());
            RuleEffect effect = rule.price()
                    .<RuleEffect>map(price -> new RuleEffect.Price(usd(price.toPlainString())))
                    .orElseGet(() -> new RuleEffect.Discount(
                            new Percent(rule.discountPercent().orElseThrow())));
            return new NewPriceRule(
                    scope,
                    rule.minQuantity().orElse(BigDecimal.ZERO),
                    effect,
                    sequence,
                    rule.priority().orElse(NewPriceRule.NO_PRIORITY),
                    DateRange.ALWAYS);
        }

        private void defineTaxes() {
            int sequence = 0;
            for (WorkedExample.Tax tax : example.taxes().orElse(List.of())) {
                taxRules()
                        .define(new NewTaxRule(
                                "tax " + sequence,
                                tax.product().map(this::taxCategory).orElse(taxCategory),
                                Optional.empty(),
                                tax.kind().orElse(NewTaxRule.Kind.PERCENT),
                                tax.rate(),
                                tax.included().orElse(false),
                                tax.affectsNext().orElse(false),
                                sequence++,
                                new DateRange(tax.validFrom(), Optional.empty()),
                                TaxConditions.NONE,
                                tax.affectedByPrevious().orElse(true)
                                        ? TaxTreatment.STANDARD
                                        : TaxTreatment.STANDARD.notAffected()));
            }
        }

        /** A product's own, when a tax names it. */
        private String taxCategory(String product) {
            return example.taxes().orElse(List.of()).stream()
                            .anyMatch(tax -> tax.product().equals(Optional.of(product)))
                    ? taxCategory + "-" + product
                    : taxCategory;
        }

        private List<PriceRequestLine> lines() {
            List<PriceRequestLine> lines = new ArrayList<>();
            for (WorkedExample.Line line : example.lines()) {
                PriceRequestLine one = PriceRequestLine.of(product(line.product()), line.quantity());
                PriceRequestLine asked = line.discountPercent()
                        .map(percent -> one.less(new Percent(percent)))
                        .orElse(one);
                lines.addAll(Collections.nCopies(line.times().orElse(1), asked));
            }
            return lines;
        }

        private ProductId product(String name) {
            return products.computeIfAbsent(name, first -> {
                ProductDetails details = ProductDetails.goods(unique(name), name, "pcs", taxCategory(name));
                String category = example.categories().orElse(Map.of()).get(name);
                return WorkedExamplesTest.this.product(category == null ? details : details.inCategory(category));
            });
        }

        private CustomerId customer(String name) {
            CustomerDetails details = CustomerDetails.of(name, USD);
            return customers.computeIfAbsent(
                    name,
                    first -> WorkedExamplesTest.this.customer(
                            example.group().map(details::inGroup).orElse(details)));
        }
    }
}
