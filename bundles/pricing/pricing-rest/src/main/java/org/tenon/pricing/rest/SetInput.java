package org.tenon.pricing.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.Violations;
import org.tenon.pricing.LineScope;
import org.tenon.pricing.PromotionReward.Bundle;

/**
 * A bundle as a request gives it. What a set costs less is the member that is there: {@code price}, {@code discountPercent} or
 * {@code amountOff}.
 *
 * @param repeated whether there may be more than one set; there may, unless it says otherwise
 */
record SetInput(
        @Nullable List<@Nullable Part> parts,
        Optional<Money> price,
        Optional<Percent> discountPercent,
        Optional<Money> amountOff,
        Optional<Boolean> repeated) {

    /** So many units of some lines. */
    record Part(@Nullable BigDecimal units, Optional<List<ProductId>> products, Optional<String> category) {

        private Optional<Bundle.Part> part(Violations violations, String pointer) {
            BigDecimal some = units;
            if (!violations.check(
                    some != null, pointer + "/units", "required", "How many of it are in a set is needed.")) {
                return Optional.empty();
            }
            Optional<LineScope> lines = Reading.value(
                    violations,
                    pointer + "/products",
                    () -> new LineScope(new HashSet<>(products.orElse(List.of())), category));
            return lines.flatMap(
                    scope -> Reading.value(violations, pointer + "/units", () -> new Bundle.Part(scope, some)));
        }
    }

    /** @return empty when something is wrong, which is recorded */
    Optional<Bundle> bundle(Violations violations) {
        List<Bundle.Part> good = new ArrayList<>();
        if (violations.check(parts != null, "/set/parts", "required", "A set has parts.")) {
            for (int i = 0; i < parts.size(); i++) {
                Part part = parts.get(i);
                String pointer = "/set/parts/" + i;
                if (violations.check(part != null, pointer, "required", "A part is an object.")) {
                    part.part(violations, pointer).ifPresent(good::add);
                }
            }
        }
        Optional<Bundle.Saving> saving = saving(violations);
        if (parts == null || good.size() < parts.size() || saving.isEmpty()) {
            return Optional.empty();
        }
        return Reading.value(violations, "/set/parts", () -> new Bundle(good, saving.get(), repeated.orElse(true)));
    }

    private Optional<Bundle.Saving> saving(Violations violations) {
        long given = List.of(price, discountPercent, amountOff).stream()
                .filter(Optional::isPresent)
                .count();
        if (!violations.check(
                given == 1,
                "/set/price",
                "required",
                "A set costs less in one way: by a price, a discountPercent or an amountOff.")) {
            return Optional.empty();
        }
        if (price.isPresent()) {
            return Reading.value(violations, "/set/price", () -> new Bundle.SetPrice(price.get()));
        }
        return discountPercent.isPresent()
                ? Reading.value(violations, "/set/discountPercent", () -> new Bundle.SetDiscount(discountPercent.get()))
                : Reading.value(violations, "/set/amountOff", () -> new Bundle.SetAmountOff(amountOff.orElseThrow()));
    }
}
