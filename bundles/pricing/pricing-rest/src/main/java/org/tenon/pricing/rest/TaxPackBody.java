package org.tenon.pricing.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tenon.pricing.NewTaxRule;
import org.tenon.pricing.TaxPack;
import org.tenon.pricing.TaxPackOutcome;
import org.tenon.pricing.TaxRuleId;

/** A pack of tax rules as an answer gives it. */
record TaxPackBody(String code, String name, String source, LocalDate asOf, int rules) {

    static TaxPackBody of(TaxPack pack) {
        return new TaxPackBody(pack.code(), pack.name(), pack.source(), pack.asOf(), pack.rules());
    }

    /** @param dryRun only says what would be done */
    record Installation(Optional<Boolean> dryRun) {}

    /** A rule in a few words. */
    record Rule(
            String code,
            String category,
            Optional<String> region,
            Optional<LocalDate> validFrom,
            Optional<LocalDate> validTo) {

        private static Rule of(NewTaxRule rule) {
            return new Rule(
                    rule.code(),
                    rule.category(),
                    rule.region(),
                    rule.validity().from(),
                    rule.validity().last());
        }
    }

    /** A rule of the pack, and the one that it is in the way of. */
    record Conflict(Rule rule, TaxRuleId existing) {}

    /**
     * What installing did, or would do.
     *
     * @param defined the rules that are new
     * @param present how many were there already
     */
    record Outcome(String code, boolean dryRun, List<Rule> defined, int present, List<Conflict> conflicts) {

        static Outcome of(TaxPackOutcome outcome, boolean dryRun) {
            return new Outcome(
                    outcome.pack(),
                    dryRun,
                    outcome.defined().stream().map(Rule::of).toList(),
                    outcome.present(),
                    outcome.conflicts().stream()
                            .map(one -> new Conflict(
                                    Rule.of(one.rule()), one.existing().id()))
                            .toList());
        }
    }
}
