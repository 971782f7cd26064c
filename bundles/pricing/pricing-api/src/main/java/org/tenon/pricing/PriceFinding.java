package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Something that is wrong or doubtful with the rules of a price list.
 *
 * @param rules that it is about, the older first; of a draft, with the ids that they have in it
 * @param message what is so, for a person; in English
 * @param cure what would change it, for a person
 */
public record PriceFinding(Code code, List<PriceRuleId> rules, String message, String cure) {

    /** Whether a draft can be published with it. */
    public enum Severity {
        /** Lines would be refused, or prices contradict what the rules say. */
        ERROR,
        /** It may be meant. */
        WARNING
    }

    /** What there is to find. */
    public enum Code {
        /** Under {@link PricePolicy#PRIORITY}, rules for the same lines that nothing tells apart: such lines are refused. */
        TIE(Severity.ERROR),
        /** Lists would come back to themselves. */
        BASE_CYCLE(Severity.ERROR),
        /** A minimum price is above the maximum price for the same lines. */
        LIMITS_CROSS(Severity.ERROR),
        /** A rule starts from a cost that no rule of the list or its bases says. */
        NO_COST(Severity.ERROR),
        /** Two prices for the same lines on the same days: one of them has no effect on them. */
        OVERLAP(Severity.WARNING),
        /** A rule that never has an effect, since another one always comes before it. */
        UNREACHABLE(Severity.WARNING),
        /** A rule of a draft that is over before the day from which on it would be published. */
        OVER(Severity.WARNING),
        /** Days between two prices for the same lines on which neither holds. */
        VALIDITY_GAP(Severity.WARNING),
        /** Quantities between two prices for the same lines at which neither holds. */
        QUANTITY_GAP(Severity.WARNING),
        /** A price below what the product costs the company. */
        BELOW_COST(Severity.WARNING),
        /** A larger quantity costs more by the unit than a smaller one. */
        RISING_BREAK(Severity.WARNING),
        /** A percentage off products of which nothing says a price. */
        NO_START(Severity.WARNING),
        /** There is no exchange rate between the list's currency and the company's. */
        NO_RATE(Severity.WARNING);

        private final Severity severity;

        Code(Severity severity) {
            this.severity = severity;
        }

        public Severity severity() {
            return severity;
        }
    }

    public PriceFinding {
        requireNonNull(code, "code");
        rules = List.copyOf(rules);
        requireNonNull(message, "message");
        requireNonNull(cure, "cure");
    }

    public boolean isError() {
        return code.severity() == Severity.ERROR;
    }
}
