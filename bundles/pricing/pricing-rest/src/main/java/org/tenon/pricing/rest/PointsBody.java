package org.tenon.pricing.rest;

import java.time.LocalDate;
import java.util.Optional;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.pricing.PointsAccount;
import org.tenon.pricing.PointsEntry;
import org.tenon.pricing.PointsVoucherId;

/** What a customer has of points, as an answer gives it. */
record PointsBody(CustomerId customer, long points, Money worth, Optional<Expiring> expiring) {

    /** Those that expire next. */
    record Expiring(long points, LocalDate on) {}

    /** What came or went. */
    record Entry(
            String id,
            PointsEntry.Kind kind,
            long points,
            LocalDate date,
            Optional<LocalDate> expires,
            Optional<PointsVoucherId> voucher,
            Optional<String> reason) {

        static Entry of(PointsEntry entry) {
            return new Entry(
                    entry.id(),
                    entry.kind(),
                    entry.points(),
                    entry.day(),
                    entry.expires(),
                    entry.voucher(),
                    entry.reason());
        }
    }

    static PointsBody of(PointsAccount account) {
        return new PointsBody(
                account.customer(),
                account.points(),
                account.worth(),
                account.expiring().map(next -> new Expiring(next.points(), next.on())));
    }
}
