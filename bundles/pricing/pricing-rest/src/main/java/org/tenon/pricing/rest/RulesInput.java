package org.tenon.pricing.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.Violations;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceList;

/** Many rules at once. */
record RulesInput(@Nullable List<@Nullable RuleInput> rules) {

    /**
     * @param lists finds a price list by id or code
     * @throws org.tenon.kernel.problem.InvalidRequestException with all that is wrong
     */
    List<NewPriceRule> all(Function<String, Optional<PriceList>> lists) {
        Violations violations = new Violations();
        List<NewPriceRule> all = new ArrayList<>();
        if (violations.check(rules != null, "/rules", "required", "The rules to add are needed.")) {
            for (int i = 0; i < rules.size(); i++) {
                RuleInput rule = rules.get(i);
                if (violations.check(rule != null, "/rules/" + i, "required", "A rule is an object.")) {
                    rule.rule(violations, "/rules/" + i, lists).ifPresent(all::add);
                }
            }
        }
        violations.throwIfAny();
        return all;
    }
}
