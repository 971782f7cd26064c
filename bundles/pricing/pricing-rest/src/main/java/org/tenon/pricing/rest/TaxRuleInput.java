package org.tenon.pricing.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.problem.Violations;
import org.tenon.pricing.NewTaxRule;

/**
 * A tax rule as a request gives it.
 *
 * @param validTo the first day on which it holds no more
 */
record TaxRuleInput(
        @Nullable String code,
        @Nullable String category,
        Optional<String> region,
        NewTaxRule.@Nullable Kind kind,
        @Nullable BigDecimal rate,
        Optional<Boolean> included,
        Optional<Boolean> affectsNext,
        Optional<Integer> sequence,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo) {

    private static final int MAX_LENGTH = 64;

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is wrong */
    NewTaxRule rule() {
        Violations violations = new Violations();
        Reading.text(violations, "/code", code, MAX_LENGTH);
        Reading.text(violations, "/category", category, MAX_LENGTH);
        region.ifPresent(name -> Reading.text(violations, "/region", name, MAX_LENGTH));
        violations.check(kind != null, "/kind", "required", "A tax is of the kind percent, fixed or division.");
        violations.check(rate != null, "/rate", "required", "A tax has a rate.");
        DateRange days = Reading.days(violations, "", validFrom, validTo).orElse(DateRange.ALWAYS);
        violations.throwIfAny();
        // What is left to refuse is the rate.
        Optional<NewTaxRule> rule = Reading.value(
                violations,
                "/rate",
                () -> new NewTaxRule(
                        code,
                        category,
                        region,
                        kind,
                        rate,
                        included.orElse(false),
                        affectsNext.orElse(false),
                        sequence.orElse(0),
                        days));
        violations.throwIfAny();
        return rule.orElseThrow();
    }
}
