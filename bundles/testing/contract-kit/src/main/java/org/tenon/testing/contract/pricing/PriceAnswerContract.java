package org.tenon.testing.contract.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenon.testing.contract.pricing.PricingUnderTest.costs;
import static org.tenon.testing.contract.pricing.PricingUnderTest.less;
import static org.tenon.testing.contract.pricing.PricingUnderTest.usd;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.pricing.NewTaxRule.Kind;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PricePolicy;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.PriceStep;
import org.tenon.pricing.PricedLine;
import org.tenon.pricing.RuleScope;
import org.tenon.pricing.TaxAmount;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;
import org.tenon.testing.contract.Together;

/** What holds of every answer, and how soon a change is in it. */
public interface PriceAnswerContract extends PricingUnderTest {

    @Core
    @DisplayName("PRC-90 The trace explains a line from nothing to its gross amount, step by step")
    default void explains_the_price() {
        ProductId product = taxed(
                TaxSample.of("VAT", Kind.PERCENT, "20").sequence(1).build(),
                TaxSample.of("eco", Kind.FIXED, "0.10").included().sequence(2).build());
        PriceList base = list(costs(product, "9.99"));
        PriceList list = listOn(base, PricePolicy.SPECIFIC);
        PriceRule rule = add(list, less(RuleScope.product(product), "15").from(BigDecimal.TEN));

        PricedLine line = price(
                        list,
                        customer(),
                        PriceRequestLine.of(product, 12).at(usd("8")).less(Percent.of("2.5")))
                .lines()
                .get(0);

        // 9.99 - 15 % = 8.4915; by hand 8, - 2.5 % = 7.80; x 12 = 93.60; less 1.20 eco = 92.40; + 20 % = 18.48
        assertThat(line.trace())
                .extracting(step -> step.step() + " " + step.after().amountText())
                .containsExactly(
                        "list-price 9.99",
                        "rule 8.4915",
                        "manual-price 8.00",
                        "manual-discount 7.80",
                        "extend 93.60",
                        "tax-included 92.40",
                        "tax 110.88",
                        "tax 112.08");
        assertThat(line.trace().get(1).rule()).contains(rule.id().value());
        assertThat(line.trace()).allSatisfy(step -> assertThat(step.why()).isNotBlank());
        assertConnected(line);
    }

    @Core
    @DisplayName("PRC-91 In every answer net + tax = gross, totals are sums, and traces are connected")
    default void adds_up_always() {
        Random random = new Random(20261123);
        List<ProductId> products = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            products.add(taxed(
                    TaxSample.of("a", Kind.PERCENT, decimal(random, 30, 2))
                            .included()
                            .affectsNext()
                            .sequence(1)
                            .build(),
                    TaxSample.of("b", i % 3 == 0 ? Kind.DIVISION : Kind.PERCENT, decimal(random, 25, 1))
                            .sequence(2)
                            .build(),
                    TaxSample.of("c", Kind.FIXED, decimal(random, 2, 3))
                            .sequence(i % 2 * 3)
                            .build()));
        }
        PriceList net = list();
        PriceList gross = grossList();
        for (ProductId product : products) {
            String price = decimal(random, 5000, 4);
            add(net, costs(product, price));
            add(gross, costs(product, price));
        }
        CustomerId customer = customer();

        for (int i = 0; i < 60; i++) {
            PriceRequestLine[] lines = new PriceRequestLine[1 + random.nextInt(30)];
            for (int j = 0; j < lines.length; j++) {
                BigDecimal quantity = new BigDecimal(decimal(random, 300, 3)).add(new BigDecimal("0.001"));
                lines[j] = PriceRequestLine.of(
                                products.get(random.nextInt(products.size())),
                                random.nextInt(5) == 0 ? quantity.negate() : quantity)
                        .less(Percent.of(decimal(random, 100, 2)));
            }
            PriceResult result = price(i % 2 == 0 ? net : gross, customer, lines);
            assertAddsUp(result);
            result.lines().forEach(PriceAnswerContract::assertConnected);
        }
    }

    @Core
    @DisplayName("PRC-92 The next answer after a change contains it")
    default void follows_changes_at_once() {
        ProductId product = product();
        PriceList list = list(costs(product, "1"));
        CustomerId customer = customer();

        for (int price = 2; price < 8; price++) {
            add(list, costs(product, Integer.toString(price)));
            assertThat(line(list, customer, product, "1").unitPrice()).isEqualTo(usd(Integer.toString(price)));
        }
    }

    @Full
    @DisplayName("PRC-93 A transaction sees its own changes; when it rolls back, nobody does")
    default void follows_transactions() {
        ProductId product = product();
        PriceList list = list(costs(product, "1"));
        CustomerId customer = customer();
        assertThat(line(list, customer, product, "1").unitPrice()).isEqualTo(usd("1"));

        try {
            transactions().required(() -> {
                add(list, costs(product, "2"));
                assertThat(line(list, customer, product, "1").unitPrice()).isEqualTo(usd("2"));
                Money elsewhere = Together.all(
                                1, number -> line(list, customer, product, "1").unitPrice())
                        .get(0);
                assertThat(elsewhere).isEqualTo(usd("1"));
                add(list, costs(product, "3"));
                assertThat(line(list, customer, product, "1").unitPrice()).isEqualTo(usd("3"));
                throw new RollbackException();
            });
        } catch (RollbackException expected) {
            assertThat(line(list, customer, product, "1").unitPrice()).isEqualTo(usd("1"));
        }
        assertThat(priceLists().find(list.id()).orElseThrow().version()).isEqualTo(2);

        add(list, costs(product, "4"));
        assertThat(line(list, customer, product, "1").unitPrice()).isEqualTo(usd("4"));
    }

    @Full
    @DisplayName("PRC-94 A list that is made in a transaction is used in it")
    default void uses_new_lists_in_their_transaction() {
        ProductId product = product();
        CustomerId customer = customer();

        Money price = transactions().required(() -> {
            PriceList list = list(costs(product, "5"));
            return line(list, customer, product, "1").unitPrice();
        });

        assertThat(price).isEqualTo(usd("5"));
    }

    @Concurrent
    @DisplayName("PRC-95 Lists that change together are never seen half changed")
    default void sees_changes_whole() {
        ProductId product = product();
        PriceList base = list(costs(product, "1"));
        PriceList list = listOn(base, PricePolicy.SPECIFIC, less(RuleScope.ALL, "0"));
        CustomerId customer = customer();
        PriceRequest request = request(list, customer, PriceRequestLine.of(product, 1));
        AtomicBoolean done = new AtomicBoolean();

        // The base's price rises as the percentage falls: 1 - 0 %, 2 - 50 %, 4 - 75 %, ... all come to 1.
        Together.all(4, number -> {
            if (number == 0) {
                try {
                    changeBoth(base, list, product);
                } finally {
                    done.set(true);
                }
            } else {
                do {
                    assertThat(pricing().price(request).net()).isEqualTo(usd("1"));
                } while (!done.get());
            }
            return number;
        });
    }

    private void changeBoth(PriceList base, PriceList list, ProductId product) {
        BigDecimal price = BigDecimal.ONE;
        BigDecimal left = BigDecimal.valueOf(100);
        for (int i = 0; i < 7; i++) {
            price = price.add(price);
            left = left.divide(BigDecimal.valueOf(2));
            String higher = price.toPlainString();
            String percent = BigDecimal.valueOf(100).subtract(left).toPlainString();
            transactions().retrying(() -> {
                add(base, costs(product, higher));
                return add(list, less(RuleScope.ALL, percent));
            });
        }
    }

    private static String decimal(Random random, int below, int scale) {
        BigDecimal unscaled = BigDecimal.valueOf((long) (random.nextDouble() * below * Math.pow(10, scale)));
        return unscaled.movePointLeft(scale).toPlainString();
    }

    private static void assertAddsUp(PriceResult result) {
        Money zero = Money.zero(result.currency());
        assertThat(result.net().plus(result.tax())).isEqualTo(result.gross());
        assertThat(result.lines().stream().map(PricedLine::net).reduce(zero, Money::plus))
                .isEqualTo(result.net());
        assertThat(result.lines().stream().map(PricedLine::tax).reduce(zero, Money::plus))
                .isEqualTo(result.tax());
        assertThat(result.lines().stream().map(PricedLine::gross).reduce(zero, Money::plus))
                .isEqualTo(result.gross());
        for (PricedLine line : result.lines()) {
            assertThat(line.net().plus(line.tax())).isEqualTo(line.gross());
            assertThat(line.taxes().stream().map(TaxAmount::amount).reduce(zero, Money::plus))
                    .isEqualTo(line.tax());
            assertThat(line.gross().amount().scale()).isLessThanOrEqualTo(2);
        }
    }

    /** Each step begins where the one before ended, the first at nothing, and the last ends at the gross amount. */
    private static void assertConnected(PricedLine line) {
        Money now = Money.zero(line.gross().currency());
        for (PriceStep step : line.trace()) {
            assertThat(step.before()).isEqualTo(now);
            now = step.after();
        }
        assertThat(now).isEqualTo(line.gross());
    }

    /** Makes a transaction roll back. */
    final class RollbackException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
