package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.tenon.inventory.ReorderService;

/** What customers took a day of some products, by product and warehouse. */
final class Demand {

    private static final String ROWS =
            """
            select m.product, m.warehouse, cast(m.moved_at as date), -sum(m.quantity) from inventory_move m
             where m.place = 'CUSTOMER' and m.moved_at >= ?1 and m.product in (%s)
             group by m.product, m.warehouse, cast(m.moved_at as date)""";

    private static final int DAYS = ReorderService.DEMAND_DAYS;
    private static final int SCALE = 6;
    /** The 90 % quantile of the normal distribution. */
    private static final double NINE_OF_TEN = 1.2816;

    private final Map<Reservations.Place, List<BigDecimal>> days = new HashMap<>();

    private Demand() {}

    static Demand of(EntityManager em, LocalDateTime since, Collection<String> products) {
        Demand demand = new Demand();
        TreeSet<String> sorted = new TreeSet<>(products);
        Query query = em.createNativeQuery(ROWS.formatted(Incoming.parameters(2, sorted.size())));
        query.setParameter(1, since);
        int position = 2;
        for (String product : sorted) {
            query.setParameter(position++, product);
        }
        for (Object each : query.getResultList()) {
            Object[] row = (Object[]) each;
            demand.days
                    .computeIfAbsent(
                            new Reservations.Place((String) row[1], (String) row[0]), first -> new ArrayList<>())
                    .add((BigDecimal) row[3]);
        }
        return demand;
    }

    /** Of all days, also those without any. */
    BigDecimal daily(Reservations.Place place) {
        return sum(place).max(BigDecimal.ZERO).divide(BigDecimal.valueOf(DAYS), SCALE, RoundingMode.HALF_UP);
    }

    private BigDecimal sum(Reservations.Place place) {
        return days.getOrDefault(place, List.of()).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is enough for a lead time in nine of ten cases. */
    BigDecimal point(Reservations.Place place, int leadDays) {
        double mean = daily(place).doubleValue();
        List<BigDecimal> sold = days.getOrDefault(place, List.of());
        double squares = (DAYS - sold.size()) * mean * mean;
        for (BigDecimal day : sold) {
            double off = day.doubleValue() - mean;
            squares += off * off;
        }
        double deviation = Math.sqrt(Math.max(0, squares) / DAYS);
        double point = mean * leadDays + NINE_OF_TEN * deviation * Math.sqrt(leadDays);
        return BigDecimal.valueOf(point).setScale(0, RoundingMode.CEILING);
    }
}
