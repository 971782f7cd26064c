package org.tenon.catalog.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductUnit;
import org.tenon.catalog.Unit;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violations;

/**
 * A unit of measure.
 *
 * @param category units of one can be converted
 * @param factor how many of the category's base unit one is
 * @param step what quantities are rounded to
 * @param unece its code in UN/ECE Recommendation 20
 */
record UnitBody(
        @Nullable String code,
        @Nullable String name,
        @Nullable String category,
        @Nullable BigDecimal factor,
        @Nullable BigDecimal step,
        Optional<String> unece) {

    static UnitBody of(Unit unit) {
        return new UnitBody(unit.code(), unit.name(), unit.category(), unit.factor(), unit.step(), unit.unece());
    }

    /** @throws InvalidRequestException with everything that is missing, or the first that is wrong */
    Unit unit() {
        Violations violations = new Violations();
        needed(violations, "/code", code);
        needed(violations, "/name", name);
        needed(violations, "/category", category);
        needed(violations, "/factor", factor);
        needed(violations, "/step", step);
        violations.throwIfAny();
        return read(
                "",
                () -> new Unit(
                        Objects.requireNonNull(code),
                        Objects.requireNonNull(name),
                        Objects.requireNonNull(category),
                        Objects.requireNonNull(factor),
                        Objects.requireNonNull(step),
                        unece));
    }

    /**
     * A unit that a product is sold in.
     *
     * @param factor how many of the product's own unit one is
     */
    record OfProduct(@Nullable String unit, @Nullable BigDecimal factor) {

        static OfProduct of(ProductUnit unit) {
            return new OfProduct(unit.unit(), unit.factor());
        }

        ProductUnit unit(ProductId product) {
            Violations violations = new Violations();
            needed(violations, "/unit", unit);
            needed(violations, "/factor", factor);
            violations.throwIfAny();
            return read(
                    "/factor",
                    () -> new ProductUnit(product, Objects.requireNonNull(unit), Objects.requireNonNull(factor)));
        }
    }

    /** All of a product. */
    record ListOfProduct(List<OfProduct> items) {}

    /**
     * A quantity in another unit.
     *
     * @param exact with 28 digits where it never ends
     * @param rounded HALF_UP to the step of the unit that it is in now
     */
    record Converted(BigDecimal quantity, String from, String to, BigDecimal exact, BigDecimal rounded) {}

    private static void needed(Violations violations, String pointer, @Nullable Object value) {
        violations.check(value != null, pointer, "required", "This is needed.");
    }

    /** A value that checks itself. */
    private static <T> T read(String pointer, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException refused) {
            throw new InvalidRequestException(pointer, "value.refused", refused.getMessage() + ".");
        }
    }
}
