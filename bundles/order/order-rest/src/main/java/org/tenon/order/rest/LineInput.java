package org.tenon.order.rest;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.Violations;
import org.tenon.order.Procurement;
import org.tenon.pricing.PriceRequestLine;

/**
 * A line of an order as a request gives it.
 *
 * @param attributes what is known in numbers of what this line sells, beside what its product says
 * @param procurement where its goods come from; as the product's terms say where it is left out
 */
record LineInput(
        @Nullable ProductId product,
        @Nullable BigDecimal quantity,
        Optional<String> unit,
        Optional<Percent> discountPercent,
        Optional<Money> unitPrice,
        Optional<Map<String, @Nullable BigDecimal>> attributes,
        Optional<Procurement> procurement) {

    /** Where the goods of lines come from that say so, by their places. */
    static Map<Integer, Procurement> procurement(List<LineInput> lines) {
        Map<Integer, Procurement> from = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            int place = i;
            lines.get(i).procurement().ifPresent(each -> from.put(place, each));
        }
        return from;
    }

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
