package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What came to an account of points or went from it. Never changed.
 *
 * @param id rises with time
 * @param points below zero for those that went
 * @param day of purchases the last one that it is for, else the day on which it was written
 * @param expires the first day on which those that came are good no more
 * @param voucher that they went into, or came back from
 * @param reason of an adjustment
 */
public record PointsEntry(
        String id,
        Kind kind,
        long points,
        LocalDate day,
        Optional<LocalDate> expires,
        Optional<PointsVoucherId> voucher,
        Optional<String> reason) {

    /** Why points come and go. */
    public enum Kind {
        /** By purchases of a month, or a part of it; below zero where more came back. */
        EARNED,
        /** By hand. */
        ADJUSTED,
        /** Into a voucher. */
        REDEEMED,
        /** From a voucher that was taken back, or whose document was cancelled. */
        RETURNED
    }

    public PointsEntry {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(day, "day");
        requireNonNull(expires, "expires");
        requireNonNull(voucher, "voucher");
        requireNonNull(reason, "reason");
    }
}
