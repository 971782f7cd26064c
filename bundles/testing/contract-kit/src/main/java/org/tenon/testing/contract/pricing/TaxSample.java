package org.tenon.testing.contract.pricing;

import java.math.BigDecimal;
import java.util.Optional;
import org.tenon.kernel.DateRange;
import org.tenon.pricing.NewTaxRule;

/** A tax as tests write it: with only what the test is about. */
record TaxSample(
        String code,
        NewTaxRule.Kind kind,
        String rate,
        boolean isIncluded,
        boolean isAffectingNext,
        int place,
        DateRange days) {

    static TaxSample of(String code, NewTaxRule.Kind kind, String rate) {
        return new TaxSample(code, kind, rate, false, false, 0, DateRange.ALWAYS);
    }

    TaxSample included() {
        return new TaxSample(code, kind, rate, true, isAffectingNext, place, days);
    }

    TaxSample affectsNext() {
        return new TaxSample(code, kind, rate, isIncluded, true, place, days);
    }

    TaxSample sequence(int number) {
        return new TaxSample(code, kind, rate, isIncluded, isAffectingNext, number, days);
    }

    TaxSample valid(DateRange range) {
        return new TaxSample(code, kind, rate, isIncluded, isAffectingNext, place, range);
    }

    NewTaxRule build() {
        return in("any");
    }

    NewTaxRule in(String category) {
        return new NewTaxRule(
                code, category, Optional.empty(), kind, new BigDecimal(rate), isIncluded, isAffectingNext, place, days);
    }
}
