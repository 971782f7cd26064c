package org.tenon.pricing.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.tenon.pricing.NewTaxRule;
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
        Optional<LocalDate> validTo) {

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
                definition.validity().to());
    }
}
