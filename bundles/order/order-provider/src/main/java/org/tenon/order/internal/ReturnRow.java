package org.tenon.order.internal;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.Money;
import org.tenon.order.OrderId;
import org.tenon.order.Return;
import org.tenon.order.ReturnId;
import org.tenon.order.ReturnRequest;
import org.tenon.persistence.Utc;

/** A return as it is kept, without its lines. Never changed. */
@Entity
@Table(name = "order_return")
class ReturnRow {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "order_id")
    String order;

    @Column(name = "reason")
    @Nullable
    String reason;

    @Column(name = "replaced")
    boolean replaced;

    @Column(name = "replacement")
    @Nullable
    String replacement;

    @Column(name = "credited")
    boolean credited;

    @Column(name = "credit")
    BigDecimal credit;

    @Column(name = "currency")
    String currency;

    @Column(name = "returned_at")
    LocalDateTime returnedAt;

    Return returned(List<ReturnLineRow> lines) {
        return new Return(
                new ReturnId(id),
                new OrderId(order),
                new ReturnRequest(
                        Optional.ofNullable(reason),
                        credited,
                        lines.stream().map(ReturnLineRow::line).toList(),
                        replaced),
                new Money(credit, Currency.getInstance(currency)),
                Utc.instant(returnedAt),
                Optional.ofNullable(replacement).map(OrderId::new));
    }
}
