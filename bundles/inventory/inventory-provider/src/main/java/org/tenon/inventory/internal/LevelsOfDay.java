package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.StockLevel;
import org.tenon.inventory.StockQuery;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.company.Company;
import org.tenon.persistence.Utc;

/** What was or will be on hand at the end of a day, in one statement over what happened and what is planned. */
final class LevelsOfDay {

    private static final String PAST =
            """
            select m.product, m.warehouse, sum(m.quantity) on_hand, 0 wanted, 0 incoming
              from inventory_move m where m.moved_at < ?1 and %s
             group by m.product, m.warehouse""";

    private static final String TO_COME =
            """
            select t.product, t.warehouse, sum(t.on_hand), sum(t.wanted), sum(t.incoming)
              from (select m.product, m.warehouse, m.on_hand, 0 wanted, 0 incoming
                      from inventory_level m where m.version > 1 and %1$s
                    union all
                    select m.product, m.warehouse, 0, m.requested - m.shipped, 0
                      from inventory_reservation m
                     where m.requested > m.shipped and (m.due is null or m.due <= ?1)
                       and (m.lease_ends is null or m.lease_ends > ?3) and %1$s
                    union all
                    select m.product, m.warehouse, 0, 0, m.quantity - m.received
                      from inventory_planned m
                     where not m.cancelled and m.quantity > m.received and m.expected between ?2 and ?1 and %1$s
                    union all
                    select m.product, m.warehouse, 0, 0, m.open_quantity
                      from (select l.product, h.to_warehouse warehouse, l.quantity - l.arrived open_quantity, h.expected
                              from inventory_transfer_line l join inventory_transfer h on h.id = l.transfer) m
                     where m.open_quantity > 0 and m.expected between ?2 and ?1 and %1$s) t
             group by t.product, t.warehouse""";

    private final EntityManager em;
    private final Company company;

    LevelsOfDay(EntityManager em, Company company) {
        this.em = em;
        this.company = company;
    }

    Page<StockLevel> page(StockQuery query, LocalDate on, PageRequest page) {
        LocalDate today = company.today();
        // Whatever today's clock says: a move of today is one of now.
        boolean past = on.isBefore(today);
        List<Object> values = new ArrayList<>();
        if (past) {
            LocalDateTime end =
                    Utc.column(on.plusDays(1).atStartOfDay(company.zone()).toInstant());
            values.add(end);
        } else {
            values.add(on);
            values.add(today);
            values.add(Utc.column(company.now()));
        }
        String sql = (past ? PAST : TO_COME).formatted(condition(query, page, values));
        Query found = em.createNativeQuery(sql + " order by 1, 2");
        for (int i = 0; i < values.size(); i++) {
            found.setParameter(i + 1, values.get(i));
        }
        List<StockLevel> levels = new ArrayList<>();
        for (Object each : found.setMaxResults(page.limit() + 1).getResultList()) {
            levels.add(level((Object[]) each));
        }
        return Page.of(levels, page.limit(), level -> LevelCursor.of(level).text());
    }

    private static String condition(StockQuery query, PageRequest page, List<Object> values) {
        StringBuilder condition = new StringBuilder("1 = 1");
        if (!query.products().isEmpty()) {
            List<String> places = new ArrayList<>();
            query.products().stream()
                    .map(ProductId::value)
                    .sorted()
                    .forEach(product -> places.add(next(product, values)));
            condition
                    .append(" and m.product in (")
                    .append(String.join(", ", places))
                    .append(')');
        }
        query.warehouse()
                .ifPresent(
                        warehouse -> condition.append(" and m.warehouse = ").append(next(warehouse.value(), values)));
        page.after().map(LevelCursor::read).ifPresent(last -> {
            String product = next(last.product(), values);
            condition
                    .append(" and (m.product > ")
                    .append(product)
                    .append(" or m.product = ")
                    .append(product)
                    .append(" and m.warehouse > ")
                    .append(next(last.warehouse(), values))
                    .append(')');
        });
        return condition.toString();
    }

    private static String next(Object value, List<Object> values) {
        values.add(value);
        return "?" + values.size();
    }

    private static StockLevel level(Object[] row) {
        return new StockLevel(
                new ProductId((String) row[0]),
                new WarehouseId((String) row[1]),
                decimal(row[2]),
                decimal(row[3]),
                decimal(row[4]));
    }

    private static BigDecimal decimal(Object column) {
        return Decimals.plain(column instanceof BigDecimal exact ? exact : new BigDecimal(column.toString()));
    }
}
