package org.tenon.order.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.tenon.order.recurring.RecurringDraft;
import org.tenon.order.recurring.RecurringOrder;
import org.tenon.order.recurring.RecurringOrderId;
import org.tenon.persistence.Utc;
import org.tenon.pricing.PriceResult;

/** A recurring order as it is kept. */
@Entity
@Table(name = "order_recurring")
class RecurringRow {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "customer_id")
    String customer;

    @Column(name = "draft")
    String draft;

    /** Null when each order has the prices of its day. */
    @Column(name = "frozen")
    @Nullable
    String frozen;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    RecurringOrder.State state;

    /** Null when it is not active. */
    @Column(name = "next_run")
    @Nullable
    LocalDate next;

    @Column(name = "failures")
    int failures;

    @Column(name = "created_at")
    LocalDateTime createdAt;

    @Version
    @Column(name = "version")
    long version;

    RecurringDraft draft() {
        return JsonColumns.recurring(draft);
    }

    Optional<PriceResult> prices() {
        return Optional.ofNullable(frozen).map(JsonColumns::prices);
    }

    boolean waitsFor(LocalDate day) {
        return state == RecurringOrder.State.ACTIVE && day.equals(next);
    }

    /** Waits for the first of its days that is not before one; ends when there is none. */
    void waitFrom(LocalDate day) {
        next = draft().recurrence().from(day).orElse(null);
        if (next == null) {
            state = RecurringOrder.State.ENDED;
        }
    }

    RecurringOrder order() {
        return new RecurringOrder(
                new RecurringOrderId(id),
                draft(),
                state,
                Optional.ofNullable(next),
                prices().map(PriceResult::gross),
                failures,
                Utc.instant(createdAt),
                version);
    }
}
