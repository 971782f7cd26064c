package org.tenon.testing.contract.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Quantity;
import org.tenon.pricing.spi.AdjustedPrice;
import org.tenon.pricing.spi.PriceAdjustment;
import org.tenon.pricing.spi.PriceContext;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;
import org.tenon.testing.contract.Together;

/**
 * What holds of every rule that joins in with pricing. A test class implements it, hands over its rule and a line that the
 * rule has something to say to.
 */
public interface PriceAdjustmentContract {

    /** The rule that is tested. */
    PriceAdjustment rule();

    /** A line whose price the rule changes. */
    PriceContext adjustedLine();

    @Core
    @DisplayName("PRA-01 The rule changes the price of a line that it speaks of, and says why")
    default void changes_a_price() {
        PriceContext line = adjustedLine();

        AdjustedPrice adjusted = rule().adjust(line).orElseThrow();

        assertThat(adjusted.price()).isNotEqualTo(line.price());
        assertThat(adjusted.why()).isNotBlank();
    }

    @Full
    @DisplayName("PRA-02 The rule answers every line, in its currency: lines without category, group, channel; returns;"
            + " tiny and huge quantities and prices")
    default void answers_every_line() {
        for (PriceContext line : lines()) {
            Optional<AdjustedPrice> answer = rule().adjust(line);
            assertThat(answer).as("the answer to %s", line).isNotNull();
            answer.ifPresent(adjusted -> {
                assertThat(adjusted.price().currency()).isEqualTo(line.price().currency());
                assertThat(adjusted.price().isNegative()).isFalse();
            });
        }
    }

    @Concurrent
    @DisplayName("PRA-03 Equal lines get equal answers, whatever was asked in between and on whatever thread")
    default void is_a_pure_function() {
        List<PriceContext> lines = lines();
        List<Optional<AdjustedPrice>> first =
                lines.stream().map(line -> rule().adjust(line)).toList();

        List<List<Optional<AdjustedPrice>>> again = Together.all(8, number -> {
            List<Optional<AdjustedPrice>> answers = new ArrayList<>();
            for (int i = lines.size() - 1; i >= 0; i--) {
                answers.add(0, rule().adjust(lines.get(i)));
            }
            return answers;
        });

        assertThat(again).allSatisfy(answers -> assertThat(answers).isEqualTo(first));
    }

    @Full
    @DisplayName("PRA-04 A return is priced as the sale was")
    default void prices_returns_as_sales() {
        PriceContext sale = adjustedLine();

        assertThat(price(turned(sale))).isEqualTo(price(sale));
    }

    private Optional<Money> price(PriceContext line) {
        return rule().adjust(line).map(AdjustedPrice::price);
    }

    private static PriceContext turned(PriceContext line) {
        return new PriceContext(
                line.product(),
                line.category(),
                new Quantity(line.quantity().value().negate(), line.quantity().unit()),
                line.customer(),
                line.group(),
                line.channel(),
                line.on(),
                line.priceList(),
                line.listPrice(),
                line.price());
    }

    /** The line that the rule changes, and lines at the edges of what there may be. */
    private List<PriceContext> lines() {
        List<PriceContext> lines = new ArrayList<>(List.of(adjustedLine(), turned(adjustedLine())));
        for (String currency : List.of("USD", "JPY", "KWD")) {
            for (String quantity : List.of("1", "0.000001", "-0.5", "99.999999", "999999999999")) {
                for (String price : List.of("0", "0.000123456789", "19.99", "999999999999")) {
                    lines.add(line(quantity, new Money(new BigDecimal(price), Currency.getInstance(currency))));
                }
            }
        }
        return lines;
    }

    private static PriceContext line(String quantity, Money price) {
        return new PriceContext(
                new ProductId("product"),
                Optional.empty(),
                Quantity.of(quantity, "pcs"),
                new CustomerId("customer"),
                Optional.empty(),
                Optional.empty(),
                LocalDate.parse("2026-02-28"),
                "LIST",
                price,
                price);
    }
}
