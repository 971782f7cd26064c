package org.tenon.testing.contract.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tenon.testing.contract.pricing.PricingUnderTest.costs;
import static org.tenon.testing.contract.pricing.PricingUnderTest.less;
import static org.tenon.testing.contract.pricing.PricingUnderTest.usd;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PricePolicy;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.RuleConditions;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleScope;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** How policies choose among rules that do more than prices and percentages. */
@Besides("rule-policies")
public interface RulePolicyContract extends PricingUnderTest {

    @Core
    @DisplayName("PRC-250 priority: rules that all may be combined add up on the list price (ERPNext's PR-07)")
    default void combines() {
        ProductId product = product();
        PriceList list = priority(
                product,
                "1000",
                less(RuleScope.ALL, "10").combined(),
                amount("-100").combined());

        // 10 % of 1000 and 100
        assertThat(line(list, product, "1").unitPrice()).isEqualTo(usd("800"));
        assertThat(line(list, product, "1").trace())
                .filteredOn(step -> step.step().equals("rule"))
                .hasSize(2);
    }

    @Full
    @DisplayName("PRC-251 priority: one that may not be combined makes it a choice again")
    default void combines_only_if_all_may() {
        ProductId product = product();
        PriceList list = priority(
                product,
                "1000",
                less(RuleScope.ALL, "10").combined().withPriority(1),
                amount("-200").withPriority(2));

        assertThat(line(list, product, "1").unitPrice()).isEqualTo(usd("800"));
    }

    @Core
    @DisplayName("PRC-252 priority: the margin first, then the discount on it (ERPNext's PR-04)")
    default void takes_the_margin_first() {
        ProductId product = product();
        RuleEffect both = RuleEffect.Formula.UNCHANGED.plus(Percent.of("10")).less(Percent.of("10"));
        PriceList one = priority(product, "1000", NewPriceRule.of(RuleScope.ALL, both));
        PriceList two = priority(
                product,
                "1000",
                less(RuleScope.ALL, "10").combined(),
                NewPriceRule.of(RuleScope.ALL, RuleEffect.Formula.UNCHANGED.plus(Percent.of("10")))
                        .combined());

        // 1000 + 10 % = 1100; - 10 % = 990
        assertThat(line(one, product, "1").unitPrice()).isEqualTo(usd("990"));
        assertThat(line(two, product, "1").unitPrice()).isEqualTo(usd("990"));
    }

    @Full
    @DisplayName("PRC-253 priority: of combined prices the last counts, and all else comes on it")
    default void combines_on_a_price() {
        ProductId product = product();
        PriceList list = priority(
                product,
                "1000",
                costs(product, "700").combined().withPriority(2),
                costs(product, "600").combined().withPriority(1),
                less(RuleScope.ALL, "10").combined());

        assertThat(line(list, product, "1").unitPrice()).isEqualTo(usd("540"));
    }

    @Core
    @DisplayName("PRC-254 priority: a rule whose price is zero falls back to the list price (ERPNext's PR-16)")
    default void falls_back_from_zero() {
        ProductId product = product();
        PriceList plain = priority(product, "100", costs(product, "0").withPriority(1));
        PriceList marked = priority(
                product,
                "100",
                NewPriceRule.of(
                        RuleScope.ALL,
                        RuleEffect.Formula.UNCHANGED.from(usd("0")).plus(Percent.of("2"))));

        assertThat(line(plain, product, "1").unitPrice()).isEqualTo(usd("100"));
        assertThat(line(marked, product, "1").unitPrice()).isEqualTo(usd("102"));
        assertThat(line(list(PricePolicy.PRIORITY, costs(product, "0")), product, "1")
                        .unitPrice())
                .isEqualTo(usd("0"));
    }

    @Full
    @DisplayName(
            "PRC-255 priority: a channel does not make a rule narrower, so two without a number are an error (PR-01)")
    default void channels_do_not_decide() {
        ProductId product = product();
        PriceList list = priority(
                product,
                "100",
                less(RuleScope.product(product), "10"),
                less(RuleScope.product(product), "5").when(RuleConditions.NONE.in("web")));
        PriceRequest web = new PriceRequest(
                customer(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("web"),
                Optional.of(list.id().value()),
                Optional.empty(),
                List.of(PriceRequestLine.of(product, 1)));

        assertThat(line(list, product, "1").unitPrice()).isEqualTo(usd("90"));
        assertThat(PricingUnderTest.refusals(catchThrowableOfType(
                        InvalidRequestException.class, () -> pricing().price(web))))
                .containsExactly("/lines/0/product pricing.rule-conflict");
    }

    @Core
    @DisplayName("PRC-256 additive: amounts and percentages add up on the start (OFBiz's OF-01)")
    default void adds_amounts_up() {
        ProductId product = product();
        PriceList list = list(
                PricePolicy.ADDITIVE,
                costs(product, "100"),
                less(RuleScope.ALL, "10"),
                amount("-5"),
                amount("-200").from(BigDecimal.TEN),
                amount("150").from(BigDecimal.TEN));

        assertThat(line(list, product, "1").unitPrice()).isEqualTo(usd("85"));
        // 100 - 10 - 5 - 200 + 150 = 35: only the end is kept from falling below zero
        assertThat(line(list, product, "10").unitPrice()).isEqualTo(usd("35"));
    }

    @Core
    @DisplayName("PRC-257 additive: a flat price ends it, and takes the place of what came before")
    default void stops_at_a_flat_price() {
        ProductId product = product();
        PriceList list = list(
                PricePolicy.ADDITIVE,
                costs(product, "100"),
                less(RuleScope.ALL, "10"),
                NewPriceRule.of(RuleScope.ALL, new RuleEffect.Flat(usd("70"))),
                amount("-5"));

        assertThat(line(list, product, "1").unitPrice()).isEqualTo(usd("70"));
        PriceList alone = list(PricePolicy.ADDITIVE, NewPriceRule.of(RuleScope.ALL, new RuleEffect.Flat(usd("7"))));
        assertThat(line(alone, product, "1").unitPrice()).isEqualTo(usd("7"));
    }

    @Core
    @DisplayName("PRC-258 additive: limits come last, also after a flat price, and the minimum wins (OFBiz's OF-01)")
    default void limits_the_sum() {
        ProductId product = product();
        NewPriceRule atLeast88 =
                NewPriceRule.of(RuleScope.ALL, new RuleEffect.Limit(Optional.of(usd("88")), Optional.empty()));
        PriceList sum = list(
                PricePolicy.ADDITIVE,
                costs(product, "100"),
                less(RuleScope.ALL, "10"),
                less(RuleScope.ALL, "5"),
                atLeast88);
        PriceList flat = list(
                PricePolicy.ADDITIVE,
                costs(product, "100"),
                NewPriceRule.of(RuleScope.ALL, new RuleEffect.Flat(usd("70"))),
                atLeast88);

        assertThat(line(sum, product, "1").unitPrice()).isEqualTo(usd("88"));
        assertThat(line(flat, product, "1").unitPrice()).isEqualTo(usd("88"));
    }

    @Full
    @DisplayName("PRC-259 specific, sequence: a flat price is not what percentages are taken off")
    default void leaves_flat_prices_alone() {
        ProductId product = product();
        PriceList list = list(
                NewPriceRule.of(RuleScope.product(product), new RuleEffect.Flat(usd("70"))), less(RuleScope.ALL, "10"));

        assertThat(line(list, product, "1").unitPrice()).isEqualTo(usd("70"));
    }

    private static NewPriceRule amount(String amount) {
        return NewPriceRule.of(RuleScope.ALL, RuleEffect.Formula.UNCHANGED.plus(usd(amount)));
    }

    private PriceList priority(ProductId product, String listPrice, NewPriceRule... rules) {
        return listOn(list(costs(product, listPrice)), PricePolicy.PRIORITY, rules);
    }
}
