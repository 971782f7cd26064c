package org.tenon.pricing.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.PriceRuleId;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleScope;

/** A price rule as an answer gives it. */
record RuleBody(
        PriceRuleId id,
        PriceListId priceList,
        Optional<ProductId> product,
        Optional<String> category,
        BigDecimal minQuantity,
        Optional<CustomerId> customer,
        Optional<String> group,
        Optional<Money> price,
        Optional<Percent> discountPercent,
        Optional<Integer> sequence,
        Optional<Integer> priority,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo) {

    static RuleBody of(PriceRule rule) {
        NewPriceRule definition = rule.definition();
        RuleScope scope = definition.scope();
        return new RuleBody(
                rule.id(),
                rule.list(),
                scope.product(),
                scope.category(),
                definition.minQuantity(),
                scope.customer(),
                scope.group(),
                definition.effect() instanceof RuleEffect.Price given ? Optional.of(given.price()) : Optional.empty(),
                definition.effect() instanceof RuleEffect.Discount off ? Optional.of(off.percent()) : Optional.empty(),
                Optional.of(definition.sequence()).filter(number -> number != NewPriceRule.UNNUMBERED),
                Optional.of(definition.priority()).filter(number -> number != NewPriceRule.NO_PRIORITY),
                definition.validity().from(),
                definition.validity().to());
    }
}
