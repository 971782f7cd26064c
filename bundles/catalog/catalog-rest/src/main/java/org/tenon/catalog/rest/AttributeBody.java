package org.tenon.catalog.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductAttribute;
import org.tenon.catalog.ProductDetails;
import org.tenon.kernel.problem.Violations;

/**
 * An attribute of a product, by its name: {@code "attributes":{"volume":{"value":"0.25","unit":"m3"}}}.
 *
 * @param value of one of the product's own unit
 * @param unit what it is measured in
 */
record AttributeBody(@Nullable BigDecimal value, Optional<String> unit) {

    /** By name; empty for none, so that a product without any has no such member. */
    static Optional<Map<String, @Nullable AttributeBody>> of(ProductDetails details) {
        Map<String, @Nullable AttributeBody> all = new TreeMap<>();
        details.attributes().forEach(each -> all.put(each.name(), new AttributeBody(each.value(), each.unit())));
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    /** Those that are as they should be; what is wrong with the others is added to the violations. */
    static List<ProductAttribute> attributes(
            Map<String, @Nullable AttributeBody> bodies, Violations violations, String pointer) {
        violations.check(
                bodies.size() <= ProductDetails.MAX_ATTRIBUTES,
                pointer,
                "value.refused",
                "A product has at most " + ProductDetails.MAX_ATTRIBUTES + " attributes.");
        List<ProductAttribute> all = new ArrayList<>();
        bodies.forEach((name, body) -> {
            String place = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            BigDecimal value = body == null ? null : body.value();
            if (violations.check(value != null, place + "/value", "required", "An attribute has a value.")) {
                // Forms send an empty text for what is left out.
                Optional<String> unit =
                        body == null ? Optional.empty() : body.unit().filter(code -> !code.isBlank());
                try {
                    all.add(new ProductAttribute(name, value, unit));
                } catch (IllegalArgumentException refused) {
                    violations.add(place, "value.refused", "Here " + refused.getMessage() + ".");
                }
            }
        });
        return all;
    }
}
