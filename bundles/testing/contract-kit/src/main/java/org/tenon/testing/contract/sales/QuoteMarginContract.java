package org.tenon.testing.contract.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tenon.testing.contract.sales.SalesUnderTest.line;
import static org.tenon.testing.contract.sales.SalesUnderTest.usd;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.problem.ForbiddenException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.sales.LineChoice;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteId;
import org.tenon.sales.QuoteMarginService;
import org.tenon.sales.QuoteMargins.Margin;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** What quotes earn, for who may see it. */
public interface QuoteMarginContract extends SalesUnderTest {

    /** May everything with quotes, and not see what they earn. */
    Actor TRAINEE = new Actor("tom.trainee", Set.of("sales"), Set.of("quote.*", "*.read"));

    QuoteMarginService margins();

    /** What a unit of the product costs the company from now on. */
    void setCost(ProductId product, Money cost);

    @Core
    @DisplayName(
            "SAL-420 Each line earns its net amount without its cost, and the quote what its lines earn that count")
    default void tellsMargins() {
        ProductId pump = goods("100");
        ProductId part = goods("30");
        setCost(pump, usd("72.333"));
        setCost(part, usd("12"));
        Quote quote = as(SELLER, () -> quotes().draft(
                        draft(line(pump, 3), line(part, 1)).leaving(Map.of("2", LineChoice.optional()))));

        var margins = as(SELLER, () -> margins().marginsOf(quote.id()));

        // 3 x 72.333 = 216.999, rounded 217.00; 83 of 300 are 27.66 %
        Margin expected = new Margin(usd("217"), usd("83"), Optional.of(Percent.of("27.66")));
        assertThat(margins.lines().get(0).margin()).contains(expected);
        assertThat(margins.lines().get(1).margin().orElseThrow().earned()).isEqualTo(usd("18"));
        assertThat(margins.total()).contains(expected);
        assertThat(margins.complete()).isTrue();
    }

    @Full
    @DisplayName("SAL-421 Where a cost is not known there is no margin, and the whole is not complete")
    default void knowsWhatItDoesNotKnow() {
        ProductId pump = goods("100");
        setCost(pump, usd("60"));
        Quote quote = drafted(line(pump, 1), line(goods("50"), 1));
        Quote unknown = drafted(line(goods("50"), 1));

        var margins = as(SELLER, () -> margins().marginsOf(quote.id()));

        assertThat(margins.lines().get(1).margin()).isEmpty();
        assertThat(margins.total().orElseThrow().earned()).isEqualTo(usd("40"));
        assertThat(margins.complete()).isFalse();
        assertThat(as(SELLER, () -> margins().marginsOf(unknown.id())).total()).isEmpty();
    }

    @Core
    @DisplayName("SAL-422 Who may not see margins is told none, whether there is a quote or not")
    default void tellsNobodyElse() {
        QuoteId quote = drafted(line(goods("100"), 1)).id();

        for (QuoteId any : List.of(quote, new QuoteId("none"))) {
            assertThatExceptionOfType(ForbiddenException.class)
                    .isThrownBy(() -> as(TRAINEE, () -> margins().marginsOf(any)));
        }
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> as(SELLER, () -> margins().marginsOf(new QuoteId("none"))));
    }
}
