package org.tenon.samples.acme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tenon.kernel.Money;
import org.tenon.pricing.PriceStep;

/** The way to a price, step by step, each from where the one before ended. */
final class PriceTrace {

    private final List<PriceStep> steps = new ArrayList<>();
    private Money now;

    /** Begins with the price of a unit. */
    PriceTrace(Money listPrice, Optional<String> rule, String why) {
        now = Money.zero(listPrice.currency());
        step("list-price", rule, listPrice, why);
    }

    Money step(String kind, Optional<String> rule, Money after, String why) {
        steps.add(new PriceStep(kind, rule, now, after, why));
        now = after;
        return after;
    }

    Money start() {
        return steps.get(0).after();
    }

    Money now() {
        return now;
    }

    List<PriceStep> steps() {
        return steps;
    }
}
