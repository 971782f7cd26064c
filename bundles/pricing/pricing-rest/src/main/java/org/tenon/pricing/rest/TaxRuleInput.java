package org.tenon.pricing.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.Violations;
import org.tenon.pricing.NewTaxRule;
import org.tenon.pricing.Supply;
import org.tenon.pricing.TaxConditions;
import org.tenon.pricing.TaxTreatment;

/**
 * A tax rule as a request gives it.
 *
 * @param validTo the last day on which it holds
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
        Optional<LocalDate> validTo,
        Optional<String> sellerRegion,
        Optional<Supply> supply,
        Optional<CustomerId> customer,
        Optional<Boolean> affectedByPrevious,
        Optional<String> group,
        Optional<Boolean> reverseCharge,
        Optional<String> note,
        Optional<Percent> deductiblePercent) {

    private static final int MAX_LENGTH = 64;
    private static final Percent WHOLE = Percent.of("100");
    private static final int MAX_NOTE = 200;

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is wrong */
    NewTaxRule rule() {
        Violations violations = new Violations();
        Reading.text(violations, "/code", code, MAX_LENGTH);
        Reading.text(violations, "/category", category, MAX_LENGTH);
        region.ifPresent(name -> Reading.text(violations, "/region", name, MAX_LENGTH));
        violations.check(kind != null, "/kind", "required", "A tax is of the kind percent, fixed or division.");
        violations.check(rate != null, "/rate", "required", "A tax has a rate.");
        DateRange days = Reading.days(violations, "", validFrom, validTo).orElse(DateRange.ALWAYS);
        sellerRegion.ifPresent(name -> Reading.text(violations, "/sellerRegion", name, MAX_LENGTH));
        group.ifPresent(name -> Reading.text(violations, "/group", name, MAX_LENGTH));
        note.ifPresent(text -> Reading.text(violations, "/note", text, MAX_NOTE));
        violations.check(
                deductiblePercent
                        .map(share -> share.compareTo(Percent.ZERO) >= 0 && share.compareTo(WHOLE) <= 0)
                        .orElse(true),
                "/deductiblePercent",
                "value.refused",
                "The deductible share of a tax is 0 to 100 percent.");
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
                        days,
                        new TaxConditions(sellerRegion, supply, customer),
                        new TaxTreatment(
                                affectedByPrevious.orElse(true),
                                group,
                                reverseCharge.orElse(false),
                                note,
                                deductiblePercent.orElse(WHOLE))));
        violations.throwIfAny();
        return rule.orElseThrow();
    }
}
