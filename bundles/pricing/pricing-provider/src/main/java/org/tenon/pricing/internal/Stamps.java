package org.tenon.pricing.internal;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.tenon.kernel.NewId;

/**
 * The stamps of everything that prices are made of. A stamp is never used twice, not even by a transaction that rolled
 * back; so content that was read under a stamp is right wherever that stamp is seen again.
 *
 * @param lists changes with every change of a price list or a rule
 * @param taxes changes with every change of a tax rule
 * @param promotions changes with every change of a promotion
 */
record Stamps(String lists, String taxes, String promotions) {

    private static final String LISTS = "price-lists";
    private static final String TAXES = "tax-rules";
    private static final String PROMOTIONS = "promotions";

    /** As the calling transaction sees them, its own changes included. One round trip. */
    static Stamps read(EntityManager em) {
        List<Object[]> rows = em.createQuery("select s.part, s.stamp from Stamp s", Object[].class)
                .getResultList();
        Function<Object[], String> part = row -> (String) row[0];
        Map<String, String> stamps = rows.stream().collect(Collectors.toMap(part, row -> (String) row[1]));
        return new Stamps(
                stamps.getOrDefault(LISTS, ""), stamps.getOrDefault(TAXES, ""), stamps.getOrDefault(PROMOTIONS, ""));
    }

    /** Announces a change of the lists, after all others that were announced have committed. @return the new stamp */
    static String changeLists(EntityManager em) {
        return change(em, LISTS);
    }

    /** Announces a change of the tax rules, after all others that were announced have committed. */
    static void changeTaxes(EntityManager em) {
        change(em, TAXES);
    }

    /** Announces a change of the promotions, after all others that were announced have committed. */
    static void changePromotions(EntityManager em) {
        change(em, PROMOTIONS);
    }

    private static String change(EntityManager em, String part) {
        String stamp = NewId.next();
        int rows = em.createNativeQuery("update pricing_stamp set stamp = ?1 where part = ?2")
                .setParameter(1, stamp)
                .setParameter(2, part)
                .executeUpdate();
        if (rows != 1) {
            throw new IllegalStateException("the row '" + part + "' of pricing_stamp is missing");
        }
        return stamp;
    }
}
