package org.tenon.pricing.internal;

import javax.persistence.Entity;
import javax.persistence.Table;
import org.tenon.pricing.PriceRule;

/** A row of price rules. */
@Entity(name = "PriceRule")
@Table(name = "pricing_rule")
@SuppressWarnings("UnusedVariable") // queries read the field
class PriceRuleEntity extends RuleFields {

    private long edition;

    PriceRuleEntity(PriceRule rule, long edition) {
        super(rule, rule.list().value());
        this.edition = edition;
    }
}
