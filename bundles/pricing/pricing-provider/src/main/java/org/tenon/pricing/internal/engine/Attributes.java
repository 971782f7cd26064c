package org.tenon.pricing.internal.engine;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductAttribute;

/**
 * What is known in numbers of what a line sells. What the line says is of one of the unit that it is in, what its product says of
 * one of the product's own.
 *
 * @param said by the line; it goes before what the product says
 * @param ofProduct few, so that they are looked through; no map is made of a product's for each line
 */
public record Attributes(Map<String, BigDecimal> said, List<ProductAttribute> ofProduct) {

    /** Nothing is known. */
    public static final Attributes NONE = new Attributes(Map.of(), List.of());

    /** What one is; null where nobody says. */
    @Nullable
    BigDecimal of(String name, Sold sold) {
        BigDecimal own = said.get(name);
        return own != null ? own : ofProduct(name, sold);
    }

    /** What all of the line comes to; null where nobody says. */
    @Nullable
    BigDecimal total(String name, Sold sold) {
        BigDecimal own = said.get(name);
        if (own != null) {
            return own.multiply(sold.quantity());
        }
        BigDecimal each = ofProduct(name, sold);
        return each == null ? null : each.multiply(sold.factor()).multiply(sold.quantity());
    }

    /**
     * What one more of a line adds; null where nobody says.
     *
     * @param unit what is counted; null for the product's own
     */
    @Nullable
    BigDecimal each(String name, Sold sold, @Nullable String unit) {
        BigDecimal own = said.get(name);
        if (own != null) {
            // Of the line's unit, which is what is counted where that is one.
            return unit != null || sold.isOwn() ? own : null;
        }
        BigDecimal each = ofProduct(name, sold);
        return each == null || unit == null ? each : each.multiply(sold.factor());
    }

    private @Nullable BigDecimal ofProduct(String name, Sold sold) {
        if (name.equals(ProductAttribute.WEIGHT)) {
            return sold.weight();
        }
        for (ProductAttribute each : ofProduct) {
            if (each.name().equals(name)) {
                return each.value();
            }
        }
        return null;
    }

    /** As if the line said something else. */
    Attributes with(String name, BigDecimal value) {
        Map<String, BigDecimal> others = new HashMap<>(said);
        others.put(name, value);
        return new Attributes(others, ofProduct);
    }
}
