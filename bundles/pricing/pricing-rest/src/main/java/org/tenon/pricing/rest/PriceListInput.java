package org.tenon.pricing.rest;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.problem.Violations;
import org.tenon.pricing.NewPriceList;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceListService;
import org.tenon.pricing.PricePolicy;

/**
 * A price list as a request gives it.
 *
 * @param policy the company's where it is left out
 * @param base the id or code of the list that it stands on
 * @param validTo the last day on which it holds
 * @param discountShown whether documents show what its rules take off as a discount
 */
record PriceListInput(
        @Nullable String code,
        @Nullable String name,
        @Nullable Currency currency,
        Optional<Boolean> taxIncluded,
        Optional<PricePolicy> policy,
        Optional<String> base,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        Optional<Boolean> discountShown) {

    private static final int CODE_LENGTH = 64;
    private static final int NAME_LENGTH = 200;

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is wrong */
    NewPriceList list(PriceListService lists, ListDefaults defaults) {
        Violations violations = new Violations();
        Reading.text(violations, "/code", code, CODE_LENGTH);
        Reading.text(violations, "/name", name, NAME_LENGTH);
        violations.check(currency != null, "/currency", "required", "A price list has a currency.");
        DateRange days = Reading.days(violations, "", validFrom, validTo).orElse(DateRange.ALWAYS);
        Optional<PriceList> found = base.flatMap(lists::named);
        violations.check(
                base.isEmpty() || found.isPresent(),
                "/base",
                "pricing.unknown-base",
                "There is no price list " + base.orElse("") + ".");
        violations.throwIfAny();
        return new NewPriceList(
                code,
                name,
                currency,
                taxIncluded.orElse(false),
                policy.orElseGet(defaults::policy),
                found.map(PriceList::id),
                days,
                discountShown.orElse(false));
    }
}
