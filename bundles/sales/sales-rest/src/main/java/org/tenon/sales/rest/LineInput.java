package org.tenon.sales.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.Quantity;
import org.tenon.kernel.problem.Violations;
import org.tenon.pricing.PriceRequestLine;

/** A line of a quote as a request gives it. */
record LineInput(
        @Nullable ProductId product,
        @Nullable BigDecimal quantity,
        Optional<String> unit,
        Optional<Percent> discountPercent,
        Optional<Money> unitPrice) {

    static LineInput of(PriceRequestLine line) {
        return new LineInput(line.product(), line.quantity(), line.unit(), line.discount(), line.unitPrice());
    }

    /** At least one line, and all of them as they should be. */
    static void check(Violations violations, @Nullable List<@Nullable LineInput> lines) {
        if (violations.check(
                lines != null && !lines.isEmpty(), "/lines", "required", "A quote has at least one line.")) {
            for (int i = 0; i < lines.size(); i++) {
                LineInput line = lines.get(i);
                if (violations.check(line != null, "/lines/" + i, "required", "A line is an object.")) {
                    line.check(violations, "/lines/" + i);
                }
            }
        }
    }

    void check(Violations violations, String pointer) {
        violations.check(product != null, pointer + "/product", "required", "A line names a product.");
        if (violations.check(quantity != null, pointer + "/quantity", "required", "A line has a quantity.")) {
            try {
                new Quantity(quantity, "any");
            } catch (IllegalArgumentException refused) {
                violations.add(pointer + "/quantity", "quantity.range", "Here " + refused.getMessage() + ".");
            }
        }
    }

    PriceRequestLine line() {
        return new PriceRequestLine(product, quantity, unit, discountPercent, unitPrice);
    }
}
