package org.tenon.pricing;

/**
 * Where a sale is supplied to, seen from where the company sells: what decides whose value added tax is due.
 *
 * <p>It follows from the company's tax region, the customer's, and the customer's tax id. The rules are those of the EU's
 * VAT Directive (2006/112/EC, Articles 31 to 39, 44 to 59a, 138, 146 and 196); for a company elsewhere there are only
 * {@link #DOMESTIC} and {@link #EXPORT}.
 */
public enum Supply {
    /** In the company's own country; also to a customer who has no tax region. */
    DOMESTIC,
    /** To a business of another EU member: one that has a tax id of a member's form other than the company's own. */
    EU_BUSINESS,
    /** To anybody else in another EU member, whose country's tax is due. */
    EU_CONSUMER,
    /** Out of the company's country or, for one in the EU, out of the EU. */
    EXPORT
}
