package org.tenon.order.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.tenon.kernel.Money;
import org.tenon.order.OrderState;

/** What follows for an order that is binding when its lines have changed. */
final class Standing {

    private Standing() {}

    static void total(OrderRow row, List<OrderLineRow> lines) {
        row.net = lines.stream().map(line -> line.net).reduce(BigDecimal.ZERO, BigDecimal::add);
        row.tax = lines.stream().map(line -> line.tax).reduce(BigDecimal.ZERO, BigDecimal::add);
        row.gross = lines.stream().map(line -> line.gross).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What its customer owes for it: for all that is to leave, or has left of a cancelled one, less what was credited. */
    static Money owed(OrderRow row, List<OrderLineRow> lines) {
        BigDecimal owed = BigDecimal.ZERO;
        for (OrderLineRow line : lines) {
            owed = owed.add(row.isCancelled() ? line.shippedGross() : line.dueGross())
                    .subtract(line.creditedAmount());
        }
        return row.money(owed).rounded(RoundingMode.HALF_UP);
    }

    static void reach(OrderRow row, List<OrderLineRow> lines, Instant now) {
        boolean partly = row.state == OrderState.PARTLY_SHIPPED;
        boolean complete = lines.stream().noneMatch(line -> line.missing().signum() > 0);
        OrderState state = complete ? OrderState.CONFIRMED : OrderState.BACKORDERED;
        if (partly) {
            state = lines.stream().allMatch(OrderLineRow::isShipped) ? OrderState.SHIPPED : OrderState.PARTLY_SHIPPED;
        }
        row.filled = false;
        row.reach(state, now);
    }
}
