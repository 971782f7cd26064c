package org.tenon.pricing.internal;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.tenon.kernel.NewId;
import org.tenon.kernel.PageRequest;
import org.tenon.pricing.NewPriceList;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PricePolicy;

/**
 * A price list as it is read.
 *
 * @param stamp changes with every change of its rules
 */
record ListRow(PriceList list, String stamp) {

    private static final String SELECT = "select l.id, l.code, l.name, l.currency, l.taxIncluded, l.policy, l.base,"
            + " l.validFrom, l.validTo, l.defaultFor, l.version, l.stamp, l.discountShown from PriceList l";

    static List<ListRow> all(EntityManager em) {
        return rows(em.createQuery(SELECT, Object[].class));
    }

    /** Those that there were in an edition. */
    static List<ListRow> asOf(EntityManager em, long edition) {
        return rows(em.createQuery(SELECT + " where l.edition <= :edition", Object[].class)
                .setParameter("edition", edition));
    }

    static List<ListRow> page(EntityManager em, PageRequest page) {
        return rows(em.createQuery(SELECT + " where l.code > :after order by l.code", Object[].class)
                .setParameter("after", page.after().orElse(""))
                .setMaxResults(page.limit() + 1));
    }

    static Optional<ListRow> find(EntityManager em, PriceListId id) {
        return rows(em.createQuery(SELECT + " where l.id = :id", Object[].class).setParameter("id", id.value()))
                .stream()
                .findFirst();
    }

    /** The one with the id or, without such a one, the code. */
    static Optional<ListRow> named(EntityManager em, String idOrCode) {
        List<ListRow> found = rows(em.createQuery(SELECT + " where l.id = :name or l.code = :name", Object[].class)
                .setParameter("name", idOrCode));
        return found.stream()
                .filter(row -> row.list().id().value().equals(idOrCode))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    static boolean codeTaken(EntityManager em, String code) {
        return count(em.createQuery("select count(l) from PriceList l where l.code = :code", Long.class)
                .setParameter("code", code));
    }

    static boolean existsIn(EntityManager em, Currency currency) {
        return count(em.createQuery("select count(l) from PriceList l where l.currency = :currency", Long.class)
                .setParameter("currency", currency.getCurrencyCode()));
    }

    /** Counts a change of a list's rules. @return whether there is such a list */
    static boolean changed(EntityManager em, PriceListId id) {
        return em.createNativeQuery("update pricing_list set version = version + 1, stamp = ?1 where id = ?2")
                        .setParameter(1, NewId.next())
                        .setParameter(2, id.value())
                        .executeUpdate()
                == 1;
    }

    /** As the calling transaction sees it. */
    static long version(EntityManager em, PriceListId id) {
        return em.createQuery("select l.version from PriceList l where l.id = :id", Long.class)
                .setParameter("id", id.value())
                .getSingleResult();
    }

    private static boolean count(TypedQuery<Long> query) {
        return query.getSingleResult() > 0;
    }

    private static List<ListRow> rows(TypedQuery<Object[]> query) {
        return query.getResultList().stream().map(ListRow::row).toList();
    }

    private static ListRow row(Object[] row) {
        NewPriceList definition = new NewPriceList(
                (String) row[1],
                (String) row[2],
                Currency.getInstance((String) row[3]),
                (boolean) row[4],
                PricePolicy.valueOf(((String) row[5]).toUpperCase(Locale.ROOT)),
                Optional.ofNullable((String) row[6]).map(PriceListId::new),
                Days.range(row[7], row[8]),
                (boolean) row[12]);
        PriceList list = new PriceList(new PriceListId((String) row[0]), definition, row[9] != null, (long) row[10]);
        return new ListRow(list, (String) row[11]);
    }
}
