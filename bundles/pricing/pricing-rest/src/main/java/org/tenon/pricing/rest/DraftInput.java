package org.tenon.pricing.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.Violations;
import org.tenon.pricing.NewPriceDraft;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceRuleId;

/**
 * What a draft changes, as a request gives it.
 *
 * @param added rules to add, as a list takes them
 * @param ended ids of rules to end
 */
record DraftInput(
        @Nullable String name, Optional<List<@Nullable RuleInput>> added, Optional<List<@Nullable PriceRuleId>> ended) {

    private static final int NAME_LENGTH = 200;

    /**
     * @param lists finds a price list by id or code
     * @throws org.tenon.kernel.problem.InvalidRequestException with all that is wrong
     */
    NewPriceDraft draft(Function<String, Optional<PriceList>> lists) {
        Violations violations = new Violations();
        checkName(violations, name);
        List<NewPriceRule> rules = new ArrayList<>();
        List<@Nullable RuleInput> given = added.orElse(List.of());
        for (int i = 0; i < given.size(); i++) {
            RuleInput rule = given.get(i);
            if (violations.check(rule != null, "/added/" + i, "required", "A rule is an object.")) {
                rule.rule(violations, "/added/" + i, lists).ifPresent(rules::add);
            }
        }
        List<PriceRuleId> ending = new ArrayList<>();
        List<@Nullable PriceRuleId> named = ended.orElse(List.of());
        for (int i = 0; i < named.size(); i++) {
            PriceRuleId rule = named.get(i);
            boolean isNew = violations.check(rule != null, "/ended/" + i, "required", "A rule's id is a text.")
                    && violations.check(
                            !ending.contains(rule), "/ended/" + i, "value.refused", "A draft ends a rule once.");
            if (isNew) {
                ending.add(rule);
            }
        }
        violations.throwIfAny();
        return new NewPriceDraft(name, rules, ending);
    }

    static void checkName(Violations violations, @Nullable String name) {
        Reading.text(violations, "/name", name, NAME_LENGTH);
    }
}
