package org.tenon.sales.internal.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.sales.ApprovalCondition;
import org.tenon.sales.ApprovalPolicyDetails;
import org.tenon.sales.ApproverRule;
import org.tenon.sales.QuoteAttribute;

class ConditionsTest {

    private static LineFacts line(String list, String asked, String quantity, String net, String cost) {
        return new LineFacts(
                "1",
                new BigDecimal(quantity),
                new BigDecimal(list),
                new BigDecimal(list),
                new BigDecimal(asked),
                new BigDecimal(net),
                Optional.of(cost).filter(known -> !known.isEmpty()).map(BigDecimal::new));
    }

    private static QuoteFacts quote(Map<QuoteAttribute, Set<String>> attributes, LineFacts... lines) {
        return new QuoteFacts(new CustomerId("c"), Money.of("90", "USD"), List.of(lines), attributes);
    }

    private static boolean holds(ApprovalCondition condition, QuoteFacts quote) {
        return Conditions.ask(condition, quote).isPresent();
    }

    @Test
    void a_margin_of_exactly_the_limit_is_not_below_it() {
        // (90 - 72) / 90 = 20 %
        QuoteFacts quote = quote(Map.of(), line("100", "90", "1", "90", "72"));

        assertThat(holds(new ApprovalCondition.Margin(Percent.of("20")), quote)).isFalse();
        assertThat(holds(new ApprovalCondition.Margin(Percent.of("20.000001")), quote))
                .isTrue();
    }

    @Test
    void a_margin_is_of_the_lines_whose_cost_is_known() {
        LineFacts unknown = line("100", "90", "1", "90", "");

        assertThat(holds(new ApprovalCondition.Margin(Percent.of("99")), quote(Map.of(), unknown)))
                .isFalse();
        assertThat(holds(
                        new ApprovalCondition.Margin(Percent.of("99")),
                        quote(Map.of(), unknown, line("1", "1", "1", "1", "0.5"))))
                .isTrue();
    }

    @Test
    void goods_that_cost_something_and_are_given_away_have_a_margin_below_any_limit() {
        assertThat(holds(
                        new ApprovalCondition.Margin(Percent.of("0")),
                        quote(Map.of(), line("100", "0", "1", "0", "72"))))
                .isTrue();
    }

    @Test
    void a_reason_does_not_tell_what_things_cost() {
        assertThat(Conditions.ask(
                        new ApprovalCondition.Margin(Percent.of("25")),
                        quote(Map.of(), line("100", "90", "1", "90", "72"))))
                .map(Finding::reason)
                .contains("the margin is below 25 %");
    }

    @Test
    void what_is_taken_back_does_not_lower_the_average() {
        QuoteFacts quote = quote(Map.of(), line("100", "50", "10", "500", ""), line("100", "100", "-10", "-1000", ""));

        assertThat(holds(new ApprovalCondition.AverageDiscount(Percent.of("49.99")), quote))
                .isTrue();
    }

    @Test
    void an_attribute_without_a_value_is_none_of_the_usual_ones() {
        ApprovalCondition usual = new ApprovalCondition.NotIn(QuoteAttribute.PAYMENT_TERMS, Set.of("Net 30"));

        assertThat(holds(usual, quote(Map.of()))).isTrue();
        assertThat(holds(usual, quote(Map.of(QuoteAttribute.PAYMENT_TERMS, Set.of("NET 30")))))
                .isFalse();
        assertThat(holds(usual, quote(Map.of(QuoteAttribute.PAYMENT_TERMS, Set.of("net 90")))))
                .isTrue();
    }

    @Test
    void sums_that_money_cannot_hold_are_judged_and_told_all_the_same() {
        LineFacts huge = line("999999999999999999", "0", "999999999", "0", "");

        assertThat(Conditions.ask(new ApprovalCondition.AverageDiscount(Percent.of("10")), quote(Map.of(), huge)))
                .isPresent();
        assertThat(Measures.of(quote(Map.of(), huge)).inWords()).contains("given away");
    }

    @Test
    void a_quote_of_another_customer_or_a_margin_that_nobody_knew_is_never_as_good() {
        ApprovalPolicyDetails policy = ApprovalPolicyDetails.of(
                "p", List.of(new ApprovalCondition.MaximumDiscount(Percent.ZERO)), List.of(new ApproverRule.Role("r")));
        Measures known = Measures.of(quote(Map.of(), line("100", "90", "1", "90", "72")));
        Measures unknown = Measures.of(quote(Map.of(), line("100", "90", "1", "90", "")));
        Measures others = Measures.of(new QuoteFacts(
                new CustomerId("d"), Money.of("90", "USD"), List.of(line("100", "90", "1", "90", "72")), Map.of()));

        assertThat(known.isNoWorseThan(known, policy)).isTrue();
        assertThat(known.isNoWorseThan(unknown, policy)).isFalse();
        assertThat(unknown.isNoWorseThan(known, policy)).isFalse();
        assertThat(others.isNoWorseThan(known, policy)).isFalse();
    }
}
