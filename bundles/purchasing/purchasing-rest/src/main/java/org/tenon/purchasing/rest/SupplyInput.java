package org.tenon.purchasing.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.Money;
import org.tenon.kernel.problem.Violations;
import org.tenon.purchasing.PriceBreak;
import org.tenon.purchasing.Supply;

/** How a supplier delivers a product, as a request gives it. Left out, it is delivered by the piece, at any time. */
record SupplyInput(
        @Nullable ProductId product,
        Optional<String> number,
        Optional<BigDecimal> pack,
        @Nullable List<@Nullable PriceInput> prices,
        Optional<Integer> leadTimeDays,
        Optional<Boolean> preferred,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo) {

    /** @param from left out: from nothing on */
    record PriceInput(Optional<BigDecimal> from, @Nullable Money unitCost) {}

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    Supply supply() {
        Violations violations = new Violations();
        violations.check(product != null, "/product", "required", "Say which product.");
        violations.check(
                validFrom.isEmpty() || validTo.isEmpty() || !validTo.get().isBefore(validFrom.get()),
                "/validTo",
                "range",
                "The last day of the terms is not before their first.");
        List<PriceBreak> read = new ArrayList<>();
        if (violations.check(prices != null, "/prices", "required", "Give at least one price.")) {
            for (int i = 0; i < prices.size(); i++) {
                PriceInput price = prices.get(i);
                if (violations.check(
                        price != null && price.unitCost() != null,
                        "/prices/" + i + "/unitCost",
                        "required",
                        "A price says what a unit costs.")) {
                    read.add(new PriceBreak(price.from().orElse(BigDecimal.ZERO), price.unitCost()));
                }
            }
        }
        violations.throwIfAny();
        return new Supply(
                product,
                number,
                pack.orElse(BigDecimal.ONE),
                read,
                leadTimeDays,
                preferred.orElse(false),
                DateRange.through(validFrom, validTo));
    }
}
