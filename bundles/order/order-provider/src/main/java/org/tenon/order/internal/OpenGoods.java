package org.tenon.order.internal;

import java.sql.Date;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.tenon.order.OrderState;

/**
 * What of an order's goods has not left, as lists tell it.
 *
 * @param promised the last day on which something of it is promised
 * @param missing how many lines wait for goods
 */
record OpenGoods(Optional<LocalDate> promised, int missing) {

    static final OpenGoods NONE = new OpenGoods(Optional.empty(), 0);

    /** Those of which something may still have to leave. Nothing is set aside for a draft, so nothing of it is missing. */
    private static final Set<OrderState> OPEN =
            EnumSet.of(OrderState.HELD, OrderState.BACKORDERED, OrderState.CONFIRMED, OrderState.PARTLY_SHIPPED);

    /** By order, in one statement for all. */
    static Map<String, OpenGoods> of(EntityManager em, List<OrderRow> orders) {
        List<String> open = orders.stream()
                .filter(order -> OPEN.contains(order.state))
                .map(order -> order.id)
                .toList();
        Map<String, OpenGoods> goods = new HashMap<>();
        if (open.isEmpty()) {
            return goods;
        }
        String places =
                IntStream.rangeClosed(1, open.size()).mapToObj(i -> "?" + i).collect(Collectors.joining(", "));
        Query lines = em.createNativeQuery("select order_id, max(promised_date),"
                + " sum(case when stocked and reserved + shipped < stock_quantity then 1 else 0 end)"
                + " from order_line where not settled and shipped < stock_quantity and order_id in (" + places + ")"
                + " group by order_id");
        for (int i = 0; i < open.size(); i++) {
            lines.setParameter(i + 1, open.get(i));
        }
        for (Object row : lines.getResultList()) {
            Object[] columns = (Object[]) row;
            goods.put(
                    (String) columns[0],
                    new OpenGoods(
                            Optional.ofNullable(columns[1]).map(OpenGoods::day), ((Number) columns[2]).intValue()));
        }
        return goods;
    }

    /** The drivers have a class each for a day. */
    private static LocalDate day(Object date) {
        return date instanceof Date day ? day.toLocalDate() : (LocalDate) date;
    }
}
