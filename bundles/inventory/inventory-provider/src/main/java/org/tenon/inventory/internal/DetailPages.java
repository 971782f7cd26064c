package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.LotFacts;
import org.tenon.inventory.StockDetail;
import org.tenon.inventory.StockQuery;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.problem.InvalidRequestException;

/** The parts of levels as the API shows them. Selects columns: rows are loaded only under the locks of their levels. */
final class DetailPages {

    private static final String COLUMNS =
            "select p.product, p.warehouse, p.location, p.lot, p.onHand, p.reserved, p.held, p.reason from PartRow p where ";
    private static final String ORDER = " order by p.product, p.warehouse, p.lot, p.location";

    private DetailPages() {}

    static Page<StockDetail> page(EntityManager em, StockQuery query, Optional<String> lot, PageRequest page) {
        Selection selection = new Selection("p.onHand > 0");
        selection.of(query, "p");
        lot.ifPresent(number -> selection.and("p.lot = :lot").with("lot", number));
        int offset = page.after().map(DetailPages::offset).orElse(0);
        List<StockDetail> found = details(
                em,
                selection
                        .apply(em.createQuery(COLUMNS + selection.where() + ORDER, Object[].class))
                        .setFirstResult(offset)
                        .setMaxResults(page.limit() + 1)
                        .getResultList());
        return Page.of(found, page.limit(), last -> Integer.toString(offset + page.limit()));
    }

    private static int offset(String after) {
        try {
            return Math.max(0, Integer.parseInt(after));
        } catch (NumberFormatException other) {
            throw new InvalidRequestException("", "after", "after takes the next of the page before.");
        }
    }

    static List<StockDetail> of(EntityManager em, ProductId product, WarehouseId warehouse, String lot) {
        return details(
                em,
                em.createQuery(
                                COLUMNS + "p.product = :product and p.warehouse = :warehouse and p.lot = :lot and"
                                        + " p.onHand > 0" + ORDER,
                                Object[].class)
                        .setParameter("product", product.value())
                        .setParameter("warehouse", warehouse.value())
                        .setParameter("lot", lot)
                        .getResultList());
    }

    private static List<StockDetail> details(EntityManager em, List<Object[]> rows) {
        Map<LotKey, LotFacts> facts = new HashMap<>();
        if (!rows.isEmpty()) {
            em.createQuery("select l from LotRow l where l.product in :products and l.lot in :lots", LotRow.class)
                    .setParameter("products", column(rows, 0))
                    .setParameter("lots", column(rows, 3))
                    .getResultList()
                    .forEach(lot -> facts.put(LotKey.of(lot.product, lot.lot), lot.facts()));
        }
        return rows.stream().map(row -> detail(row, facts)).toList();
    }

    private static Set<String> column(List<Object[]> rows, int index) {
        return rows.stream().map(row -> (String) row[index]).collect(Collectors.toCollection(TreeSet::new));
    }

    private static StockDetail detail(Object[] row, Map<LotKey, LotFacts> facts) {
        return new StockDetail(
                new ProductId((String) row[0]),
                new WarehouseId((String) row[1]),
                Texts.optional((String) row[3]),
                Texts.optional((String) row[2]),
                Decimals.plain((BigDecimal) row[4]),
                Decimals.plain((BigDecimal) row[5]),
                Decimals.plain((BigDecimal) row[6]),
                Optional.ofNullable((String) row[7]),
                facts.getOrDefault(LotKey.of((String) row[0], (String) row[3]), LotFacts.NONE));
    }
}
