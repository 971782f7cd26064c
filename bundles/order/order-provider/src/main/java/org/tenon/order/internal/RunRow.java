package org.tenon.order.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.order.OrderId;
import org.tenon.order.recurring.Run;
import org.tenon.persistence.Utc;

/** What came of a day of a recurring order, as it is kept. */
@Entity
@Table(name = "order_recurring_run")
class RunRow {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "recurring_id")
    String recurring;

    @Column(name = "due")
    LocalDate due;

    @Column(name = "order_id")
    @Nullable
    String order;

    @Column(name = "problem")
    String problem = "";

    @Column(name = "run_at")
    LocalDateTime at;

    Run run() {
        return new Run(due, Optional.ofNullable(order).map(OrderId::new), problem, Utc.instant(at));
    }
}
