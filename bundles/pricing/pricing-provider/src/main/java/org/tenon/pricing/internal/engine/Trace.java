package org.tenon.pricing.internal.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tenon.kernel.Money;
import org.tenon.pricing.PriceStep;

/** The steps of one line, each beginning where the one before ended. */
final class Trace {

    /** By hand, extended, rounded, taxed. */
    private static final int STEPS_OF_MOST = 4;

    private PriceStep[] steps;
    private int size;
    private Money now;

    Trace(UnitPrice start) {
        size = start.steps().size();
        steps = start.steps().toArray(new PriceStep[size + STEPS_OF_MOST]);
        now = start.price();
    }

    /** Adds a step from where the line is now. */
    Money step(String kind, Optional<String> rule, Money after, String why) {
        return step(kind, rule, after, why, List.of());
    }

    /** The same, in parts. */
    Money step(String kind, Optional<String> rule, Money after, String why, List<PriceStep> parts) {
        if (size == steps.length) {
            steps = Arrays.copyOf(steps, size + STEPS_OF_MOST);
        }
        steps[size++] = new PriceStep(kind, rule, now, after, why, parts);
        now = after;
        return after;
    }

    Money now() {
        return now;
    }

    List<PriceStep> steps() {
        // A list that takes an array as it is would be copied once more by the line that keeps it.
        return List.of(size == steps.length ? steps : Arrays.copyOf(steps, size));
    }
}
