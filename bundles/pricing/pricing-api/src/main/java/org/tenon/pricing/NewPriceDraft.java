package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;

/**
 * What a draft changes.
 *
 * @param name 1 to 200 characters
 * @param added rules to add. One without a first day begins on the day from which the draft is published
 * @param ended rules of the list that end on that day, each named once
 */
public record NewPriceDraft(String name, List<NewPriceRule> added, List<PriceRuleId> ended) {

    public NewPriceDraft {
        Texts.check(name, "a draft's name", 200);
        added = List.copyOf(requireNonNull(added, "added"));
        ended = List.copyOf(requireNonNull(ended, "ended"));
        if (new HashSet<>(ended).size() < ended.size()) {
            throw new IllegalArgumentException("a draft ends a rule once");
        }
    }
}
