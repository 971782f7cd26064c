package org.tenon.pricing.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.tenon.kernel.DateRange;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.PriceRuleId;

/**
 * The last days of rules or promotions as they were in an edition: rules and promotions are never changed but for their ends,
 * and what an end was before is kept.
 */
final class Endings {

    /** Where a rule names its list. */
    private static final String PROMOTIONS = "";

    private final Map<String, Optional<LocalDate>> before = new HashMap<>();

    private Endings() {}

    /** Of a list's rules. One round trip. */
    static Endings ofRules(EntityManager em, String list, long edition) {
        Endings endings = new Endings();
        List<Object[]> later = em.createQuery(
                        "select e.subject, e.validTo from Ending e where e.list = :list and e.edition > :edition"
                                + " order by e.edition desc",
                        Object[].class)
                .setParameter("list", list)
                .setParameter("edition", edition)
                .getResultList();
        // Of several that came later the first one tells how it was: it is put last.
        later.forEach(row -> endings.before.put((String) row[0], Optional.ofNullable((LocalDate) row[1])));
        return endings;
    }

    /** Of all promotions. One round trip. */
    static Endings ofPromotions(EntityManager em, long edition) {
        return ofRules(em, PROMOTIONS, edition);
    }

    /** The rules of a list that were ended after an edition; at most so many. */
    static List<PriceRuleId> since(EntityManager em, String list, long edition, int most) {
        return em
                .createQuery(
                        "select distinct e.subject from Ending e where e.list = :list and e.edition > :edition",
                        String.class)
                .setParameter("list", list)
                .setParameter("edition", edition)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(PriceRuleId::new)
                .toList();
    }

    PriceRule asItWas(PriceRule rule) {
        DateRange now = rule.definition().validity();
        DateRange then = asItWas(rule.id().value(), now);
        return then.equals(now)
                ? rule
                : new PriceRule(rule.id(), rule.list(), rule.definition().valid(then));
    }

    /** The days as they were. */
    DateRange asItWas(String subject, DateRange now) {
        Optional<LocalDate> then = before.get(subject);
        return then == null ? now : new DateRange(now.from(), then);
    }

    static void keepRule(EntityManager em, String rule, String list, long edition, DateRange before) {
        em.persist(new EndingEntity(rule, edition, list, before.to().orElse(null)));
    }

    static void keepPromotion(EntityManager em, String promotion, long edition, DateRange before) {
        keepRule(em, promotion, PROMOTIONS, edition, before);
    }
}
