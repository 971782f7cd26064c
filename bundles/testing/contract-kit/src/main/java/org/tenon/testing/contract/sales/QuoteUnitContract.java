package org.tenon.testing.contract.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.sales.SalesUnderTest.line;
import static org.tenon.testing.contract.sales.SalesUnderTest.refusals;
import static org.tenon.testing.contract.sales.SalesUnderTest.usd;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductUnit;
import org.tenon.catalog.UnitService;
import org.tenon.inventory.Promise;
import org.tenon.kernel.Quantity;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.order.Order;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.sales.Quote;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** Quotes in other units than the products' own, where the providers of the catalog and of pricing know such. */
@Besides("units-of-sale")
public interface QuoteUnitContract extends SalesUnderTest {

    /** The units of the catalog that pricing asks. */
    UnitService units();

    /** Goods by the piece, which are sold in boxes of ten too. */
    private ProductId boxed(String price) {
        ProductId product = goods(price);
        units().set(new ProductUnit(product, "box", BigDecimal.TEN));
        return product;
    }

    @Core
    @DisplayName(
            "SAL-600 A line in another unit is quoted in that, promised in the product's own, and ordered as it was quoted")
    default void quotedByTheBox() {
        ProductId product = boxed("10");
        receive(product, 15);

        Quote quote = submitted(line(product, 2).in("box"));

        assertThat(quote.net()).isEqualTo(usd("200.00"));
        assertThat(quote.lines().get(0).priced().quantity()).isEqualTo(Quantity.of(2, "box"));
        assertThat(quote.lines().get(0).priced().stockQuantity()).isEqualTo(Quantity.of(20, "pcs"));
        assertThat(quote.lines().get(0).availability())
                .extracting(Promise::quantity)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("15"), new BigDecimal("5"));
        Quote accepted = closing().accept(quote.id(), Optional.empty());
        Order order = orders().find(accepted.order().orElseThrow()).orElseThrow();
        assertThat(order.lines().get(0).priced()).isEqualTo(quote.lines().get(0).priced());
    }

    @Full
    @DisplayName("SAL-601 What does not come out in the product's own unit is refused at its place")
    default void halfPiecesAreRefused() {
        ProductId product = boxed("10");

        assertThatThrownBy(() -> drafted(
                        line(product, 1),
                        PriceRequestLine.of(product, new BigDecimal("0.25")).in("box")))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refusals(refused))
                        .containsExactly("/lines/1/quantity pricing.inexact-quantity"));
        assertThat(drafted(PriceRequestLine.of(product, new BigDecimal("0.3")).in("box"))
                        .net())
                .isEqualTo(usd("30.00"));
    }
}
