package org.tenon.customer.internal;

import java.util.List;
import javax.persistence.EntityManager;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerProfile;
import org.tenon.kernel.problem.InvalidRequestException;

/**
 * Who is above whom, written out for every pair, so that reading it takes one step however high the hierarchy is. It is
 * changed by one transaction at a time.
 */
final class Lineage {

    private static final String PARENT = "/parent";

    private Lineage() {}

    /**
     * Puts a customer, with all who are below it, under another parent or under none.
     *
     * @throws InvalidRequestException when that is no hierarchy any more
     */
    static void move(EntityManager em, CustomerProfile profile, CustomerId customer) {
        em.createNativeQuery("select id from customer_hierarchy where id = 1 for update")
                .getResultList();
        profile.parent().ifPresent(parent -> check(em, customer, parent));
        leave(em, customer);
        profile.parent().ifPresent(parent -> join(em, customer, parent));
    }

    private static void check(EntityManager em, CustomerId customer, CustomerId parent) {
        if (number(em, "select count(*) from customer_customer where id = ?1 and merged_into is null", parent) == 0) {
            throw new InvalidRequestException(PARENT, "unknown", "There is no customer " + parent + ".");
        }
        List<?> circle = em.createNativeQuery(
                        "select distance from customer_lineage where customer_id = ?1 and ancestor_id = ?2")
                .setParameter(1, parent.value())
                .setParameter(2, customer.value())
                .getResultList();
        if (parent.equals(customer) || !circle.isEmpty()) {
            throw new InvalidRequestException(
                    PARENT, "cycle", "A customer cannot belong to itself, nor to one that belongs to it.");
        }
        long above =
                number(em, "select coalesce(max(distance), 0) from customer_lineage where customer_id = ?1", parent);
        long below =
                number(em, "select coalesce(max(distance), 0) from customer_lineage where ancestor_id = ?1", customer);
        // The parent with those above it, and the customer with those below.
        long levels = above + 1 + below + 1;
        if (levels > CustomerProfile.MAX_LEVELS) {
            throw new InvalidRequestException(
                    PARENT,
                    "too-deep",
                    "A hierarchy has at most " + CustomerProfile.MAX_LEVELS + " levels, not " + levels + ".");
        }
    }

    private static long number(EntityManager em, String sql, CustomerId customer) {
        Object number =
                em.createNativeQuery(sql).setParameter(1, customer.value()).getSingleResult();
        return ((Number) number).longValue();
    }

    private static void leave(EntityManager em, CustomerId customer) {
        em.createNativeQuery(
                        """
                        delete from customer_lineage
                         where ancestor_id in (select a.ancestor_id from customer_lineage a where a.customer_id = ?1)
                           and (customer_id = ?2
                                or customer_id in (select d.customer_id from customer_lineage d where d.ancestor_id = ?3))""")
                .setParameter(1, customer.value())
                .setParameter(2, customer.value())
                .setParameter(3, customer.value())
                .executeUpdate();
    }

    private static void join(EntityManager em, CustomerId customer, CustomerId parent) {
        em.createNativeQuery(
                        """
                        insert into customer_lineage (customer_id, ancestor_id, distance)
                        select d.customer_id, a.ancestor_id, d.distance + a.distance + 1
                          from (select customer_id, distance from customer_lineage where ancestor_id = ?1
                                union all
                                select id, 0 from customer_customer where id = ?2) d
                         cross join (select ancestor_id, distance from customer_lineage where customer_id = ?3
                                     union all
                                     select id, 0 from customer_customer where id = ?4) a""")
                .setParameter(1, customer.value())
                .setParameter(2, customer.value())
                .setParameter(3, parent.value())
                .setParameter(4, parent.value())
                .executeUpdate();
    }
}
