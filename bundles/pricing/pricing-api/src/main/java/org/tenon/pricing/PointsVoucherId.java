package org.tenon.pricing;

import org.tenon.kernel.Id;
import org.tenon.kernel.sight.OwnedId;

/** The identity of a voucher of points. */
public record PointsVoucherId(String value) implements OwnedId {

    public PointsVoucherId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
