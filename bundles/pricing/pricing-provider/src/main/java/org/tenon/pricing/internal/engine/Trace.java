package org.tenon.pricing.internal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tenon.kernel.Money;
import org.tenon.pricing.PriceStep;

/** The steps of one line, each beginning where the one before ended. */
final class Trace {

    /** By hand, extended, rounded, taxed. */
    private static final int STEPS_OF_MOST = 4;

    private final List<PriceStep> steps;
    private Money now;

    Trace(UnitPrice start) {
        steps = new ArrayList<>(start.steps().size() + STEPS_OF_MOST);
        steps.addAll(start.steps());
        now = start.price();
    }

    /** Adds a step from where the line is now. */
    Money step(String kind, Optional<String> rule, Money after, String why) {
        steps.add(new PriceStep(kind, rule, now, after, why));
        now = after;
        return after;
    }

    Money now() {
        return now;
    }

    List<PriceStep> steps() {
        return steps;
    }
}
