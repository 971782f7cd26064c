package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.StockLevel;
import org.tenon.inventory.StockQuery;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.company.Company;
import org.tenon.persistence.Utc;

/**
 * Levels as they are shown, with what is expected and without what leases that have ended still hold, in one statement: it is what
 * clients ask for most. Version 1 is a row that was prepared for a receipt which then did not happen.
 */
final class ShownLevels {

    /** Parameters 1 and 2 are today and now. */
    private static final String ROWS =
            """
            select s.product, s.warehouse, s.on_hand, s.reserved, s.parted, s.ended, s.planned, s.arriving from (
              select l.product, l.warehouse, l.on_hand, l.reserved, l.parted, l.version,
                     (select sum(r.reserved) from inventory_reservation r
                       where r.product = l.product and r.warehouse = l.warehouse and r.lease_ends <= ?2) ended,
                     (select sum(p.quantity - p.received) from inventory_planned p
                       where p.product = l.product and p.warehouse = l.warehouse
                         and p.cancelled = false and p.quantity > p.received and p.expected >= ?1) planned,
                     (select sum(t.quantity - t.arrived) from inventory_transfer_line t
                        join inventory_transfer h on h.id = t.transfer
                       where t.product = l.product and h.to_warehouse = l.warehouse
                         and t.quantity > t.arrived and h.expected >= ?1) arriving
                from inventory_level l) s
             where (s.version > 1 or s.planned is not null or s.arriving is not null)""";

    private final Company company;
    private final StringBuilder sql = new StringBuilder(ROWS);
    private final List<Object> values = new ArrayList<>();

    ShownLevels(StockQuery query, Optional<LevelCursor> after, Company company) {
        this.company = company;
        Instant now = company.now();
        values.add(company.today());
        values.add(Utc.column(now));
        if (!query.products().isEmpty()) {
            TreeSet<String> products =
                    query.products().stream().map(ProductId::value).collect(Collectors.toCollection(TreeSet::new));
            sql.append(" and s.product in (")
                    .append(Incoming.parameters(values.size() + 1, products.size()))
                    .append(')');
            values.addAll(products);
        }
        query.warehouse().ifPresent(code -> {
            values.add(code.value());
            sql.append(" and s.warehouse = ?").append(values.size());
        });
        after.ifPresent(last -> {
            values.add(last.product());
            values.add(last.warehouse());
            sql.append(" and (s.product > ?%1$d or s.product = ?%1$d and s.warehouse > ?%2$d)"
                    .formatted(values.size() - 1, values.size()));
        });
        sql.append(" order by s.product, s.warehouse");
    }

    List<StockLevel> read(EntityManager em, int limit) {
        Query query = em.createNativeQuery(sql + " fetch first " + limit + " rows only");
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        List<Object[]> rows = ((List<?>) query.getResultList())
                .stream().map(row -> (Object[]) row).toList();
        Blocked blocked = rows.stream().anyMatch(row -> (Boolean) row[4])
                ? Blocked.of(
                        em,
                        company.today(),
                        rows.stream().map(row -> (String) row[0]).toList())
                : Blocked.NOTHING;
        return rows.stream().map(row -> level(row, blocked)).toList();
    }

    private static StockLevel level(Object[] columns, Blocked blocked) {
        String product = (String) columns[0];
        String warehouse = (String) columns[1];
        return new StockLevel(
                new ProductId(product),
                new WarehouseId(warehouse),
                Decimals.plain(decimal(columns[2])),
                Decimals.plain(decimal(columns[3]).subtract(decimal(columns[5]))),
                Decimals.plain(decimal(columns[6]).add(decimal(columns[7]))),
                blocked.quantity(product, warehouse));
    }

    private static BigDecimal decimal(Object column) {
        return column == null ? BigDecimal.ZERO : (BigDecimal) column;
    }
}
