package org.tenon.pricing;

import org.tenon.kernel.Id;

/** The identity of a voucher of points. */
public record PointsVoucherId(String value) implements Id {

    public PointsVoucherId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
