package org.tenon.catalog.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import org.tenon.catalog.KitComponent;
import org.tenon.catalog.ProductId;

/** What some kits are made of, level by level down to what is made of nothing else. */
final class Bills {

    private final Map<String, List<KitComponent>> bills = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    private Bills() {}

    /** One round trip for each level. */
    static Bills below(EntityManager em, Collection<String> products) {
        Bills all = new Bills();
        Set<String> next = new HashSet<>(products);
        while (!next.isEmpty()) {
            all.asked.addAll(next);
            List<ComponentRow> rows = em.createQuery(
                            "select c from KitComponent c where c.kit in :kits order by c.kit, c.position",
                            ComponentRow.class)
                    .setParameter("kits", next)
                    .getResultList();
            next = new HashSet<>();
            for (ComponentRow row : rows) {
                all.bills.computeIfAbsent(row.kit, first -> new ArrayList<>()).add(row.toComponent());
                if (!all.asked.contains(row.product)) {
                    next.add(row.product);
                }
            }
        }
        return all;
    }

    /** Whether it is one of the products that was asked for, or they are made of it. */
    boolean touch(String product) {
        return asked.contains(product);
    }

    boolean has(String kit) {
        return bills.containsKey(kit);
    }

    /** What one of it comes to, by id. Never asked of a kit that contains itself: such are not kept. */
    List<KitComponent> parts(String kit) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        add(kit, BigDecimal.ONE, sums);
        return sums.entrySet().stream()
                .map(each -> new KitComponent(new ProductId(each.getKey()), each.getValue()))
                .toList();
    }

    private void add(String kit, BigDecimal times, Map<String, BigDecimal> sums) {
        for (KitComponent each : bills.get(kit)) {
            BigDecimal quantity = each.quantity().multiply(times);
            if (has(each.product().value())) {
                add(each.product().value(), quantity, sums);
            } else {
                sums.merge(each.product().value(), quantity, BigDecimal::add);
            }
        }
    }
}
