package org.tenon.pricing.internal.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.Quantity;

/**
 * A line to price, with what the engine has to know of its product.
 *
 * @param categories the product's and those above it, the narrower first
 * @param variantOf the product that it is a variant of
 * @param attributes what is known in numbers of what is sold
 * @param discount taken off by hand
 * @param manualPrice in place of the rules'; in the basket's currency
 * @param unit what it is sold in
 * @param weight kilograms of one of the product's own unit; null where nobody says
 */
public record BasketLine(
        ProductId product,
        List<String> categories,
        Optional<ProductId> variantOf,
        String taxCategory,
        Quantity quantity,
        Attributes attributes,
        Percent discount,
        Optional<Money> manualPrice,
        UnitOfSale unit,
        @Nullable BigDecimal weight) {

    /**
     * What a line is sold in.
     *
     * @param own the product's own unit
     * @param factor how many of that one is
     */
    public record UnitOfSale(String own, BigDecimal factor) {

        /** The product's own. */
        public static UnitOfSale own(String unit) {
            return new UnitOfSale(unit, BigDecimal.ONE);
        }
    }

    /** A line whose product is no variant and has no category above its own. */
    public BasketLine(
            ProductId product,
            Optional<String> category,
            String taxCategory,
            Quantity quantity,
            Percent discount,
            Optional<Money> manualPrice) {
        this(
                product,
                category.stream().toList(),
                Optional.empty(),
                taxCategory,
                quantity,
                Attributes.NONE,
                discount,
                manualPrice,
                UnitOfSale.own(quantity.unit()),
                null);
    }

    /** How many of the product's own unit it is, exactly. */
    BigDecimal ownQuantity() {
        return isInOwnUnit() ? quantity.value() : quantity.value().multiply(unit.factor());
    }

    /** The same as a quantity, which has six decimals. */
    Quantity stockQuantity() {
        return isInOwnUnit() ? quantity : new Quantity(ownQuantity().setScale(6, RoundingMode.HALF_UP), unit.own());
    }

    /** Whether it comes back. */
    boolean isReturn() {
        return quantity.value().signum() < 0;
    }

    boolean isInOwnUnit() {
        return quantity.unit().equals(unit.own());
    }

    /** The product's own category. */
    Optional<String> category() {
        return categories.stream().findFirst();
    }

    /** The product's id and that of what it is a variant of, the narrower first. */
    List<String> products() {
        return variantOf
                .map(template -> List.of(product.value(), template.value()))
                .orElseGet(() -> List.of(product.value()));
    }
}
