package org.tenon.pricing;

import java.math.RoundingMode;

/** Where an amount goes that lies in the middle between two steps. */
public enum HalfRounding {
    /** Away from zero: 0.125 becomes 0.13, as in Odoo and OFBiz and by most laws. */
    UP(RoundingMode.HALF_UP),
    /** To the even one of the two: 0.125 becomes 0.12 and 0.135 becomes 0.14, as in Tryton and with ERPNext's banker's rounding. */
    EVEN(RoundingMode.HALF_EVEN);

    private final RoundingMode mode;

    HalfRounding(RoundingMode mode) {
        this.mode = mode;
    }

    public RoundingMode mode() {
        return mode;
    }
}
