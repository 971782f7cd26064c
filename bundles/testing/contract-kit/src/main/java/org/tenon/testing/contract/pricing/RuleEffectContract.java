package org.tenon.testing.contract.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tenon.testing.contract.pricing.PricingUnderTest.costs;
import static org.tenon.testing.contract.pricing.PricingUnderTest.less;
import static org.tenon.testing.contract.pricing.PricingUnderTest.usd;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.pricing.NewPriceList;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceFormula;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PricePolicy;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PriceStep;
import org.tenon.pricing.PricedLine;
import org.tenon.pricing.RuleBase;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleScope;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** What rules do to a price. */
@Besides("rules")
public interface RuleEffectContract extends PricingUnderTest {

    @Core
    @DisplayName("PRC-210 A chain marks up, discounts, rounds, adds, and keeps its margins, in this order (Odoo's)")
    default void follows_the_chain() {
        RuleEffect.Formula chain = RuleEffect.Formula.UNCHANGED
                .plus(Percent.of("10"))
                .less(Percent.of("20"))
                .roundedTo(usd("5"))
                .plus(usd("-0.01"));

        // 123.40 + 10 % = 135.74; - 20 % = 108.592; to fives 110; less 0.01 = 109.99
        assertThat(unit(chain, "123.40")).isEqualTo("109.99");
        // The margins are measured from 123.40: from 125.40 on, up to 104.40.
        assertThat(unit(chain.marginAtLeast(usd("2")), "123.40")).isEqualTo("125.40");
        assertThat(unit(chain.marginAtMost(usd("-19")), "123.40")).isEqualTo("104.40");
    }

    @Full
    @DisplayName("PRC-211 A chain rounds half up to its multiple, and comes to zero at least")
    default void rounds_to_multiples() {
        RuleEffect.Formula fives = RuleEffect.Formula.UNCHANGED.roundedTo(usd("0.05"));

        assertThat(unit(fives, "10.024")).isEqualTo("10.00");
        assertThat(unit(fives, "10.025")).isEqualTo("10.05");
        assertThat(unit(RuleEffect.Formula.UNCHANGED.plus(usd("-11")), "10")).isEqualTo("0.00");
    }

    @Full
    @DisplayName("PRC-212 A chain begins with its own price, and with the list price where that is zero")
    default void begins_with_its_own_price() {
        RuleEffect.Formula marked = RuleEffect.Formula.UNCHANGED.plus(Percent.of("2"));

        assertThat(unit(marked.from(usd("50")), "100")).isEqualTo("51.00");
        assertThat(unit(marked.from(usd("0")), "100")).isEqualTo("102.00");
    }

    @Core
    @DisplayName("PRC-213 A formula calculates with the list price, the cost and the quantity (Tryton's PL-04)")
    default void calculates() {
        ProductId product = product();
        PriceList list = list(costs(product, "10"), cost(product, "6"));
        PriceList retail = listOn(list, PricePolicy.SPECIFIC, calculated("list_price * 0.8"));
        PriceList costPlus = listOn(list, PricePolicy.SPECIFIC, calculated("max(cost * 1.25, 7) + 10 / quantity"));

        assertThat(line(retail, product, "1").unitPrice()).isEqualTo(usd("8"));
        // 6 x 1.25 = 7.50, and 10 / 4 = 2.50; of a return the quantity counts without its sign
        assertThat(line(costPlus, product, "4").unitPrice()).isEqualTo(usd("10"));
        assertThat(line(costPlus, product, "-4").unitPrice()).isEqualTo(usd("10"));
    }

    @Full
    @DisplayName("PRC-214 A formula without a result refuses its line, and says which rule it was")
    default void refuses_what_has_no_result() {
        ProductId product = product();
        PriceList list = list(costs(product, "10"));
        PriceList byZero = listOn(list, PricePolicy.SPECIFIC, calculated("list_price / (quantity - 3)"));
        PriceList noCost = listOn(list, PricePolicy.SPECIFIC, calculated("cost"));

        assertThat(line(byZero, product, "4").unitPrice()).isEqualTo(usd("10"));
        assertThat(refusals(byZero, product, "3")).containsExactly("/lines/0/product pricing.formula-failed");
        assertThat(refusals(noCost, product, "1")).containsExactly("/lines/0/product pricing.formula-failed");
        assertThat(line(byZero, product, "2").unitPrice()).isEqualTo(usd("0"));
    }

    @Core
    @DisplayName("PRC-215 A rule may start from the product's cost, the most specific of the list or its bases")
    default void starts_from_cost() {
        ProductId product = product();
        ProductId unknown = product();
        PriceList base = list(
                costs(RuleScope.ALL, "100"),
                costs(product, "120"),
                cost(product, "60"),
                cost(product, "50").from(BigDecimal.TEN));
        PriceList list = listOn(
                base,
                PricePolicy.SPECIFIC,
                NewPriceRule.of(RuleScope.ALL, RuleEffect.Formula.UNCHANGED.plus(Percent.of("30")))
                        .on(RuleBase.COST));

        // 60 + 30 % = 78; from 10 on 50 + 30 % = 65
        PricedLine line = line(list, product, "1");
        assertThat(line.unitPrice()).isEqualTo(usd("78"));
        assertThat(line.listPrice()).isEqualTo(usd("120"));
        assertThat(line(list, product, "10").unitPrice()).isEqualTo(usd("65"));
        assertThat(refusals(list, unknown, "1")).containsExactly("/lines/0/product pricing.no-cost");
        assertThat(line(base, product, "1").unitPrice()).isEqualTo(usd("120"));
    }

    @Core
    @DisplayName(
            "PRC-926 What a rule of a sum starts from, where that is not the sum's own start, is told with how it came about")
    default void tells_what_a_rule_of_a_sum_starts_from() {
        ProductId product = product();
        PriceList source = list(costs(product, "60"));
        PriceList sum = listOn(
                list(costs(product, "100")),
                PricePolicy.ADDITIVE,
                less(RuleScope.ALL, "10"),
                less(RuleScope.ALL, "25").on(new RuleBase.OtherList(source.id())));

        PricedLine line = line(sum, product, "1");

        // 100 - 10 - 25 % of 60 = 75
        assertThat(line.unitPrice()).isEqualTo(usd("75"));
        assertThat(line.trace()).anySatisfy(step -> assertThat(step.why())
                .contains(" It starts from 60.00 USD: Price in the list "
                        + source.definition().code() + ": "));
    }

    @Core
    @DisplayName(
            "PRC-994 The step of a chain has what the chain does as its parts, each that changes something with its amount")
    default void takes_chains_apart() {
        ProductId product = product();
        RuleEffect.Formula chain = RuleEffect.Formula.UNCHANGED
                .plus(Percent.of("30"))
                .roundedTo(usd("10"))
                .plus(usd("-3"))
                .marginAtLeast(usd("5"))
                .marginAtMost(usd("20"));
        PriceList list =
                listOn(list(costs(product, "75.20")), PricePolicy.SPECIFIC, NewPriceRule.of(RuleScope.ALL, chain));

        PricedLine line = line(list, product, "1");

        // 75.20 x 1.3 = 97.76; in tens 100; 97; that is 21.80 more, and 20 is the most.
        assertThat(parts(line, 1))
                .containsExactly(
                        "markup 75.20 to 97.76",
                        "round-to 97.76 to 100.00",
                        "surcharge 100.00 to 97.00",
                        "max-margin 97.00 to 95.20");
        assertThat(line.trace().get(0).steps()).isEmpty();
        PriceList single = listOn(
                list(costs(product, "10")),
                PricePolicy.SPECIFIC,
                NewPriceRule.of(RuleScope.ALL, RuleEffect.Formula.UNCHANGED.plus(usd("-1"))));
        assertThat(parts(line(single, product, "1"), 1)).isEmpty();
    }

    private static List<String> parts(PricedLine line, int step) {
        return line.trace().get(step).steps().stream()
                .map(part -> part.step() + " " + part.before().amountText() + " to "
                        + part.after().amountText())
                .toList();
    }

    @Core
    @DisplayName(
            "PRC-995 A rule of a sum that starts elsewhere has that as its first part, with how it came about in its own")
    default void takes_sums_apart() {
        ProductId product = product();
        PriceList source = listOn(list(costs(product, "80")), PricePolicy.SPECIFIC, less(RuleScope.ALL, "25"));
        PriceList sum = listOn(
                list(costs(product, "100")),
                PricePolicy.ADDITIVE,
                less(RuleScope.ALL, "10"),
                less(RuleScope.ALL, "20"),
                less(RuleScope.ALL, "25").on(new RuleBase.OtherList(source.id())),
                less(RuleScope.ALL, "100"));

        PricedLine line = line(sum, product, "1");

        // 100 - 10 - 20 % of 100 - 25 % of 60 = 55, and less than nothing it never is.
        assertThat(line.unitPrice()).isEqualTo(usd("0"));
        assertThat(parts(line, 1)).isEmpty();
        assertThat(parts(line, 2)).containsExactly("start 0.00 to 100.00", "change 100.00 to 80.00");
        assertThat(parts(line, 3)).containsExactly("start 0.00 to 60.00", "change 60.00 to 45.00");
        assertThat(line.trace().get(3).steps().get(0).steps())
                .extracting(PriceStep::step)
                .containsExactly("list-price", "rule");
        assertThat(parts(line, 4))
                .containsExactly("start 0.00 to 100.00", "change 100.00 to 0.00", "zero 0.00 to 45.00");
    }

    @Core
    @DisplayName("PRC-216 A rule may start from another list, unrounded, by that list's own rules")
    default void starts_from_another_list() {
        ProductId product = product();
        PriceList retail = list(costs(product, "100"));
        PriceList source = listOn(retail, PricePolicy.SPECIFIC, less(RuleScope.ALL, "33.333"));
        PriceList dealer =
                listOn(retail, PricePolicy.SPECIFIC, less(RuleScope.ALL, "10").on(new RuleBase.OtherList(source.id())));

        // 100 x 0.66667 = 66.667; x 0.9 = 60.0003
        assertThat(line(dealer, product, "1").unitPrice()).isEqualTo(usd("60.0003"));
        assertThat(line(dealer, product, "1").net()).isEqualTo(usd("60"));
        add(retail, costs(product, "200"));
        assertThat(line(dealer, product, "1").unitPrice()).isEqualTo(usd("120.0006"));
    }

    @Full
    @DisplayName("PRC-217 Lists that would come back to themselves, are unknown, or too many on each other are refused")
    default void refuses_cycles() {
        PriceList one = list();
        PriceList two = listOn(one, PricePolicy.SPECIFIC);
        PriceList three = list(less(RuleScope.ALL, "1").on(new RuleBase.OtherList(two.id())));
        NewPriceRule onThree = less(RuleScope.ALL, "1").on(new RuleBase.OtherList(three.id()));

        assertThat(adding(one, onThree)).containsExactly("/0/base pricing.base-cycle");
        assertThat(adding(three, onThree)).containsExactly("/0/base pricing.base-cycle");
        assertThat(adding(one, less(RuleScope.ALL, "1").on(new RuleBase.OtherList(new PriceListId("nobody")))))
                .containsExactly("/0/base pricing.unknown-base");
        PriceList top = one;
        for (int i = 0; i < 13; i++) {
            PriceList next = list();
            add(top, less(RuleScope.ALL, "1").on(new RuleBase.OtherList(next.id())));
            top = next;
        }
        // three, two, one and thirteen are sixteen
        assertThat(adding(top, less(RuleScope.ALL, "1").on(new RuleBase.OtherList(list().id()))))
                .containsExactly("/0/base pricing.base-too-deep");
    }

    @Full
    @DisplayName("PRC-980 Sixteen lists may stand on each other, and not one more")
    default void refuses_too_many_bases() {
        PriceList top = list();
        for (int i = 1; i < 16; i++) {
            top = listOn(top, PricePolicy.SPECIFIC);
        }
        PriceList sixteenth = top;

        assertThatThrownBy(() -> listOn(sixteenth, PricePolicy.SPECIFIC))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class, refused -> assertThat(PricingUnderTest.refusals(refused))
                                .containsExactly("/base pricing.base-too-deep"));
    }

    @Core
    @DisplayName("PRC-218 A limit keeps a list's price: first to the maximum, then to the minimum, which wins")
    default void limits_prices() {
        ProductId product = product();
        PriceList list = list(
                costs(product, "100"),
                less(RuleScope.ALL, "50").from(BigDecimal.TEN),
                limit("60", "90"),
                NewPriceRule.of(
                        RuleScope.product(product), new RuleEffect.Limit(Optional.empty(), Optional.of(usd("95")))));
        PriceList contradictory = list(costs(product, "100"), limit("80", ""), limit("", "70"));

        assertThat(line(list, product, "1").unitPrice()).isEqualTo(usd("95"));
        assertThat(line(list, product, "10").unitPrice()).isEqualTo(usd("60"));
        assertThat(line(contradictory, product, "1").unitPrice()).isEqualTo(usd("80"));
        assertThat(line(contradictory, product, "1").trace())
                .extracting(step -> step.step() + " " + step.after().amountText())
                .contains("maximum 70.00", "minimum 80.00");
    }

    @Full
    @DisplayName("PRC-219 Amounts in another currency than the list's are refused, each with its place")
    default void refuses_other_currencies() {
        var euro = Money.of("1", "EUR");
        assertThat(adding(
                        list(),
                        NewPriceRule.of(
                                RuleScope.ALL,
                                RuleEffect.Formula.UNCHANGED.plus(euro).roundedTo(euro)),
                        NewPriceRule.of(RuleScope.ALL, new RuleEffect.Cost(euro)),
                        NewPriceRule.of(RuleScope.ALL, new RuleEffect.Limit(Optional.of(euro), Optional.empty()))))
                .containsExactly(
                        "/0/roundTo pricing.currency-mismatch",
                        "/0/surcharge pricing.currency-mismatch",
                        "/1/cost pricing.currency-mismatch",
                        "/2/minimumPrice pricing.currency-mismatch");
    }

    @Core
    @DisplayName(
            "PRC-220 A list shows its discounts or folds them in; a surcharge is never shown as one (Odoo's PL-09)")
    default void shows_discounts() {
        ProductId product = product();
        PriceList retail = list(costs(product, "20"));
        PriceList shown = priceLists().create(onShowing(retail));
        add(shown, less(RuleScope.ALL, "-10"));
        add(shown, less(RuleScope.ALL, "25").from(BigDecimal.TEN));
        PriceRequestLine ten = PriceRequestLine.of(product, 10).less(Percent.of("10"));

        assertThat(shown(line(shown, product, "1"))).isEqualTo("22.00 USD, 0 %");
        assertThat(shown(line(shown, product, "10"))).isEqualTo("20.00 USD, 25 %");
        // 20 x 0.75 x 0.9 = 13.50, which is 32.5 % off
        assertThat(shown(price(shown, customer(), ten).lines().get(0))).isEqualTo("20.00 USD, 32.5 %");
        assertThat(price(shown, customer(), ten).net()).isEqualTo(usd("135"));
        assertThat(shown(price(shown, customer(), ten.at(usd("12"))).lines().get(0)))
                .isEqualTo("12.00 USD, 10 %");
        PriceList folded = listOn(retail, PricePolicy.SPECIFIC, less(RuleScope.ALL, "25"));
        assertThat(shown(line(folded, product, "1"))).isEqualTo("15.00 USD, 0 %");
    }

    private static String shown(PricedLine line) {
        return line.shown().unitPrice() + ", " + line.shown().discount();
    }

    private NewPriceList onShowing(PriceList base) {
        return new NewPriceList(
                        unique("list"),
                        "A list",
                        USD,
                        false,
                        PricePolicy.SPECIFIC,
                        Optional.of(base.id()),
                        DateRange.ALWAYS)
                .showingDiscounts();
    }

    /** The price of a product that costs {@code listPrice} in the base of a list with this one rule. */
    private String unit(RuleEffect effect, String listPrice) {
        ProductId product = product();
        PriceList list =
                listOn(list(costs(product, listPrice)), PricePolicy.SPECIFIC, NewPriceRule.of(RuleScope.ALL, effect));
        return line(list, product, "1").unitPrice().amountText();
    }

    private static NewPriceRule calculated(String formula) {
        return NewPriceRule.of(RuleScope.ALL, new RuleEffect.Expression(PriceFormula.of(formula)));
    }

    private static NewPriceRule cost(ProductId product, String cost) {
        return NewPriceRule.of(RuleScope.product(product), new RuleEffect.Cost(usd(cost)));
    }

    private static NewPriceRule limit(String minimum, String maximum) {
        return NewPriceRule.of(RuleScope.ALL, new RuleEffect.Limit(amount(minimum), amount(maximum)));
    }

    private static Optional<Money> amount(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(usd(text));
    }

    private List<String> refusals(PriceList list, ProductId product, String quantity) {
        return PricingUnderTest.refusals(
                catchThrowableOfType(InvalidRequestException.class, () -> line(list, product, quantity)));
    }

    private List<String> adding(PriceList list, NewPriceRule... rules) {
        return PricingUnderTest.refusals(catchThrowableOfType(
                InvalidRequestException.class, () -> priceLists().addRules(list.id(), List.of(rules))));
    }
}
