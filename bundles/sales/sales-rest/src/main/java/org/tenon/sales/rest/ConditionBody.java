package org.tenon.sales.rest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.Violations;
import org.tenon.sales.ApprovalCondition;
import org.tenon.sales.QuoteAttribute;

/**
 * A condition of a policy, in exactly one of these forms:
 *
 * <pre>{@code {"maximumDiscountOver": "10"}           percent off any line by hand
 * {"averageDiscountOver": "8"}
 * {"marginBelow": "25"}
 * {"amountOver": {"amount": "50000", "currency": "USD"}}
 * {"attribute": "category", "in": ["lasers"]}         or "notIn"
 * }</pre>
 */
record ConditionBody(
        Optional<Percent> maximumDiscountOver,
        Optional<Percent> averageDiscountOver,
        Optional<Percent> marginBelow,
        Optional<Money> amountOver,
        Optional<QuoteAttribute> attribute,
        Optional<List<String>> in,
        Optional<List<String>> notIn) {

    private static final int MAX_VALUE = 200;

    static ConditionBody of(ApprovalCondition condition) {
        return new ConditionBody(
                is(condition, ApprovalCondition.MaximumDiscount.class, ApprovalCondition.MaximumDiscount::over),
                is(condition, ApprovalCondition.AverageDiscount.class, ApprovalCondition.AverageDiscount::over),
                is(condition, ApprovalCondition.Margin.class, ApprovalCondition.Margin::below),
                is(condition, ApprovalCondition.Amount.class, ApprovalCondition.Amount::over),
                is(condition, ApprovalCondition.In.class, ApprovalCondition.In::attribute)
                        .or(() -> is(condition, ApprovalCondition.NotIn.class, ApprovalCondition.NotIn::attribute)),
                is(condition, ApprovalCondition.In.class, each -> sorted(each.values())),
                is(condition, ApprovalCondition.NotIn.class, each -> sorted(each.values())));
    }

    private static <C, T> Optional<T> is(ApprovalCondition condition, Class<C> form, Function<C, T> part) {
        return Optional.of(condition).filter(form::isInstance).map(form::cast).map(part);
    }

    private static List<String> sorted(Set<String> values) {
        return values.stream().sorted().toList();
    }

    void check(Violations violations, String pointer) {
        int forms = count(maximumDiscountOver)
                + count(averageDiscountOver)
                + count(marginBelow)
                + count(amountOver)
                + count(attribute);
        int lists = count(in) + count(notIn);
        violations.check(
                forms == 1 && lists == count(attribute),
                pointer,
                "approval-policy.condition",
                "A condition has exactly one of maximumDiscountOver, averageDiscountOver, marginBelow, amountOver, or an"
                        + " attribute with either in or notIn.");
        notNegative(violations, maximumDiscountOver, pointer + "/maximumDiscountOver");
        notNegative(violations, averageDiscountOver, pointer + "/averageDiscountOver");
        violations.check(
                amountOver.filter(Money::isNegative).isEmpty(),
                pointer + "/amountOver",
                "money.negative",
                "The amount is zero or more.");
        in.ifPresent(values -> checkValues(violations, values, pointer + "/in"));
        notIn.ifPresent(values -> checkValues(violations, values, pointer + "/notIn"));
    }

    private static int count(Optional<?> part) {
        return part.isPresent() ? 1 : 0;
    }

    private static void notNegative(Violations violations, Optional<Percent> percent, String pointer) {
        violations.check(
                percent.filter(given -> given.compareTo(Percent.ZERO) < 0).isEmpty(),
                pointer,
                "percent.negative",
                "The percentage is zero or more.");
    }

    private static void checkValues(Violations violations, List<String> values, String pointer) {
        violations.check(
                !values.isEmpty()
                        && values.size() <= ApprovalCondition.MAX_VALUES
                        && values.stream()
                                .allMatch(value -> value != null && !value.isBlank() && value.length() <= MAX_VALUE),
                pointer,
                "approval-policy.values",
                "There are 1 to " + ApprovalCondition.MAX_VALUES + " values of 1 to " + MAX_VALUE + " characters.");
    }

    ApprovalCondition condition() {
        return maximumDiscountOver
                .<ApprovalCondition>map(ApprovalCondition.MaximumDiscount::new)
                .or(() -> averageDiscountOver.map(ApprovalCondition.AverageDiscount::new))
                .or(() -> marginBelow.map(ApprovalCondition.Margin::new))
                .or(() -> amountOver.map(ApprovalCondition.Amount::new))
                .or(() -> in.map(values -> new ApprovalCondition.In(attribute.orElseThrow(), distinct(values))))
                .or(() -> notIn.map(values -> new ApprovalCondition.NotIn(attribute.orElseThrow(), distinct(values))))
                .orElseThrow();
    }

    private static Set<String> distinct(List<String> values) {
        Set<String> plain = new TreeSet<>();
        values.forEach(value -> plain.add(value.trim().toLowerCase(Locale.ROOT)));
        return plain;
    }
}
