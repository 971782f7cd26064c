package org.tenon.order.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.Quantity;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.pricing.PricedLine;
import org.tenon.pricing.ShownPrice;

class OwnUnitsTest {

    private static PricedLine line(Quantity quantity, Quantity own) {
        Money nothing = Money.of("0", "USD");
        return new PricedLine(
                new ProductId("product"),
                quantity,
                nothing,
                nothing,
                nothing,
                Percent.ZERO,
                nothing,
                List.of(),
                nothing,
                nothing,
                List.of(),
                new ShownPrice(nothing, Percent.ZERO),
                own);
    }

    @Test
    void a_line_in_another_unit_than_the_products_is_refused_at_its_place() {
        PricedLine pieces = line(Quantity.of(3, "pcs"), Quantity.of(3, "pcs"));
        PricedLine boxes = line(Quantity.of(2, "box"), Quantity.of(20, "pcs"));

        OwnUnits.check(List.of(pieces));
        InvalidRequestException refused =
                catchThrowableOfType(InvalidRequestException.class, () -> OwnUnits.check(List.of(pieces, boxes)));

        assertThat(refused.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.pointer()).isEqualTo("/lines/1/unit");
            assertThat(violation.code()).isEqualTo("order.other-unit");
        });
    }
}
