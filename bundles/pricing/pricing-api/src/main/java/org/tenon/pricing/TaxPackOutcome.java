package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What installing a pack did, or would do.
 *
 * @param pack its code
 * @param defined the rules that were, or would be, defined
 * @param present how many are there already, just as the pack has them
 * @param conflicts rules of the company's own that hold for the same sales on some of the same days; with any of them nothing is
 *     installed
 */
public record TaxPackOutcome(String pack, List<NewTaxRule> defined, int present, List<Conflict> conflicts) {

    /** A rule of the pack that is in the way of one that is there. */
    public record Conflict(NewTaxRule rule, TaxRule existing) {

        public Conflict {
            requireNonNull(rule, "rule");
            requireNonNull(existing, "existing");
        }
    }

    public TaxPackOutcome {
        requireNonNull(pack, "pack");
        defined = List.copyOf(defined);
        conflicts = List.copyOf(conflicts);
    }
}
