package org.tenon.catalog.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductAttribute;
import org.tenon.catalog.ProductDetails;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductKind;
import org.tenon.kernel.problem.Violations;

/**
 * A product to create, and what can be changed of one.
 *
 * @param unit the unit that it is stocked and by default sold in, for example {@code "pcs"}
 * @param taxCategory which tax rules apply, for example {@code "standard"}
 * @param weight kilograms per unit
 * @param discontinued left out, it is sold
 * @param variantOf the product whose prices hold for it where it has none of its own
 * @param attributes what else is known in numbers of one of its own unit, by name. A change names those that it changes, with null
 *     for one to take away
 */
record ProductBody(
        @Nullable String sku,
        @Nullable String name,
        @Nullable String unit,
        @Nullable String taxCategory,
        Optional<String> category,
        @Nullable ProductKind kind,
        Optional<BigDecimal> weight,
        Optional<Boolean> discontinued,
        Optional<ProductId> variantOf,
        Optional<Map<String, @Nullable AttributeBody>> attributes) {

    private static final int CODE = 64;
    private static final int NAME = 200;
    private static final int UNIT = 16;

    static ProductBody of(ProductDetails details) {
        return new ProductBody(
                details.sku(),
                details.name(),
                details.unit(),
                details.taxCategory(),
                details.category(),
                details.kind(),
                details.weight(),
                Optional.of(details.discontinued()),
                details.variantOf(),
                AttributeBody.of(details));
    }

    /** @throws org.tenon.kernel.problem.InvalidRequestException with everything that is missing or too long */
    ProductDetails toDetails() {
        Violations violations = new Violations();
        // Forms send an empty text for what is left out.
        Optional<String> group = category.filter(code -> !code.isBlank());
        text(violations, "sku", sku, CODE);
        text(violations, "name", name, NAME);
        text(violations, "unit", unit, UNIT);
        text(violations, "taxCategory", taxCategory, CODE);
        group.ifPresent(code -> text(violations, "category", code, CODE));
        violations.check(kind != null, "/kind", "required", "kind is required.");
        violations.check(
                weight.map(BigDecimal::signum).orElse(0) >= 0, "/weight", "negative", "A weight is zero or more.");
        List<ProductAttribute> numbers =
                AttributeBody.attributes(attributes.orElse(Map.of()), violations, "/attributes");
        violations.throwIfAny();
        return new ProductDetails(
                Objects.requireNonNull(sku).strip(),
                Objects.requireNonNull(name),
                Objects.requireNonNull(unit),
                Objects.requireNonNull(taxCategory),
                group,
                Objects.requireNonNull(kind),
                weight,
                discontinued.orElse(false),
                variantOf,
                numbers);
    }

    private static void text(Violations violations, String member, @Nullable String text, int max) {
        if (text == null || text.isBlank()) {
            violations.add("/" + member, "required", member + " is required.");
        } else {
            violations.check(
                    text.length() <= max,
                    "/" + member,
                    "too-long",
                    "At most " + max + " characters, not " + text.length() + ".");
        }
    }
}
