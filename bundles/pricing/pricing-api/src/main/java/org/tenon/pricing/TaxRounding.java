package org.tenon.pricing;

/**
 * Where taxes are rounded. Both ways net + tax = gross on every line and on the document, and no cent is lost.
 *
 * <p>The amounts of lines are rounded HALF_UP in either case; what differs is the tax.
 */
public enum TaxRounding {
    /** Each tax of each line; halves as the currency says ({@link HalfRounding}); a document's taxes are the sums (Odoo's {@code round_per_line}). */
    LINE,
    /**
     * Each tax of the document once as the sum of what its lines come to before any rounding (Odoo's
     * {@code round_globally}, Tryton's {@code document}). Lines are one tax when code, rate, group, note and kind of charge
     * are the same; two taxes that happen to have the same rate stay two.
     *
     * <p>The lines still show amounts that add up: each line's share is first rounded, and what then is missing or
     * too much goes, one step each, to the lines whose rounding went furthest the other way, of equal ones to the earlier
     * line. A line whose price contains the tax keeps its price, so its net amount gives way.
     */
    DOCUMENT
}
