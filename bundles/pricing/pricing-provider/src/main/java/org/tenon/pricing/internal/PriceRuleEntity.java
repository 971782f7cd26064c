package org.tenon.pricing.internal;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.RuleImportId;

/** A row of price rules. */
@Entity(name = "PriceRule")
@Table(name = "pricing_rule")
@SuppressWarnings("UnusedVariable") // queries read the fields
class PriceRuleEntity extends RuleFields {

    private long edition;

    /** The import that it comes by: its edition counts then, and not the rule's. */
    @Column(name = "import_id")
    private @Nullable String origin;

    PriceRuleEntity(PriceRule rule, long edition) {
        super(rule, rule.list().value());
        this.edition = edition;
    }

    PriceRuleEntity(PriceRule rule, RuleImportId by) {
        super(rule, rule.list().value());
        this.origin = by.value();
    }
}
