package org.tenon.pricing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tenon.testing.contract.pricing.PricingUnderTest.costs;
import static org.tenon.testing.contract.pricing.PricingUnderTest.less;
import static org.tenon.testing.contract.pricing.PricingUnderTest.usd;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.UnavailableException;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PriceStep;
import org.tenon.pricing.PricedLine;
import org.tenon.pricing.RuleScope;
import org.tenon.pricing.spi.AdjustedPrice;
import org.tenon.pricing.spi.PriceAdjustment;
import org.tenon.pricing.spi.PriceContext;
import org.tenon.testing.contract.pricing.PricingUnderTest;
import org.tenon.testing.fixture.TestDatabase;

/** What rules of vendors do to prices, and what they cannot do. */
class PriceAdjustmentsTest extends PricingServices {

    private final List<PriceAdjustment> added = new ArrayList<>();

    PriceAdjustmentsTest() {
        super(TestDatabase.H2);
    }

    @AfterEach
    void remove() {
        added.forEach(adjustments()::unbindRule);
    }

    @Test
    void a_rule_changes_the_price_that_the_lists_give_and_is_told_in_the_trace() {
        ProductId product = product();
        PriceList list = list(costs(product, "100"), less(RuleScope.ALL, "10"));
        add("acme.handling", 1, line -> Optional.of(adjusted(line, "1.50", "Handling.")));

        PricedLine line = line(list, product, "3");

        // 100 - 10 % + 1.50 = 91.50; x 3 = 274.50
        assertThat(line.listPrice()).isEqualTo(usd("100"));
        assertThat(line.rulePrice()).isEqualTo(usd("91.50"));
        assertThat(line.net()).isEqualTo(usd("274.50"));
        assertThat(line.trace().get(2))
                .isEqualTo(new PriceStep(
                        "adjustment", Optional.of("acme.handling"), usd("90"), usd("91.50"), "Handling."));
    }

    @Test
    void what_is_done_by_hand_comes_after_it_and_a_price_that_no_list_gives_is_left_alone() {
        ProductId product = product();
        ProductId unlisted = product();
        PriceList list = list(costs(product, "100"));
        add("acme.handling", 1, line -> Optional.of(adjusted(line, "1.50", "Handling.")));

        assertThat(price(list, customer(), PriceRequestLine.of(product, 1).at(usd("80")))
                        .net())
                .isEqualTo(usd("80"));
        assertThat(price(list, customer(), PriceRequestLine.of(unlisted, 1).at(usd("80")))
                        .lines()
                        .get(0)
                        .rulePrice())
                .isEqualTo(usd("80"));
    }

    @Test
    void rules_come_in_their_order_each_with_the_price_that_the_one_before_left() {
        ProductId product = product();
        PriceList list = list(costs(product, "100"));
        add("b", 2, line -> Optional.of(adjusted(line, "1", "One more.")));
        add("c", 1, line -> Optional.of(new AdjustedPrice(line.price().times(BigDecimal.valueOf(2)), "Twice.")));
        add("a", 2, line -> Optional.of(new AdjustedPrice(line.price().times(BigDecimal.TEN), "Ten times.")));

        // 100 x 2 (c) x 10 (a, before b by its name) + 1 (b)
        assertThat(line(list, product, "1").unitPrice()).isEqualTo(usd("2001"));
    }

    @Test
    void a_rule_sees_the_line_and_may_have_nothing_to_say() {
        String group = group(Optional.empty());
        ProductId product = product(details().inCategory("tools"));
        PriceList list = list(costs(product, "100"), less(RuleScope.ALL, "5"));
        List<PriceContext> seen = new ArrayList<>();
        add("watcher", 1, line -> {
            seen.add(line);
            return Optional.empty();
        });

        PricedLine line = line(list, customer(buyer().inGroup(group)), product, "-2.5");

        assertThat(line.unitPrice()).isEqualTo(usd("95"));
        assertThat(seen).singleElement().satisfies(context -> {
            assertThat(context.product()).isEqualTo(product);
            assertThat(context.category()).contains("tools");
            assertThat(context.quantity()).hasToString("-2.5 pcs");
            assertThat(context.group()).contains(group);
            assertThat(context.on()).isEqualTo(today());
            assertThat(context.priceList()).isEqualTo(list.definition().code());
            assertThat(context.listPrice()).isEqualTo(usd("100"));
            assertThat(context.price()).isEqualTo(usd("95"));
        });
    }

    static Stream<PriceAdjustment> faulty() {
        return Stream.of(
                line -> {
                    throw new IllegalStateException("it is broken");
                },
                line -> {
                    throw new NoClassDefFoundError("com/acme/Gone");
                },
                PriceAdjustmentsTest::overflow,
                line -> null,
                line -> Optional.of(new AdjustedPrice(usd("-1"), "Below nothing.")),
                line -> Optional.of(new AdjustedPrice(Money.of("1", "EUR"), "Another currency.")));
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void a_rule_that_fails_refuses_the_basket_and_is_named(PriceAdjustment faulty) {
        ProductId product = product();
        PriceList list = list(costs(product, "100"));
        add("acme.broken", 1, faulty);

        UnavailableException refused = catchThrowableOfType(UnavailableException.class, () -> line(list, product, "1"));

        assertThat(refused.code()).isEqualTo("pricing.price-rule-failed");
        assertThat(refused.data()).containsEntry("rule", "acme.broken");
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void an_optional_rule_that_fails_is_left_out_and_the_trace_says_so(PriceAdjustment faulty) {
        ProductId product = product();
        PriceList list = list(costs(product, "100"));
        add("before", 1, line -> Optional.of(adjusted(line, "1", "One more.")));
        added.add(faulty);
        adjustments()
                .bindRule(
                        faulty,
                        Map.of(
                                PriceAdjustment.NAME,
                                "acme.broken",
                                PriceAdjustment.ORDER,
                                2,
                                PriceAdjustment.OPTIONAL,
                                true));
        add("after", 3, line -> Optional.of(adjusted(line, "1", "One more.")));

        PricedLine line = line(list, product, "1");

        assertThat(line.unitPrice()).isEqualTo(usd("102"));
        assertThat(line.trace())
                .filteredOn(step -> step.rule().equals(Optional.of("acme.broken")))
                .singleElement()
                .satisfies(step -> assertThat(step.why()).contains("failed", "left out"));
    }

    @Test
    void an_amount_that_grows_too_large_refuses_the_line() {
        ProductId product = product();
        PriceList list = list(costs(product, "999999999999999999"));
        add("acme.discounting", 1, line -> Optional.of(new AdjustedPrice(usd("999999999999999999"), "As dear.")));

        InvalidRequestException refused =
                catchThrowableOfType(InvalidRequestException.class, () -> line(list, product, "2"));

        assertThat(PricingUnderTest.refusals(refused)).containsExactly("/lines/0/quantity pricing.amount-too-large");
    }

    @Test
    void a_rule_without_name_or_order_is_not_used() {
        ProductId product = product();
        PriceList list = list(costs(product, "100"));
        PriceAdjustment rule = line -> Optional.of(adjusted(line, "1", "One more."));
        added.add(rule);

        adjustments().bindRule(rule, Map.of(PriceAdjustment.NAME, "nameless order"));
        assertThat(line(list, product, "1").unitPrice()).isEqualTo(usd("100"));
        adjustments().updatedRule(rule, Map.of(PriceAdjustment.NAME, "now", PriceAdjustment.ORDER, 1));
        assertThat(line(list, product, "1").unitPrice()).isEqualTo(usd("101"));
    }

    @Test
    void of_two_rules_of_one_name_the_higher_ranking_counts_and_the_other_steps_in() {
        ProductId product = product();
        PriceList list = list(costs(product, "100"));
        PriceAdjustment better = line -> Optional.of(adjusted(line, "2", "Two more."));
        add("acme.handling", 1, line -> Optional.of(adjusted(line, "1", "One more.")));
        adjustments()
                .bindRule(
                        better,
                        Map.of(PriceAdjustment.NAME, "acme.handling", PriceAdjustment.ORDER, 1, "service.ranking", 5));
        assertThat(line(list, product, "1").unitPrice()).isEqualTo(usd("102"));

        adjustments().unbindRule(better);

        assertThat(line(list, product, "1").unitPrice()).isEqualTo(usd("101"));
    }

    private void add(String name, int order, PriceAdjustment rule) {
        added.add(rule);
        adjustments().bindRule(rule, Map.of(PriceAdjustment.NAME, name, PriceAdjustment.ORDER, order));
    }

    private static AdjustedPrice adjusted(PriceContext line, String more, String why) {
        return new AdjustedPrice(line.price().plus(usd(more)), why);
    }

    @SuppressWarnings("InfiniteRecursion") // that is the fault
    private static Optional<AdjustedPrice> overflow(PriceContext line) {
        return overflow(line.at(line.price()));
    }
}
