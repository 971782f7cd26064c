package org.tenon.pricing.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.tenon.json.TenonJson;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.pricing.DayHours;
import org.tenon.pricing.DocumentThreshold;
import org.tenon.pricing.LoyaltyProgramme;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.NewTaxRule;
import org.tenon.pricing.PriceFormula;
import org.tenon.pricing.PricePolicy;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.PurchasePeriod;
import org.tenon.pricing.PurchaseThreshold;
import org.tenon.pricing.RuleBase;
import org.tenon.pricing.RuleConditions;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.TaxRule;
import org.tenon.pricing.TaxRuleId;

/** What the resources of pricing understand. */
class PricingInputTest {

    private static <T> T read(String json, Class<T> type) {
        try {
            return TenonJson.mapper().readValue(json.replace('\'', '"'), type);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static List<String> refusals(ThrowingCallable reading) {
        return catchThrowableOfType(InvalidRequestException.class, reading).violations().stream()
                .map(violation -> violation.pointer() + " " + violation.code())
                .toList();
    }

    private static NewPriceRule rule(String json) {
        return read("{'rules':[" + json + "]}", RulesInput.class)
                .all(name -> Optional.empty())
                .get(0);
    }

    private static List<String> ruleRefusals(String json) {
        return refusals(() -> read("{'rules':[" + json + "]}", RulesInput.class).all(name -> Optional.empty()));
    }

    @Test
    void reads_a_basket() {
        PriceRequest request = read(
                        "{'customer':'c','channel':'web','date':'1997-04-07','lines':[{'product':'p','quantity':3}]}",
                        PriceInput.class)
                .request(String::valueOf);

        assertThat(request.channel()).contains("web");
        assertThat(request.date()).contains(LocalDate.of(1997, 4, 7));
        assertThat(request.lines()).hasSize(1);
    }

    @Test
    void says_all_that_a_basket_lacks_at_once() {
        assertThat(refusals(() -> read("{}", PriceInput.class).request(String::valueOf)))
                .containsExactly("/customer required", "/lines required");
        assertThat(refusals(() -> read("{'customer':'c','channel':'The Web','lines':[{},null]}", PriceInput.class)
                        .request(String::valueOf)))
                .containsExactly(
                        "/channel channel",
                        "/lines/0/product required",
                        "/lines/0/quantity required",
                        "/lines/1 required");
    }

    @Test
    void a_rule_has_a_price_or_a_discount() {
        assertThat(rule("{'product':'p','price':{'amount':'12.5','currency':'EUR'}}")
                        .effect())
                .isEqualTo(new RuleEffect.Price(Money.of("12.5", "EUR")));
        assertThat(rule("{'discountPercent':'7.5'}").effect()).isEqualTo(new RuleEffect.Discount(Percent.of("7.5")));
        assertThat(ruleRefusals("{}")).containsExactly("/rules/0/price required");
        assertThat(ruleRefusals("{'discountPercent':'5','price':{'amount':'1','currency':'EUR'}}"))
                .containsExactly("/rules/0/price required");
    }

    @Test
    void a_rule_that_contradicts_itself_is_refused_where_it_does() {
        assertThat(ruleRefusals("{'discountPercent':'5','product':'p','category':'c'}"))
                .containsExactly("/rules/0/category value.refused");
        assertThat(ruleRefusals("{'discountPercent':'5','validFrom':'2026-02-01','validTo':'2026-01-01'}"))
                .containsExactly("/rules/0/validTo value.refused");
        assertThat(ruleRefusals("{'discountPercent':'5','minQuantity':-1,'priority':-1}"))
                .containsExactly("/rules/0/minQuantity value.refused", "/rules/0/priority value.refused");
    }

    @Test
    void a_rule_does_one_thing() {
        assertThat(rule("{'formula':'list_price * 0.8'}").effect())
                .isEqualTo(new RuleEffect.Expression(PriceFormula.of("list_price * 0.8")));
        assertThat(rule("{'price':{'amount':'0','currency':'EUR'},'markupPercent':'2'}")
                        .effect())
                .isEqualTo(
                        RuleEffect.Formula.UNCHANGED.from(Money.of("0", "EUR")).plus(Percent.of("2")));
        assertThat(rule("{'minimumPrice':{'amount':'88','currency':'EUR'}}").effect())
                .isEqualTo(new RuleEffect.Limit(Optional.of(Money.of("88", "EUR")), Optional.empty()));
        assertThat(ruleRefusals("{'formula':'1','cost':{'amount':'1','currency':'EUR'}}"))
                .containsExactly("/rules/0/price required");
        assertThat(ruleRefusals("{'formula':'list_price **2'}")).containsExactly("/rules/0/formula value.refused");
        assertThat(ruleRefusals("{'markupPercent':'5','roundTo':{'amount':'0','currency':'EUR'}}"))
                .containsExactly("/rules/0/roundTo value.refused");
    }

    @Test
    void a_rule_says_what_must_be_so() {
        NewPriceRule rule = rule("{'discountPercent':'5','channel':'web','minQuantity':1,'maxQuantity':9,"
                + "'attribute':{'name':'length','atLeast':'2.5'},'base':'cost','combinable':true}");

        assertThat(rule.conditions())
                .isEqualTo(RuleConditions.NONE
                        .in("web")
                        .upTo(BigDecimal.valueOf(9))
                        .with(new RuleConditions.Attribute("length", new BigDecimal("2.5"))));
        assertThat(rule.base()).isEqualTo(RuleBase.COST);
        assertThat(rule.combinable()).isTrue();
        assertThat(ruleRefusals("{'discountPercent':'5','minQuantity':10,'maxQuantity':9}"))
                .containsExactly("/rules/0/maxQuantity value.refused");
        assertThat(ruleRefusals("{'discountPercent':'5','base':'nobody','attribute':{}}"))
                .containsExactly(
                        "/rules/0/attribute/name required",
                        "/rules/0/attribute/atLeast required",
                        "/rules/0/base pricing.unknown-base");
    }

    @Test
    void a_rule_says_what_must_have_been_bought_before() {
        NewPriceRule rule = rule("{'discountPercent':'5','bought':{'in':'12 months','minQuantity':'2.50',"
                + "'minAmount':{'amount':'10000','currency':'EUR'},'of':'all'}}");

        assertThat(rule.conditions().bought())
                .contains(new PurchaseThreshold(
                        PurchasePeriod.ofMonths(12),
                        Optional.of(new BigDecimal("2.5")),
                        Optional.of(Money.of("10000", "EUR")),
                        true));
        assertThat(rule("{'discountPercent':'5','bought':{'in':'year','minQuantity':1}}")
                        .conditions()
                        .bought())
                .contains(PurchaseThreshold.quantity(PurchasePeriod.YEAR, BigDecimal.ONE));
        assertThat(ruleRefusals("{'discountPercent':'5','bought':{'of':'me'}}"))
                .containsExactly("/rules/0/bought/of value.refused", "/rules/0/bought/in required");
        assertThat(ruleRefusals("{'discountPercent':'5','bought':{'in':'121 months','minQuantity':1}}"))
                .containsExactly("/rules/0/bought/in value.refused");
        assertThat(ruleRefusals("{'discountPercent':'5','bought':{'in':'year'}}"))
                .containsExactly("/rules/0/bought/minQuantity value.refused");
        assertThat(ruleRefusals(
                        "{'discountPercent':'5','bought':{'in':'year','minAmount':{'amount':'0','currency':'EUR'}}}"))
                .containsExactly("/rules/0/bought/minAmount value.refused");
        assertThat(rule("{'discountPercent':'5','bought':{'in':'year','attribute':'volume','minAttribute':'2.50'}}")
                        .conditions()
                        .bought())
                .contains(PurchaseThreshold.attribute(PurchasePeriod.YEAR, "volume", new BigDecimal("2.5")));
        assertThat(ruleRefusals("{'discountPercent':'5','bought':{'in':'year','attribute':'volume'}}"))
                .containsExactly("/rules/0/bought/minAttribute required");
        assertThat(ruleRefusals("{'discountPercent':'5','bought':{'in':'year','minAttribute':'1'}}"))
                .containsExactly("/rules/0/bought/attribute required");
        assertThat(ruleRefusals(
                        "{'discountPercent':'5','bought':{'in':'year','attribute':'volume','minAttribute':'0'}}"))
                .containsExactly("/rules/0/bought/minAttribute value.refused");
        assertThat(ruleRefusals("{'discountPercent':'5','bought':{'in':'year','attribute':' ','minAttribute':'1'}}"))
                .containsExactly("/rules/0/bought/attribute value.refused");
    }

    @Test
    void a_rule_holds_at_some_hours() {
        assertThat(rule("{'discountPercent':'5','hours':{'from':'17:00','until':'19:30'}}")
                        .conditions()
                        .hours())
                .contains(new DayHours(LocalTime.of(17, 0), LocalTime.of(19, 30)));
        assertThat(ruleRefusals("{'discountPercent':'5','hours':{'from':'late'}}"))
                .containsExactly("/rules/0/hours/from value.unreadable", "/rules/0/hours/until required");
        assertThat(ruleRefusals("{'discountPercent':'5','hours':{'from':'17:00','until':'17:00'}}"))
                .containsExactly("/rules/0/hours/until value.refused");
    }

    @Test
    void a_list_without_a_policy_has_the_companys() {
        assertThat(new ListDefaults("additive").policy()).isEqualTo(PricePolicy.ADDITIVE);
        assertThatThrownBy(() -> new ListDefaults("cheapest"))
                .hasMessageContaining("policy is specific, sequence, priority or additive, not \"cheapest\"");
    }

    @Test
    void a_rule_asks_for_an_attribute_between_limits() {
        assertThat(rule("{'discountPercent':'5','attribute':{'name':'length','atMost':'2.5'}}")
                        .conditions()
                        .attribute())
                .contains(new RuleConditions.Attribute("length", BigDecimal.ZERO, Optional.of(new BigDecimal("2.5"))));
        assertThat(ruleRefusals("{'discountPercent':'5','attribute':{'name':'length','atLeast':3,'atMost':2}}"))
                .containsExactly("/rules/0/attribute/atMost value.refused");
    }

    @Test
    void a_rule_says_what_the_lines_of_the_document_come_to() {
        NewPriceRule rule = rule("{'discountPercent':'5','over':{'of':'all','minQuantity':'2.50','maxWeight':20}}");

        assertThat(rule.conditions().over())
                .contains(new DocumentThreshold(
                        true,
                        Optional.of(new BigDecimal("2.5")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(BigDecimal.valueOf(20))));
        assertThat(rule("{'discountPercent':'5','over':{'minQuantity':10}}")
                        .conditions()
                        .over())
                .contains(DocumentThreshold.quantity(BigDecimal.TEN));
        assertThat(rule("{'discountPercent':'5','over':{'attribute':'volume','maxAttribute':2.5}}")
                        .conditions()
                        .over()
                        .flatMap(DocumentThreshold::total)
                        .flatMap(DocumentThreshold.AttributeTotal::most))
                .contains(new BigDecimal("2.5"));
        assertThat(ruleRefusals("{'discountPercent':'5','over':{'minQuantity':1,'minAttribute':2}}"))
                .containsExactly("/rules/0/over/attribute required");
        assertThat(ruleRefusals("{'discountPercent':'5','over':{'minQuantity':1,'attribute':'volume'}}"))
                .containsExactly("/rules/0/over/minAttribute value.refused");
        assertThat(ruleRefusals("{'discountPercent':'5','over':{'attribute':'v','minAttribute':2,'maxAttribute':1}}"))
                .containsExactly("/rules/0/over/maxAttribute value.refused");
        assertThat(ruleRefusals("{'discountPercent':'5','over':{'of':'me'}}"))
                .containsExactly("/rules/0/over/of value.refused");
        assertThat(ruleRefusals("{'discountPercent':'5','over':{'of':'all'}}"))
                .containsExactly("/rules/0/over/minQuantity value.refused");
        assertThat(ruleRefusals("{'discountPercent':'5','over':{'minWeight':5,'maxWeight':4}}"))
                .containsExactly("/rules/0/over/maxWeight value.refused");
    }

    @Test
    void a_loyalty_programme_says_what_earns_a_point_and_what_it_is_worth() {
        LocalDate today = LocalDate.of(2026, 11, 28);
        String amounts =
                "'amountPerPoint':{'amount':'10','currency':'EUR'},'pointValue':{'amount':'0.5','currency':'EUR'}";

        assertThat(read("{" + amounts + "}", LoyaltyProgrammeInput.class).programme(today))
                .isEqualTo(new LoyaltyProgramme(
                        today, Money.of("10", "EUR"), Money.of("0.5", "EUR"), 12, Percent.of("100"), 30));
        assertThat(refusals(() -> read("{}", LoyaltyProgrammeInput.class).programme(today)))
                .containsExactly("/amountPerPoint required", "/pointValue required");
        assertThat(refusals(() -> read(
                                "{'amountPerPoint':{'amount':'0','currency':'EUR'},'pointValue':{'amount':'1','currency':'USD'},"
                                        + "'months':0,'voucherDays':367,'maxPercent':'0.5'}",
                                LoyaltyProgrammeInput.class)
                        .programme(today)))
                .containsExactly(
                        "/amountPerPoint value.refused",
                        "/pointValue pricing.currency-mismatch",
                        "/months value.refused",
                        "/voucherDays value.refused",
                        "/maxPercent value.refused");
    }

    @Test
    void a_tax_says_how_much_of_it_a_buyer_deducts() {
        String tax = "{'code':'VAT','category':'standard','kind':'percent','rate':'13','deductiblePercent':'%s'}";

        NewTaxRule rule = read(tax.formatted("40"), TaxRuleInput.class).rule();
        assertThat(TaxRuleBody.of(new TaxRule(new TaxRuleId("vat"), rule)).deductiblePercent())
                .isEqualTo(Percent.of("40"));
        assertThat(refusals(() -> read(tax.formatted("101"), TaxRuleInput.class).rule()))
                .containsExactly("/deductiblePercent value.refused");
    }

    @Test
    void a_tax_has_a_code_a_category_a_kind_and_a_rate() {
        NewTaxRule tax = read("{'code':'VAT','category':'standard','kind':'percent','rate':'19'}", TaxRuleInput.class)
                .rule();

        assertThat(tax.rate()).isEqualByComparingTo("19");
        assertThat(tax.included()).isFalse();
        assertThat(refusals(() -> read("{}", TaxRuleInput.class).rule()))
                .containsExactly("/code required", "/category required", "/kind required", "/rate required");
    }
}
