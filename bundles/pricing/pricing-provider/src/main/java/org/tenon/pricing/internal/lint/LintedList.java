package org.tenon.pricing.internal.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenon.pricing.PricePolicy;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.PriceRuleId;

/**
 * What is looked at.
 *
 * @param rules of the list, the oldest first
 * @param fresh those that are new: of others it is no news that they are over
 * @param below the rules of its bases
 * @param hasBase whether the list has a base
 * @param from from which day on
 * @param cycle what is wrong with the lists that it stands on; empty when nothing is
 * @param noRate the currencies between which there is no rate, for a person; empty when there is one
 */
public record LintedList(
        PricePolicy policy,
        List<PriceRule> rules,
        Set<PriceRuleId> fresh,
        List<PriceRule> below,
        boolean hasBase,
        LocalDate from,
        Optional<String> cycle,
        Optional<String> noRate) {

    public LintedList {
        rules = List.copyOf(rules);
        fresh = Set.copyOf(fresh);
        below = List.copyOf(below);
    }
}
