package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import org.tenon.kernel.Money;

/**
 * A rule that would have given a line a lower price, had one thing been otherwise.
 *
 * @param reason what was not so
 * @param missing how much is missing: a number of units or days, an amount, a channel, the attribute's value; for a program,
 *     in the spelling of requests
 * @param rule that would have held
 * @param unitPrice what one unit of the line would cost then, by all rules, before discounts by hand; unrounded
 * @param why for a person: {@code "7 more reach 10 units: 8.50 USD instead of 9.00 USD"}; in English
 */
public record NearlyApplied(Reason reason, String missing, PriceRuleId rule, Money unitPrice, String why) {

    /** What keeps a rule from holding. */
    public enum Reason {
        /**
         * The quantity of the line, or of lines of the document together, is too small; {@code missing} is how many more, in the
         * product's own unit, reach it.
         */
        QUANTITY,
        /**
         * The amount of the line, or of lines of the document together, by the list price, is too small; {@code missing} is how
         * many more units reach it.
         */
        AMOUNT,
        /** The weight of lines of the document together is too small; {@code missing} is how many more units reach it. */
        WEIGHT,
        /** What an attribute of lines of the document comes to is too little; {@code missing} is how many more units reach it. */
        ATTRIBUTE_TOTAL,
        /** It begins later, but soon; {@code missing} is its first day. */
        DATE,
        /** It holds at other hours of the day; {@code missing} is the first minute of them. */
        HOURS,
        /** It is for another channel, which {@code missing} names. */
        CHANNEL,
        /** An attribute is too small or not there; {@code missing} is {@code name=value}. */
        ATTRIBUTE,
        /**
         * The customer has bought too little before; {@code missing} is by how much, in the list's currency, or how many in the
         * products' own units where the rule asks for a quantity, or how much of the attribute that it asks for.
         */
        PURCHASES
    }

    public NearlyApplied {
        requireNonNull(reason, "reason");
        requireNonNull(missing, "missing");
        requireNonNull(rule, "rule");
        requireNonNull(unitPrice, "unitPrice");
        requireNonNull(why, "why");
    }
}
