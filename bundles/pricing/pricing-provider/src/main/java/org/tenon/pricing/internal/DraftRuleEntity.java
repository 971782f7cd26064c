package org.tenon.pricing.internal;

import javax.persistence.Entity;
import javax.persistence.Table;
import org.tenon.pricing.PriceDraftId;
import org.tenon.pricing.PriceRule;

/** A rule that a draft adds. */
@Entity(name = "DraftRule")
@Table(name = "pricing_draft_rule")
class DraftRuleEntity extends RuleFields {

    DraftRuleEntity(PriceRule rule, PriceDraftId draft) {
        super(rule, draft.value());
    }
}
