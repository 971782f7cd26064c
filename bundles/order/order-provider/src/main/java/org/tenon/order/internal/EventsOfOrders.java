package org.tenon.order.internal;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tenon.kernel.audit.AuditResult;
import org.tenon.kernel.event.EventTrail;
import org.tenon.order.OrderState;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;

/** Looks for orders that nobody was told of, among those whose events are still kept. */
final class EventsOfOrders {

    private static final int AT_ONCE = 1_000;

    /** The states that an order reaches only by the event's being recorded. */
    private static final Map<String, Set<OrderState>> TOLD = new TreeMap<>(Map.of(
            "order.created", EnumSet.allOf(OrderState.class),
            "order.confirmed",
                    EnumSet.of(
                            OrderState.CONFIRMED,
                            OrderState.BACKORDERED,
                            OrderState.PARTLY_SHIPPED,
                            OrderState.SHIPPED,
                            OrderState.DELIVERED,
                            OrderState.INSTALLED,
                            OrderState.CLOSED),
            "order.held", EnumSet.of(OrderState.HELD),
            "order.cancelled", EnumSet.of(OrderState.CANCELLED)));

    private final UnitOfWork unit;
    private final EventTrail trail;

    EventsOfOrders(UnitOfWork unit, EventTrail trail) {
        this.unit = unit;
        this.trail = trail;
    }

    List<AuditResult> audit(String capability, int examples) {
        LocalDateTime since = Utc.column(trail.since());
        return TOLD.entrySet().stream()
                .map(told -> audit(capability, told.getKey(), told.getValue(), since, examples))
                .toList();
    }

    private AuditResult audit(
            String capability, String type, Set<OrderState> states, LocalDateTime since, int examples) {
        long found = 0;
        List<Map<String, String>> shown = new ArrayList<>();
        String last = "";
        List<Object[]> page;
        do {
            page = page(last, states, since);
            // The events are asked for after the orders: both were committed together.
            Set<String> told =
                    trail.having(type, page.stream().map(row -> (String) row[0]).toList());
            for (Object[] row : page) {
                last = (String) row[0];
                if (!told.contains(last)) {
                    found++;
                    if (shown.size() < examples) {
                        Map<String, String> example = new LinkedHashMap<>();
                        example.put("id", last);
                        example.put("number", (String) row[1]);
                        shown.add(example);
                    }
                }
            }
        } while (page.size() == AT_ONCE);
        return new AuditResult(
                capability,
                "told-" + type.replace('.', '-'),
                "An order that is " + (type.equals("order.created") ? "there" : "in such a state") + " has its event "
                        + type + ".",
                found,
                shown);
    }

    private List<Object[]> page(String after, Set<OrderState> states, LocalDateTime since) {
        return unit.call(em -> em.createQuery(
                        "select o.id, o.number from OrderRow o where o.id > :after and o.state in :states"
                                + " and o.createdAt >= :since order by o.id",
                        Object[].class)
                .setParameter("after", after)
                .setParameter("states", states)
                .setParameter("since", since)
                .setMaxResults(AT_ONCE)
                .getResultList());
    }
}
