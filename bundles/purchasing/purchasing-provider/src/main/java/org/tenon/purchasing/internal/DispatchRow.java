package org.tenon.purchasing.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.persistence.Utc;
import org.tenon.purchasing.procurement.Dispatched;

/** A part of a line that its supplier has sent to the customer. Never changed. */
@Entity(name = "Dispatch")
@Table(name = "purchasing_dispatch")
class DispatchRow {

    @Id
    @Column(name = "id")
    String id = "";

    @Column(name = "order_id")
    String order = "";

    @Column(name = "line_no")
    int line;

    @Column(name = "quantity")
    BigDecimal quantity = BigDecimal.ZERO;

    @Column(name = "reference")
    @Nullable
    String reference;

    @Column(name = "sent_on")
    LocalDate on = LocalDate.MIN;

    @Column(name = "noted_at")
    LocalDateTime notedAt = LocalDateTime.MIN;

    Dispatched toDispatched() {
        return new Dispatched(line, Decimals.plain(quantity), Optional.ofNullable(reference), on, Utc.instant(notedAt));
    }
}
