package org.tenon.pricing.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Percent;
import org.tenon.pricing.NewTaxRule;
import org.tenon.pricing.Supply;
import org.tenon.pricing.TaxRule;
import org.tenon.pricing.TaxRuleId;

/** A tax rule as an answer gives it. */
record TaxRuleBody(
        TaxRuleId id,
        String code,
        String category,
        Optional<String> region,
        NewTaxRule.Kind kind,
        BigDecimal rate,
        boolean included,
        boolean affectsNext,
        int sequence,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        Optional<String> sellerRegion,
        Optional<Supply> supply,
        Optional<CustomerId> customer,
        boolean affectedByPrevious,
        Optional<String> group,
        boolean reverseCharge,
        Optional<String> note,
        Percent deductiblePercent) {

    static TaxRuleBody of(TaxRule rule) {
        NewTaxRule definition = rule.definition();
        return new TaxRuleBody(
                rule.id(),
                definition.code(),
                definition.category(),
                definition.region(),
                definition.kind(),
                definition.rate(),
                definition.included(),
                definition.affectsNext(),
                definition.sequence(),
                definition.validity().from(),
                definition.validity().last(),
                definition.conditions().sellerRegion(),
                definition.conditions().supply(),
                definition.conditions().customer(),
                definition.treatment().affectedByPrevious(),
                definition.treatment().group(),
                definition.treatment().reverseCharge(),
                definition.treatment().note(),
                definition.treatment().deductible());
    }
}
