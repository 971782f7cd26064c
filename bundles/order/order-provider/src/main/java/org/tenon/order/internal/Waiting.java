package org.tenon.order.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.WarehouseId;

/** The lines that wait for goods, as an index has them in the order in which they get some. */
final class Waiting {

    /**
     * A product in a warehouse that somebody waits for.
     *
     * @param keeper the inventory that keeps what those in it have, as {@code name@version}; empty for none yet
     */
    record Queue(ProductId product, WarehouseId warehouse, String keeper) {}

    /** An order's place in a queue: the higher priority first, then who wants it sooner, then who ordered first. */
    record Place(int rank, LocalDate until, String order) implements Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.comparingInt(Place::rank).thenComparing(Place::until).thenComparing(Place::order);

        static final Place BEFORE_ALL = new Place(Integer.MIN_VALUE, LocalDate.of(1, 1, 1), "");

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private final EntityManager em;

    Waiting(EntityManager em) {
        this.em = em;
    }

    /** Where somebody waits, for these products or, when none are named, for any. */
    List<Queue> queues(Set<ProductId> products) {
        TypedQuery<Object[]> query = em.createQuery(
                "select distinct l.waitsFor, l.waitsAt, l.waitsWith from OrderLineRow l where "
                        + (products.isEmpty() ? "l.waitsFor is not null" : "l.waitsFor in :products"),
                Object[].class);
        if (!products.isEmpty()) {
            query.setParameter(
                    "products", products.stream().map(ProductId::value).toList());
        }
        return query.getResultList().stream()
                .map(row ->
                        new Queue(new ProductId((String) row[0]), new WarehouseId((String) row[1]), (String) row[2]))
                .toList();
    }

    /** The next places of a queue after one. */
    List<Place> next(Queue queue, Place after, int most) {
        return em
                .createQuery(
                        "select distinct l.waitsRank, l.waitsUntil, l.order from OrderLineRow l"
                                + " where l.waitsFor = :product and l.waitsAt = :warehouse and l.waitsWith = :keeper"
                                + " and (l.waitsRank > :rank"
                                + " or l.waitsRank = :rank and (l.waitsUntil > :until"
                                + " or l.waitsUntil = :until and l.order > :order))"
                                + " order by l.waitsRank, l.waitsUntil, l.order",
                        Object[].class)
                .setParameter("product", queue.product().value())
                .setParameter("warehouse", queue.warehouse().value())
                .setParameter("keeper", queue.keeper())
                .setParameter("rank", after.rank())
                .setParameter("until", after.until())
                .setParameter("order", after.order())
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(row -> new Place((Integer) row[0], (LocalDate) row[1], (String) row[2]))
                .toList();
    }
}
