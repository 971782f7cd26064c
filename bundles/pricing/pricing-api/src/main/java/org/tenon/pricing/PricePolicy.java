package org.tenon.pricing;

/**
 * How a price list chooses among the rules that match a line.
 *
 * <p>Percentages are taken off the price of the list's base or, where it has none or none is there, off the price that
 * the most specific price rule of the list itself gives. So in a list without base its <i>plain</i> price rules (for
 * everybody, from any quantity, without sequence and priority) are what percentages are taken off: they compete with other
 * prices, and yield to a percentage. All other rules compete with each other, prices with percentages.
 *
 * <p>What is said of percentages holds of all effects that change a price ({@link RuleEffect.Formula},
 * {@link RuleEffect.Expression}); a rule may name another start than the list price ({@link RuleBase}). Costs and limits do
 * not compete. Whatever takes more off than there is leaves zero.
 */
public enum PricePolicy {
    /**
     * The most specific rule: a rule for the product before one for its category before one for all; among those, a rule
     * for the customer before one for its group before one for everybody; then a rule for the channel before one for all
     * channels; then the larger minimum quantity; then the one for which more must have been bought before, then the one for
     * which the lines of the document must come to more; then the later first day; then the younger rule. (Odoo's order, with
     * the buyer, the channel and what is asked beyond the line added.)
     */
    SPECIFIC,
    /** The first that matches, by sequence number, then by age, the older first. (Tryton's way.) */
    SEQUENCE,
    /**
     * The highest priority number; two rules of the same number are an error that names them. Among rules without a number
     * one for the product comes before one for its category before one for all, and among those one for the customer before
     * one for its group before one for everybody, then the larger minimum quantity and what is asked beyond the line; two that
     * are still equal are that error too. When more than one match and
     * all of them may be combined, there is no choice: markups add up on the list price, then discounts and amounts add up
     * on the price with its markup. A price of zero is no price: the list price holds, with what else the rule says.
     * (ERPNext's way.)
     */
    PRIORITY,
    /**
     * All that match: what each would add to or take off its start adds up, the older first, on the price that the list's
     * most specific price rule gives or, where it has none, its base's. A {@link RuleEffect.Flat} price ends it.
     * (OFBiz's way.)
     */
    ADDITIVE
}
