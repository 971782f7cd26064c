package org.tenon.sales.internal.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.sales.ApprovalCondition;

class MaximumDiscountTest {

    private static final Percent LIMIT = Percent.of("10");

    private static Optional<Finding> found(List<LineFacts> lines) {
        return Conditions.ask(
                new ApprovalCondition.MaximumDiscount(LIMIT),
                new QuoteFacts(new CustomerId("c"), Money.of("0", "USD"), lines, Map.of()));
    }

    private static LineFacts line(int number, String rulePrice, String unitPrice, String discount) {
        return line(number, 1, rulePrice, unitPrice, discount);
    }

    private static LineFacts line(int number, int quantity, String rulePrice, String unitPrice, String discount) {
        return new LineFacts(
                Integer.toString(number),
                BigDecimal.valueOf(quantity),
                new BigDecimal(rulePrice),
                new BigDecimal(rulePrice),
                new BigDecimal(unitPrice).multiply(Percent.of(discount).remainder()),
                BigDecimal.ZERO,
                Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "100, 100, 0", // nothing by hand
        "100, 100, 10", // exactly the limit
        "100, 90, 0",
        "100, 95, 5.263157894", // 95 x 0.94736842106 = 90.0000000007
        "100, 200, 55", // twice the price less 55 % is 90
        "0, 0, 50", // free by rule
        "0, 10, 100"
    })
    void lets_pass(String rulePrice, String unitPrice, String discount) {
        assertThat(found(List.of(line(1, rulePrice, unitPrice, discount)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "100, 100, 10.01, 10.01",
        "100, 89.99, 0, 10.01",
        "100, 100, 10.000000001, 10.01", // shown rounded up, so never as the limit
        "100, 95, 6, 10.7", // 95 x 0.94 = 89.30
        "100, 0, 0, 100",
        "3, 2, 0, 33.34"
    })
    void asks_for_approval(String rulePrice, String unitPrice, String discount, String shown) {
        assertThat(found(List.of(line(1, rulePrice, unitPrice, discount))))
                .map(Finding::reason)
                .contains("line 1 is " + shown + " % below the rules' price; up to 10 % needs no approval");
    }

    @Test
    void names_every_line_that_is_over_the_limit_in_one_step() {
        List<LineFacts> lines = List.of(line(1, "10", "8", "0"), line(2, "10", "10", "0"), line(3, "10", "10", "50"));

        assertThat(found(lines))
                .map(Finding::reason)
                .contains("line 1 is 20 % below the rules' price, line 3 is 50 % below the rules' price; "
                        + "up to 10 % needs no approval");
    }

    @Test
    void counts_the_lines_when_there_are_many() {
        List<LineFacts> lines = IntStream.rangeClosed(1, 1000)
                .mapToObj(i -> line(i, "10", "5", "0"))
                .toList();

        assertThat(found(lines).orElseThrow().reason())
                .contains("line 10 ", "and 990 more lines")
                .hasSizeLessThan(600);
    }

    @Test
    void counts_what_is_credited_beyond_the_rules_price_for_what_is_taken_back() {
        assertThat(found(List.of(line(1, -1, "100", "110", "0")))).isEmpty();
        assertThat(found(List.of(line(1, -1, "100", "110.01", "0"))))
                .map(Finding::reason)
                .contains("line 1 is credited with 10.01 % more than the rules' price; up to 10 % needs no approval");
        assertThat(found(List.of(line(1, -1, "0", "999999999999", "0")))).isPresent();
    }

    @Test
    void has_nothing_against_no_lines() {
        assertThat(found(List.of())).isEmpty();
    }
}
