package org.tenon.pricing.internal;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.pricing.PointsEntry;
import org.tenon.pricing.PointsVoucherId;

/** A row of the ledger of points. Written once. */
@Entity(name = "PointsEntry")
@Table(name = "pricing_points_entry")
class PointsEntryEntity {

    @Id
    private String id;

    @Column(name = "account_id")
    private String account;

    private String kind;
    private long points;

    @Column(name = "on_day")
    private LocalDate day;

    private @Nullable LocalDate expires;

    @Column(name = "voucher_id")
    private @Nullable String voucher;

    private @Nullable String reason;

    PointsEntryEntity(PointsEntry entry, String account) {
        this.id = entry.id();
        this.account = account;
        this.kind = entry.kind().name().toLowerCase(Locale.ROOT);
        this.points = entry.points();
        this.day = entry.day();
        this.expires = entry.expires().orElse(null);
        this.voucher = entry.voucher().map(PointsVoucherId::value).orElse(null);
        this.reason = entry.reason().orElse(null);
    }

    PointsEntry entry() {
        return new PointsEntry(
                id,
                PointsEntry.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                points,
                day,
                Optional.ofNullable(expires),
                Optional.ofNullable(voucher).map(PointsVoucherId::new),
                Optional.ofNullable(reason));
    }
}
