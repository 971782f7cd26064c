package org.tenon.purchasing;

import static java.util.Objects.requireNonNull;

import org.tenon.kernel.Percent;

/**
 * How far what comes of a line may be from what was ordered.
 *
 * @param over how much more is taken, 0 to 100 % of what was ordered
 * @param under how much may be missing for the line to be done all the same, 0 to 100 %
 */
public record ReceiptTolerance(Percent over, Percent under) {

    public static final ReceiptTolerance NONE = new ReceiptTolerance(Percent.ZERO, Percent.ZERO);

    public ReceiptTolerance {
        requireNonNull(over, "over");
        requireNonNull(under, "under");
    }
}
