package org.tenon.order.rest;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.Violations;
import org.tenon.pricing.PriceRequestLine;

/**
 * A line of an order as a request gives it.
 *
 * @param attributes what is known in numbers of what this line sells, beside what its product says
 */
record LineInput(
        @Nullable ProductId product,
        @Nullable BigDecimal quantity,
        Optional<String> unit,
        Optional<Percent> discountPercent,
        Optional<Money> unitPrice,
        Optional<Map<String, @Nullable BigDecimal>> attributes) {

    void check(Violations violations, String pointer) {
        violations.check(product != null, pointer + "/product", "required", "A line names a product.");
        Quantities.check(violations, quantity, pointer);
        PriceRequestLine.check(attributes.orElse(Map.of()), violations, pointer);
    }

    boolean pricedByHand() {
        return unitPrice.isPresent()
                || discountPercent.filter(percent -> !percent.isZero()).isPresent();
    }

    PriceRequestLine line() {
        return new PriceRequestLine(product, quantity, unit, discountPercent, unitPrice, attributes.orElse(Map.of()));
    }
}
