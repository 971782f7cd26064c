package org.tenon.catalog.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.Kit;
import org.tenon.catalog.KitComponent;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.problem.Violations;

/**
 * What a kit is made of.
 *
 * @param components none: it is stocked as one piece
 */
record KitBody(@Nullable List<@Nullable ComponentBody> components) {

    /** @param quantity for each of the kit's own unit, in the component's own */
    record ComponentBody(@Nullable ProductId product, @Nullable BigDecimal quantity) {}

    static KitBody of(Kit kit) {
        return new KitBody(kit.components().stream()
                .<@Nullable ComponentBody>map(each -> new ComponentBody(each.product(), each.quantity()))
                .toList());
    }

    /** @throws org.tenon.kernel.problem.InvalidRequestException with everything that is missing */
    List<KitComponent> toComponents() {
        Violations violations = new Violations();
        if (components == null) {
            violations.add("/components", "required", "components is required; it may be empty.");
            violations.throwIfAny();
            return List.of();
        }
        List<KitComponent> read = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            ComponentBody each = components.get(i);
            String pointer = "/components/" + i;
            ProductId product = each == null ? null : each.product();
            BigDecimal quantity = each == null ? null : each.quantity();
            violations.check(product != null, pointer + "/product", "required", "product is required.");
            violations.check(quantity != null, pointer + "/quantity", "required", "quantity is required.");
            if (product != null
                    && quantity != null
                    && violations.check(
                            quantity.signum() > 0,
                            pointer + "/quantity",
                            "quantity.positive",
                            "A quantity is more than zero.")) {
                read.add(new KitComponent(product, quantity));
            }
        }
        violations.throwIfAny();
        return read;
    }
}
