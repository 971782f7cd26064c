package org.tenon.customer.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import org.tenon.customer.CustomersInSight;
import org.tenon.kernel.sight.Sight;

/** Whom a sight covers, under all their ids: what was merged is whoever's its survivor is. */
final class CustomersCovered {

    private CustomersCovered() {}

    static Set<String> ids(EntityManager em, Sight sight) {
        SqlText sql = new SqlText("select id from customer_customer where merged_into is null and ");
        List<String> next = CustomerFacts.addCovered(sql, sight, "")
                .add(" limit " + (CustomersInSight.MOST + 1))
                .strings(em);
        Set<String> all = new HashSet<>(next);
        while (!next.isEmpty()) {
            if (all.size() > CustomersInSight.MOST) {
                throw CustomersInSight.tooMany();
            }
            next = em.createQuery("select c.id from Customer c where c.mergedInto in :ids", String.class)
                    .setParameter("ids", next)
                    .getResultList();
            all.addAll(next);
        }
        return all;
    }
}
