package org.tenon.catalog.internal;

import java.math.BigDecimal;
import java.util.Optional;
import org.tenon.catalog.ProductAttribute;
import org.tenon.catalog.ProductDetails;
import org.tenon.kernel.problem.Violations;

/** What a product must be like to be kept, beyond what its record checks itself. */
final class ProductRules {

    private static final int WEIGHT_INTEGER_DIGITS = 12;
    private static final int WEIGHT_DECIMALS = 6;

    private ProductRules() {}

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is wrong */
    static void check(ProductDetails details) {
        Violations violations = new Violations();
        storable(violations, "/sku", details.sku());
        violations.check(
                details.sku().equals(details.sku().strip()),
                "/sku",
                "blank-at-end",
                "A SKU neither begins nor ends with a blank.");
        storable(violations, "/name", details.name());
        storable(violations, "/unit", details.unit());
        storable(violations, "/taxCategory", details.taxCategory());
        details.category().ifPresent(category -> storable(violations, "/category", category));
        details.weight()
                .map(ProductRules::plain)
                .ifPresent(weight -> violations.check(
                        weight.scale() <= WEIGHT_DECIMALS
                                && weight.precision() - weight.scale() <= WEIGHT_INTEGER_DIGITS,
                        "/weight",
                        "too-precise",
                        "A weight has at most 12 digits before and 6 after the point."));
        for (ProductAttribute attribute : details.attributes()) {
            storable(violations, pointer(attribute), attribute.name());
            attribute.unit().ifPresent(unit -> storable(violations, pointer(attribute) + "/unit", unit));
        }
        violations.throwIfAny();
    }

    /** The same product with its weight in the form in which it is read back, so that equal ones are equal. */
    static ProductDetails normal(ProductDetails details) {
        Optional<BigDecimal> weight = details.weight().map(ProductRules::plain);
        return new ProductDetails(
                details.sku(),
                details.name(),
                details.unit(),
                details.taxCategory(),
                details.category(),
                details.kind(),
                weight,
                details.discontinued(),
                details.variantOf(),
                details.attributes());
    }

    /** Where an attribute is in what is said of a product. */
    static String pointer(ProductAttribute attribute) {
        return "/attributes/" + attribute.name().replace("~", "~0").replace("/", "~1");
    }

    /** A number without trailing zeros, and without an exponent. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static void storable(Violations violations, String pointer, String text) {
        violations.check(
                text.codePoints()
                        .noneMatch(letter ->
                                Character.isISOControl(letter) || Character.getType(letter) == Character.SURROGATE),
                pointer,
                "unprintable",
                "No control characters and no half characters.");
    }
}
