package org.tenon.testing.contract.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.order.OrderUnderTest.line;
import static org.tenon.testing.contract.order.OrderUnderTest.usd;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductUnit;
import org.tenon.catalog.UnitService;
import org.tenon.kernel.Quantity;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.order.Order;
import org.tenon.order.OrderLine;
import org.tenon.order.RegroupingService;
import org.tenon.order.ShipmentRequest;
import org.tenon.order.Split;
import org.tenon.order.SplitRequest;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Full;

/** Splitting orders in other units than the products' own, where the providers of the catalog and of pricing know such. */
@Besides(value = "regrouping-in-units-of-sale", services = RegroupingService.class)
public interface RegroupedUnitContract extends LifecycleUnderTest {

    RegroupingService regrouping();

    /** The units of the catalog that pricing asks. */
    UnitService units();

    private static SplitRequest some(String quantity) {
        return new SplitRequest(List.of(new SplitRequest.Line("1", new BigDecimal(quantity))), Optional.empty());
    }

    @Full
    @DisplayName(
            "ORD-340 Boxes are split in boxes, as far as pieces come out; what is set aside and leaves is in pieces")
    default void boxesAreSplit() {
        ProductId product = goods("2", 25);
        units().set(new ProductUnit(product, "box", BigDecimal.TEN));
        Order order = binding(customer(), line(product, 3).in("box"));

        // A quarter of a box is 2.5 pieces.
        assertThatThrownBy(() -> regrouping().split(order.id(), some("0.25")))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.violations())
                        .extracting(each -> each.pointer() + " " + each.code())
                        .containsExactly("/lines/0/quantity order.inexact-quantity"));
        Split split = regrouping().split(order.id(), some("1.5"));

        OrderLine rest = split.rest().lines().get(0);
        OrderLine part = split.part().lines().get(0);
        assertThat(rest.priced().quantity()).isEqualTo(Quantity.of("1.5", "box"));
        assertThat(rest.priced().stockQuantity()).isEqualTo(Quantity.of(15, "pcs"));
        assertThat(rest.reserved()).isEqualByComparingTo("15");
        assertThat(part.priced().stockQuantity()).isEqualTo(Quantity.of(15, "pcs"));
        assertThat(part.reserved()).isEqualByComparingTo("10");
        assertThat(part.backordered()).isEqualByComparingTo("5");
        // 3 x 20.00 and 10 %, halved
        assertThat(split.part().gross()).isEqualTo(usd("33.00"));
        fulfilment().ship(split.part().id(), ShipmentRequest.ALL_RESERVED);
        // 5 pieces, half a box, have not left.
        assertThatThrownBy(() -> regrouping().split(split.part().id(), some("0.6")))
                .isInstanceOf(InvalidRequestException.class);
        Split again = regrouping().split(split.part().id(), some("0.5"));
        assertThat(again.rest().lines().get(0).backordered()).isEqualByComparingTo("0");
        assertThat(again.part().lines().get(0).backordered()).isEqualByComparingTo("5");
        assertThat(now(again.part())).isEqualTo(again.part());
    }
}
