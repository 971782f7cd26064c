package org.tenon.customer.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.tenon.customer.CreditBlock;
import org.tenon.customer.CustomerId;
import org.tenon.persistence.Utc;

/** A row of blocks. Whoever changes one holds the lock of the customer's row of credit. */
@Entity(name = "CreditBlock")
@Table(name = "customer_credit_block")
class CreditBlockEntity {

    @Id
    @Column(name = "customer_id")
    private String customerId;

    private String reason;

    @Column(name = "blocked_by")
    private String by;

    @Column(name = "blocked_at")
    private LocalDateTime at;

    CreditBlockEntity(CustomerId customer, String reason, String by, Instant at) {
        this.customerId = customer.value();
        fill(reason, by, at);
    }

    final void fill(String newReason, String newBy, Instant newAt) {
        reason = newReason;
        by = newBy;
        at = Utc.column(newAt);
    }

    CreditBlock toBlock() {
        return new CreditBlock(new CustomerId(customerId), reason, by, Utc.instant(at));
    }
}
