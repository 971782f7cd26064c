package org.tenon.pricing.internal.lint;

import java.util.ArrayList;
import java.util.List;
import org.tenon.pricing.PriceFinding;
import org.tenon.pricing.PriceRule;

/** Runs all checks. */
public final class Linter {

    private Linter() {}

    /** The errors first; at most 1,000. */
    public static List<PriceFinding> findings(LintedList list) {
        Findings findings = new Findings();
        list.cycle()
                .ifPresent(message -> findings.add(
                        PriceFinding.Code.BASE_CYCLE, message, "Take one of the lists off the circle of bases."));
        list.noRate()
                .ifPresent(message -> findings.add(
                        PriceFinding.Code.NO_RATE, message, "Set an exchange rate that holds on this day."));
        List<Looked> live = new ArrayList<>();
        for (PriceRule rule : list.rules()) {
            Looked looked = Looked.of(rule, live.size(), list.from());
            if (!looked.isOver()) {
                live.add(looked);
            } else if (list.fresh().contains(rule.id())) {
                findings.add(
                        PriceFinding.Code.OVER,
                        "The rule " + looked.name() + " is over on " + looked.to() + ".",
                        "Give it a later end, or leave it out.",
                        looked);
            }
        }
        new BreakChecks(findings).check(live);
        new LimitChecks(findings).check(live);
        new StartChecks(findings, list).check(live);
        new OrderChecks(findings, list).check(live);
        return findings.all();
    }
}
