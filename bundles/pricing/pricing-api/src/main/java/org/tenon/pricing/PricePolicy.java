package org.tenon.pricing;

/** How a price list chooses among the rules that match a line. */
public enum PricePolicy {
    /**
     * The most specific rule: a rule for the product before one for its category before one for all; among those, a rule
     * for the customer before one for its group before one for everybody; then the larger minimum quantity; then the later
     * first day; then the younger rule. (Odoo's order, with the customer added.)
     */
    SPECIFIC,
    /** The first that matches, by sequence number, then by age. (Tryton's way.) */
    SEQUENCE,
    /** The highest priority number; two rules of the same priority are an error that names them. (ERPNext's way.) */
    PRIORITY,
    /** All that match: percentages add up on the price that the most specific price rule gives. (OFBiz's way.) */
    ADDITIVE
}
