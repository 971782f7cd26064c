package org.tenon.sales.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.Quantity;
import org.tenon.pricing.PricedLine;
import org.tenon.sales.QuoteLine;

class DiscountLimitPolicyTest {

    private final ApprovalPolicy policy = new DiscountLimitPolicy(Percent.of("10"), "sales-manager");

    private static QuoteLine line(int number, String rulePrice, String unitPrice, String discount) {
        Money nothing = Money.of("0", "USD");
        PricedLine priced = new PricedLine(
                new ProductId("p"),
                Quantity.of(1, "pcs"),
                Money.of(rulePrice, "USD"),
                Money.of(rulePrice, "USD"),
                Money.of(unitPrice, "USD"),
                Percent.of(discount),
                nothing,
                List.of(),
                nothing,
                nothing,
                List.of());
        return new QuoteLine(Integer.toString(number), priced, List.of());
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
        assertThat(policy.stepsFor(List.of(line(1, rulePrice, unitPrice, discount))))
                .isEmpty();
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
        assertThat(policy.stepsFor(List.of(line(1, rulePrice, unitPrice, discount))))
                .containsExactly(new ApprovalPolicy.Step(
                        "line 1 is " + shown + " % below the rules' price; up to 10 % needs no approval",
                        "sales-manager"));
    }

    @Test
    void names_every_line_that_is_over_the_limit_in_one_step() {
        List<QuoteLine> lines = List.of(line(1, "10", "8", "0"), line(2, "10", "10", "0"), line(3, "10", "10", "50"));

        assertThat(policy.stepsFor(lines))
                .extracting(ApprovalPolicy.Step::reason)
                .containsExactly("line 1 is 20 % below the rules' price, line 3 is 50 % below the rules' price; "
                        + "up to 10 % needs no approval");
    }

    @Test
    void counts_the_lines_when_there_are_many() {
        List<QuoteLine> lines = IntStream.rangeClosed(1, 1000)
                .mapToObj(i -> line(i, "10", "5", "0"))
                .toList();

        assertThat(policy.stepsFor(lines).get(0).reason())
                .contains("line 10 ", "and 990 more lines")
                .hasSizeLessThan(600);
    }

    @Test
    void has_nothing_against_no_lines() {
        assertThat(policy.stepsFor(Collections.emptyList())).isEmpty();
    }
}
