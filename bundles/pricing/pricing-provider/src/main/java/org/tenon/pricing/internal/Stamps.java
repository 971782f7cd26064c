package org.tenon.pricing.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
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
 * @param edition numbers the same state
 */
record Stamps(String lists, String taxes, String promotions, Edition edition) {

    private static final String LISTS = "price-lists";
    private static final String TAXES = "tax-rules";
    private static final String PROMOTIONS = "promotions";

    /**
     * A change that was announced.
     *
     * @param stamp the part's new one
     * @param edition the part's new one
     */
    record Change(String stamp, long edition) {}

    /** As the calling transaction sees them, its own changes included. One round trip. */
    static Stamps read(EntityManager em) {
        List<Object[]> rows = em.createQuery("select s.part, s.stamp, s.edition from Stamp s", Object[].class)
                .getResultList();
        Map<String, Change> parts = new HashMap<>();
        for (Object[] row : rows) {
            parts.put((String) row[0], new Change((String) row[1], (long) row[2]));
        }
        Function<String, Change> part = name -> parts.getOrDefault(name, new Change("", 0));
        return new Stamps(
                part.apply(LISTS).stamp(),
                part.apply(TAXES).stamp(),
                part.apply(PROMOTIONS).stamp(),
                new Edition(
                        part.apply(LISTS).edition(),
                        part.apply(TAXES).edition(),
                        part.apply(PROMOTIONS).edition()));
    }

    /** The last edition that was made before a moment, or at it. */
    static Edition editionAt(EntityManager em, Instant moment) {
        List<Object[]> rows = em.createQuery(
                        "select e.part, max(e.edition) from Edition e where e.madeAt <= :moment group by e.part",
                        Object[].class)
                .setParameter("moment", LocalDateTime.ofInstant(moment, ZoneOffset.UTC))
                .getResultList();
        Function<Object[], String> part = row -> (String) row[0];
        Map<String, Long> parts = rows.stream().collect(Collectors.toMap(part, row -> (Long) row[1]));
        return new Edition(
                parts.getOrDefault(LISTS, 0L), parts.getOrDefault(TAXES, 0L), parts.getOrDefault(PROMOTIONS, 0L));
    }

    /** Announces a change of the lists, after all others that were announced have committed. */
    static Change changeLists(EntityManager em, Instant now) {
        return change(em, LISTS, now);
    }

    /** Lets no change of lists come between until the transaction ends, without announcing one. */
    static void holdLists(EntityManager em) {
        em.createNativeQuery("select stamp from pricing_stamp where part = ?1 for update")
                .setParameter(1, LISTS)
                .getResultList();
    }

    /** Whether an edition of the lists had this stamp, as the calling transaction sees it: one that rolled back never was. */
    static boolean isEditionOfLists(EntityManager em, long edition, String stamp) {
        return em.createQuery(
                                "select count(e) from Edition e"
                                        + " where e.part = :part and e.edition = :edition and e.stamp = :stamp",
                                Long.class)
                        .setParameter("part", LISTS)
                        .setParameter("edition", edition)
                        .setParameter("stamp", stamp)
                        .getSingleResult()
                > 0;
    }

    /** Announces a change of tax rules, rates or steps, after all others that were announced have committed. */
    static Change changeTaxes(EntityManager em, Instant now) {
        return change(em, TAXES, now);
    }

    /** Announces a change of the promotions, after all others that were announced have committed. */
    static Change changePromotions(EntityManager em, Instant now) {
        return change(em, PROMOTIONS, now);
    }

    private static Change change(EntityManager em, String part, Instant now) {
        String stamp = NewId.next();
        int rows = em.createNativeQuery("update pricing_stamp set stamp = ?1, edition = edition + 1 where part = ?2")
                .setParameter(1, stamp)
                .setParameter(2, part)
                .executeUpdate();
        if (rows != 1) {
            throw new IllegalStateException("the row '" + part + "' of pricing_stamp is missing");
        }
        long edition = em.createQuery("select s.edition from Stamp s where s.part = :part", Long.class)
                .setParameter("part", part)
                .getSingleResult();
        em.persist(new EditionEntity(part, edition, stamp, now));
        em.flush();
        return new Change(stamp, edition);
    }
}
