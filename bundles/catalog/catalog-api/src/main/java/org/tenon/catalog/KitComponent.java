package org.tenon.catalog;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * A product that kits are made of, and how much of it there is in one of them.
 *
 * @param quantity for each of the kit's own unit, in the component's own: more than zero
 */
public record KitComponent(ProductId product, BigDecimal quantity) {

    public KitComponent {
        requireNonNull(product, "product");
        BigDecimal stripped = quantity.stripTrailingZeros();
        quantity = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        if (quantity.signum() <= 0) {
            throw new IllegalArgumentException("a quantity is more than zero");
        }
    }

    public static KitComponent of(ProductId product, long quantity) {
        return new KitComponent(product, BigDecimal.valueOf(quantity));
    }
}
