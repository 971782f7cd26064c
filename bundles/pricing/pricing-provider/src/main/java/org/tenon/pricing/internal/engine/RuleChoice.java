package org.tenon.pricing.internal.engine;

import org.tenon.pricing.PricePolicy;

/** A policy at work: decides among the rules of one list that match a line. */
@FunctionalInterface
public interface RuleChoice {

    /** @throws LineRefusedException when the rules contradict each other */
    Choice choose(Matches matches);

    static RuleChoice of(PricePolicy policy) {
        return switch (policy) {
            case SPECIFIC -> new ByOrder(RuleOrder.MOST_SPECIFIC);
            case SEQUENCE -> new ByOrder(RuleOrder.FIRST);
            case PRIORITY -> new ByPriority();
            case ADDITIVE -> new AddingUp();
        };
    }
}
