package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductService;
import org.tenon.inventory.StageWork;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.exchange.DataKey;
import org.tenon.kernel.problem.InvalidRequestException;

/** What waits in a warehouse to be moved on, in one statement over its parts and what is set aside of them. */
final class WorkList {

    /** What is set aside at a stage on the way in goes along with it, and on the way out by its document. What is leased stays. */
    private static final String ROWS =
            """
            select w.product, w.location, w.lot, w.document, w.line, w.quantity
              from (select p.product, p.location, p.lot, '' document, '' line,
                           p.on_hand - p.held - case when s.outward = true then p.reserved else 0 end quantity
                      from inventory_part p
                      join inventory_stage s on s.warehouse = p.warehouse and s.location = p.location
                     where p.warehouse = ?1
                    union all
                    select c.product, c.location, c.lot, c.document, c.line, c.quantity
                      from inventory_claim c
                      join inventory_reservation r on r.document = c.document and r.line = c.line and r.lease_ends is null
                      left join inventory_stage s on s.warehouse = c.warehouse and s.location = c.location
                     where c.warehouse = ?1 and (s.location is null or s.outward = true)
                       and exists (select 1 from inventory_stage o where o.warehouse = ?1 and o.outward = true)) w
             where w.quantity > 0""";

    private static final String KEY = "w.product, w.location, w.lot, w.document, w.line";
    private static final int KEYS = 5;

    private final EntityManager em;
    private final ProductService catalog;
    private final WarehouseId warehouse;
    private final Route route;

    WorkList(EntityManager em, ProductService catalog, WarehouseId warehouse) {
        this.em = em;
        this.catalog = catalog;
        this.warehouse = warehouse;
        this.route = Route.of(em, List.of(warehouse.value())).getOrDefault(warehouse.value(), Route.NONE);
    }

    Page<StageWork> page(Optional<String> stage, PageRequest page) {
        List<Object> values = new ArrayList<>(List.of(warehouse.value()));
        StringBuilder sql = new StringBuilder(ROWS);
        stage.ifPresent(location -> {
            values.add(location);
            sql.append(" and w.location = ?").append(values.size());
        });
        page.after().ifPresent(after -> {
            List<String> last = DataKey.parts(after);
            if (last.size() != KEYS) {
                throw new InvalidRequestException("", "after", "after takes the next of the page before.");
            }
            sql.append(" and (" + KEY + ") > (")
                    .append(Incoming.parameters(values.size() + 1, KEYS))
                    .append(')');
            values.addAll(last);
        });
        Query query =
                em.createNativeQuery(sql + " order by " + KEY + " fetch first " + (page.limit() + 1) + " rows only");
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        List<Object[]> rows = ((List<?>) query.getResultList())
                .stream().map(row -> (Object[]) row).toList();
        return Page.of(works(rows), page.limit(), WorkList::key);
    }

    private List<StageWork> works(List<Object[]> rows) {
        PutAway putAway = new PutAway(
                rows.stream().map(row -> new ProductId((String) row[0])).collect(Collectors.toSet()));
        return rows.stream()
                .flatMap(row -> route.from((String) row[1], !((String) row[3]).isEmpty()).stream()
                        .map(way -> work(row, way, putAway)))
                .toList();
    }

    private StageWork work(Object[] row, Route.Way way, PutAway putAway) {
        ProductId product = new ProductId((String) row[0]);
        return new StageWork(
                product,
                warehouse,
                Texts.optional((String) row[2]),
                Texts.optional((String) row[1]),
                way.putsAway() ? putAway.location(product) : way.to(),
                Decimals.plain((BigDecimal) row[5]),
                way.direction(),
                Texts.optional((String) row[3]),
                Texts.optional((String) row[4]));
    }

    private static String key(StageWork work) {
        return DataKey.join(
                work.product().value(),
                work.from().orElse(""),
                work.lot().orElse(""),
                work.document().orElse(""),
                work.line().orElse(""));
    }

    /** Where the policies put products away. */
    private final class PutAway {

        private final Policies policies = Policies.of(em);
        private final Map<ProductId, Product> products;

        PutAway(Set<ProductId> named) {
            products = policies.isEmpty() || named.isEmpty() ? Map.of() : catalog.findAll(named);
        }

        Optional<String> location(ProductId product) {
            List<String> categories = Optional.ofNullable(products.get(product))
                    .map(found -> found.details().categories())
                    .orElse(List.of());
            return policies.effective(product.value(), categories, warehouse.value())
                    .location();
        }
    }
}
