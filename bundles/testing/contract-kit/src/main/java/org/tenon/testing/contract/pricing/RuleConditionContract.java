package org.tenon.testing.contract.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.pricing.PricingUnderTest.costs;
import static org.tenon.testing.contract.pricing.PricingUnderTest.less;
import static org.tenon.testing.contract.pricing.PricingUnderTest.usd;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;
import org.tenon.kernel.PageRequest;
import org.tenon.pricing.DayHours;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PricePolicy;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.RuleConditions;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleScope;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** When rules hold, beyond products, buyers, minimum quantities and days. */
@Besides("rule-conditions")
public interface RuleConditionContract extends PricingUnderTest {

    @Core
    @DisplayName("PRC-230 A rule for a channel holds there only, and before one for all channels")
    default void follows_channels() {
        ProductId product = product();
        PriceList list = listOn(
                list(costs(product, "100")),
                PricePolicy.SPECIFIC,
                less(RuleScope.ALL, "5").when(RuleConditions.NONE.in("web")),
                less(RuleScope.ALL, "1").from(BigDecimal.ONE));

        assertThat(in(list, product, Optional.of("web"))).isEqualTo(usd("95"));
        assertThat(in(list, product, Optional.of("phone"))).isEqualTo(usd("99"));
        assertThat(in(list, product, Optional.empty())).isEqualTo(usd("99"));
    }

    @Core
    @DisplayName("PRC-231 A rule holds up to its maximum quantity, that one included, for returns too")
    default void follows_maximum_quantities() {
        ProductId product = product();
        PriceList list = listOn(
                list(costs(product, "100")),
                PricePolicy.SPECIFIC,
                less(RuleScope.ALL, "10").from(BigDecimal.TEN).when(RuleConditions.NONE.upTo(BigDecimal.valueOf(20))));

        assertThat(line(list, product, "9").unitPrice()).isEqualTo(usd("100"));
        assertThat(line(list, product, "20").unitPrice()).isEqualTo(usd("90"));
        assertThat(line(list, product, "-20").unitPrice()).isEqualTo(usd("90"));
        assertThat(line(list, product, "20.000001").unitPrice()).isEqualTo(usd("100"));
    }

    @Core
    @DisplayName("PRC-232 Amounts are the quantity times the list price, both ends included")
    default void follows_amounts() {
        ProductId product = product();
        RuleConditions amounts = RuleConditions.NONE.amounts(Optional.of(usd("200")), Optional.of(usd("300")));
        PriceList based = listOn(
                list(costs(product, "100")),
                PricePolicy.SPECIFIC,
                less(RuleScope.ALL, "10").when(amounts));
        PriceList own = list(costs(product, "100"), less(RuleScope.ALL, "10").when(amounts));

        for (PriceList list : List.of(based, own)) {
            assertThat(line(list, product, "1.999999").unitPrice()).isEqualTo(usd("100"));
            assertThat(line(list, product, "2").unitPrice()).isEqualTo(usd("90"));
            assertThat(line(list, product, "-3").unitPrice()).isEqualTo(usd("90"));
            assertThat(line(list, product, "3.000001").unitPrice()).isEqualTo(usd("100"));
        }
    }

    @Full
    @DisplayName("PRC-233 Where nothing else gives a price, a rule that asks for an amount holds not")
    default void needs_a_price_for_an_amount() {
        ProductId product = product();
        PriceList list = list(
                costs(product, "50").when(RuleConditions.NONE.amounts(Optional.of(usd("0")), Optional.empty())),
                costs(RuleScope.ALL, "70"));

        assertThat(line(list, product, "1").unitPrice()).isEqualTo(usd("50"));
        assertThat(line(list, product(), "1").unitPrice()).isEqualTo(usd("70"));
    }

    @Core
    @DisplayName("PRC-234 A rule may ask for an attribute of the line (metasfresh's DS-04)")
    default void follows_attributes() {
        ProductId product = product();
        PriceList list = listOn(
                list(costs(product, "100")),
                PricePolicy.SEQUENCE,
                less(RuleScope.ALL, "20").when(attribute("20")).withSequence(1),
                less(RuleScope.ALL, "10").when(attribute("10")).withSequence(2));

        assertThat(with(list, product, "5")).isEqualTo(usd("100"));
        assertThat(with(list, product, "15")).isEqualTo(usd("90"));
        assertThat(with(list, product, "25")).isEqualTo(usd("80"));
        assertThat(line(list, product, "100").unitPrice()).isEqualTo(usd("100"));
    }

    @Core
    @DisplayName("PRC-908 A rule may ask for an attribute of the line up to a maximum, that one included")
    default void follows_attributes_up_to_a_maximum() {
        ProductId product = product();
        RuleConditions cut = RuleConditions.NONE.with(
                new RuleConditions.Attribute("length", new BigDecimal("10"), Optional.of(new BigDecimal("20.5"))));
        PriceList list = listOn(
                list(costs(product, "100")),
                PricePolicy.SEQUENCE,
                less(RuleScope.ALL, "20").when(cut));
        PriceRule kept =
                priceLists().rules(list.id(), PageRequest.first(1)).items().get(0);

        assertThat(kept.definition().conditions()).isEqualTo(cut);
        assertThat(with(list, product, "9.9")).isEqualTo(usd("100"));
        assertThat(with(list, product, "20.5")).isEqualTo(usd("80"));
        assertThat(with(list, product, "20.51")).isEqualTo(usd("100"));
    }

    private static DayHours hours(String from, String until) {
        return new DayHours(LocalTime.parse(from), LocalTime.parse(until));
    }

    private PriceResult at(PriceRequest request, String time) {
        return pricing().price(request.at(LocalTime.parse(time)));
    }

    @Core
    @DisplayName("PRC-909 A rule holds at its hours, from their first minute on until the last, also over midnight")
    default void follows_hours() {
        ProductId product = product();
        PriceList list = list(
                costs(product, "100"),
                less(RuleScope.ALL, "20").when(RuleConditions.NONE.at(hours("17:00", "19:30"))),
                less(RuleScope.ALL, "5").when(RuleConditions.NONE.at(hours("22:00", "02:00"))));
        PriceRequest request = request(list, customer(), PriceRequestLine.of(product, 1));

        for (String[] example : new String[][] {
            {"16:59", "100"},
            {"17:00", "80"},
            {"19:29", "80"},
            {"19:30", "100"},
            {"22:00", "95"},
            {"00:00", "95"},
            {"01:59", "95"},
            {"02:00", "100"}
        }) {
            assertThat(at(request, example[0]).net()).as(example[0]).isEqualTo(usd(example[1]));
        }
        assertThat(at(request, "17:30").lines().get(0).trace())
                .anySatisfy(step -> assertThat(step.why()).contains("at 17:00 to 19:30"));
        assertThat(at(request.explaining(), "12:00").lines().get(0).nearly())
                .extracting(near -> near.reason() + " " + near.missing())
                .containsExactly("HOURS 17:00", "HOURS 22:00");
    }

    @Core
    @DisplayName("PRC-910 What was priced at some hour is priced again at it by its edition, whenever that is")
    default void keeps_the_hour_in_the_edition() {
        ProductId product = product();
        PriceList list = list(
                costs(product, "100"), less(RuleScope.ALL, "20").when(RuleConditions.NONE.at(hours("17:00", "19:30"))));
        PriceRequest request = request(list, customer(), PriceRequestLine.of(product, 1));

        for (String time : List.of("18:00", "20:00")) {
            PriceResult then = at(request, time);
            assertThat(pricing()
                            .price(request.asOf(then.edition().orElseThrow()))
                            .lines())
                    .isEqualTo(then.lines());
        }
        PriceList always = list(costs(product, "100"));
        PriceRequest other = request(always, customer(), PriceRequestLine.of(product, 1));
        assertThat(at(other, "18:00").edition()).isEqualTo(at(other, "20:00").edition());
    }

    @Full
    @DisplayName(
            "PRC-911 Hours are kept as they were said, and under every policy a rule for some goes before one for all")
    default void keeps_hours() {
        ProductId product = product();
        for (PricePolicy policy : List.of(PricePolicy.SPECIFIC, PricePolicy.PRIORITY)) {
            PriceList list = listOn(
                    list(costs(product, "100")),
                    policy,
                    less(RuleScope.ALL, "5"),
                    less(RuleScope.ALL, "2").when(RuleConditions.NONE.at(hours("17:00", "00:00"))));
            PriceRequest request = request(list, customer(), PriceRequestLine.of(product, 1));

            assertThat(priceLists().rules(list.id(), PageRequest.first(5)).items())
                    .extracting(rule -> rule.definition().conditions().hours())
                    .containsExactly(Optional.empty(), Optional.of(hours("17:00", "00:00")));
            assertThat(at(request, "23:59").net()).isEqualTo(usd("98"));
            assertThat(at(request, "00:00").net()).isEqualTo(usd("95"));
        }
        assertThatThrownBy(() -> hours("17:00", "17:00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> hours("17:00:01", "18:00")).isInstanceOf(IllegalArgumentException.class);
    }

    @Core
    @DisplayName("PRC-235 A rule for a category holds for those that lie in it, and the nearer one comes first")
    default void follows_categories_down() {
        ProductId hammer = product(details().inCategory("Hardware > Hand tools > Hammers"));
        ProductId saw = product(details().inCategory("Hardware > Saws"));
        ProductId other = product(details().inCategory("Hardware stores"));
        PriceList list = listOn(
                list(costs(RuleScope.ALL, "100")),
                PricePolicy.SPECIFIC,
                less(RuleScope.category("Hardware > Hand tools"), "20"),
                less(RuleScope.category("Hardware"), "10"),
                less(RuleScope.category("Hardware"), "30").from(BigDecimal.TEN));

        assertThat(line(list, hammer, "10").unitPrice()).isEqualTo(usd("80"));
        assertThat(line(list, saw, "1").unitPrice()).isEqualTo(usd("90"));
        assertThat(line(list, saw, "10").unitPrice()).isEqualTo(usd("70"));
        assertThat(line(list, other, "1").unitPrice()).isEqualTo(usd("100"));
    }

    @Core
    @DisplayName(
            "PRC-236 A rule for a product holds for its variants, and the variant's own comes first (Odoo's PL-12)")
    default void follows_variants() {
        ProductId template = product();
        ProductId dearer = product(details().asVariantOf(template));
        ProductId plain = product(details().asVariantOf(template));
        PriceList list = listOn(
                list(costs(template, "75")),
                PricePolicy.SPECIFIC,
                NewPriceRule.of(RuleScope.product(dearer), RuleEffect.Formula.UNCHANGED.plus(usd("5"))),
                less(RuleScope.product(template), "10").from(BigDecimal.TEN));

        assertThat(line(list, dearer, "1").unitPrice()).isEqualTo(usd("80"));
        assertThat(line(list, plain, "1").unitPrice()).isEqualTo(usd("75"));
        assertThat(line(list, dearer, "10").unitPrice()).isEqualTo(usd("80"));
        assertThat(line(list, plain, "10").unitPrice()).isEqualTo(usd("67.5"));
    }

    private static RuleConditions attribute(String atLeast) {
        return RuleConditions.NONE.with(new RuleConditions.Attribute("length", new BigDecimal(atLeast)));
    }

    private Money with(PriceList list, ProductId product, String length) {
        PriceRequestLine line = PriceRequestLine.of(product, 1).with("length", new BigDecimal(length));
        return price(list, customer(), line).lines().get(0).unitPrice();
    }

    private Money in(PriceList list, ProductId product, Optional<String> channel) {
        PriceRequest request = new PriceRequest(
                customer(),
                Optional.empty(),
                Optional.empty(),
                channel,
                Optional.of(list.id().value()),
                Optional.empty(),
                List.of(PriceRequestLine.of(product, 1)));
        return pricing().price(request).lines().get(0).unitPrice();
    }
}
