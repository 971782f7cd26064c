package org.tenon.pricing.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tenon.kernel.Money;
import org.tenon.pricing.DocumentThreshold;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PurchaseThreshold;
import org.tenon.pricing.RuleEffect;

/** All amounts of money in a rule, by the name that each has in a request. */
final class RuleAmounts {

    private final Map<String, Money> amounts = new LinkedHashMap<>();

    private RuleAmounts() {}

    static Map<String, Money> of(NewPriceRule rule) {
        RuleAmounts found = new RuleAmounts();
        found.effect(rule.effect());
        found.put("minAmount", rule.conditions().minAmount());
        found.put("maxAmount", rule.conditions().maxAmount());
        found.put("bought/minAmount", rule.conditions().bought().flatMap(PurchaseThreshold::minAmount));
        found.put("over/minAmount", rule.conditions().over().flatMap(DocumentThreshold::minAmount));
        found.put("over/maxAmount", rule.conditions().over().flatMap(DocumentThreshold::maxAmount));
        return found.amounts;
    }

    private void effect(RuleEffect effect) {
        if (effect instanceof RuleEffect.Price given) {
            amounts.put("price", given.price());
        } else if (effect instanceof RuleEffect.Flat flat) {
            amounts.put("flatPrice", flat.price());
        } else if (effect instanceof RuleEffect.Cost costs) {
            amounts.put("cost", costs.cost());
        } else if (effect instanceof RuleEffect.Limit limit) {
            put("minimumPrice", limit.minimum());
            put("maximumPrice", limit.maximum());
        } else if (effect instanceof RuleEffect.Formula formula) {
            put("price", formula.price());
            put("roundTo", formula.roundTo());
            put("surcharge", formula.surcharge());
            put("minMargin", formula.minMargin());
            put("maxMargin", formula.maxMargin());
        }
    }

    private void put(String member, Optional<Money> amount) {
        amount.ifPresent(money -> amounts.put(member, money));
    }
}
