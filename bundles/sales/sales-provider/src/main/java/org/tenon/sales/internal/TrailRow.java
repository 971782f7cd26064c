package org.tenon.sales.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.NewId;
import org.tenon.persistence.Utc;
import org.tenon.sales.ApprovalRecord;
import org.tenon.sales.QuoteId;

/** An entry of a quote's trail as it is kept. Never changed. */
@Entity
@Table(name = "sales_approval_trail")
class TrailRow {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "quote_id")
    String quote;

    @Column(name = "quote_number")
    String number;

    @Column(name = "revision")
    int revision;

    @Column(name = "step")
    @Nullable
    Integer step;

    @Enumerated(EnumType.STRING)
    @Column(name = "action")
    ApprovalRecord.Action action;

    @Column(name = "actor")
    String actor;

    @Column(name = "reason")
    String reason;

    @Column(name = "content_seal")
    String seal;

    @Column(name = "happened_at")
    LocalDateTime happenedAt;

    static TrailRow of(
            QuoteRow quote,
            @Nullable Integer step,
            ApprovalRecord.Action action,
            String actor,
            String reason,
            Instant now) {
        TrailRow row = new TrailRow();
        row.id = NewId.next();
        row.quote = quote.id;
        row.number = quote.number;
        row.revision = quote.revision;
        row.step = step;
        row.action = action;
        row.actor = actor;
        row.reason = reason;
        row.seal = quote.contentSeal == null ? "" : quote.contentSeal;
        row.happenedAt = Utc.column(now);
        return row;
    }

    ApprovalRecord entry() {
        return new ApprovalRecord(
                new QuoteId(quote),
                revision,
                Optional.ofNullable(step),
                action,
                actor,
                reason,
                seal,
                Utc.instant(happenedAt));
    }
}
