package org.tenon.pricing;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** A tax rule was made. */
public record TaxRuleDefined(TaxRuleId rule, String code, String category, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "tax-rule.defined";
    }

    @Override
    public String subject() {
        return rule.value();
    }
}
