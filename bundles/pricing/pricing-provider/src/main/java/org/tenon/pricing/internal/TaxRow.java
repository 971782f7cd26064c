package org.tenon.pricing.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Percent;
import org.tenon.pricing.NewTaxRule;
import org.tenon.pricing.Supply;
import org.tenon.pricing.TaxConditions;
import org.tenon.pricing.TaxRule;
import org.tenon.pricing.TaxRuleId;
import org.tenon.pricing.TaxTreatment;

/** How tax rules are read. */
final class TaxRow {

    /** The region of rules without one. */
    static final String ANYWHERE = "";

    private static final String SELECT = "select t.id, t.code, t.category, t.region, t.kind, t.rate, t.included,"
            + " t.affectsNext, t.sequence, t.validFrom, t.validTo, t.sellerRegion, t.supply, t.customer, t.affected, t.group,"
            + " t.reverseCharge, t.note, t.deductible from TaxRule t";

    private TaxRow() {}

    /** Oldest first. One round trip. */
    static List<TaxRule> all(EntityManager em) {
        return rows(em.createQuery(SELECT + " order by t.id", Object[].class));
    }

    /** Those that there were in an edition, oldest first. One round trip. */
    static List<TaxRule> asOf(EntityManager em, long edition) {
        return rows(em.createQuery(SELECT + " where t.edition <= :edition order by t.id", Object[].class)
                .setParameter("edition", edition));
    }

    /** By category, region and sequence, from {@code after} on. */
    static List<TaxRule> page(EntityManager em, Optional<TaxRule> after, int limit) {
        String order = " order by t.category, t.region, t.sequence, t.id";
        if (after.isEmpty()) {
            return rows(em.createQuery(SELECT + order, Object[].class).setMaxResults(limit));
        }
        NewTaxRule last = after.get().definition();
        String later = " where t.category > :category or t.category = :category and (t.region > :region"
                + " or t.region = :region and (t.sequence > :sequence or t.sequence = :sequence and t.id > :id))";
        return rows(em.createQuery(SELECT + later + order, Object[].class)
                .setParameter("category", last.category())
                .setParameter("region", last.region().orElse(ANYWHERE))
                .setParameter("sequence", last.sequence())
                .setParameter("id", after.get().id().value())
                .setMaxResults(limit));
    }

    static Optional<TaxRule> find(EntityManager em, TaxRuleId id) {
        return rows(em.createQuery(SELECT + " where t.id = :id", Object[].class).setParameter("id", id.value()))
                .stream()
                .findFirst();
    }

    /** The rules of the same code for the same sales, on whatever days. */
    static List<TaxRule> alike(EntityManager em, NewTaxRule rule) {
        List<TaxRule> found = rows(em.createQuery(
                        SELECT + " where t.code = :code and t.category = :category and t.region = :region",
                        Object[].class)
                .setParameter("code", rule.code())
                .setParameter("category", rule.category())
                .setParameter("region", rule.region().orElse(ANYWHERE)));
        return found.stream()
                .filter(other -> other.definition().conditions().equals(rule.conditions()))
                .toList();
    }

    private static List<TaxRule> rows(TypedQuery<Object[]> query) {
        return query.getResultList().stream().map(TaxRow::row).toList();
    }

    private static TaxRule row(Object[] row) {
        NewTaxRule definition = new NewTaxRule(
                (String) row[1],
                (String) row[2],
                Optional.of((String) row[3]).filter(region -> !region.equals(ANYWHERE)),
                NewTaxRule.Kind.valueOf(((String) row[4]).toUpperCase(Locale.ROOT)),
                (BigDecimal) row[5],
                (boolean) row[6],
                (boolean) row[7],
                (int) row[8],
                Days.range(row[9], row[10]),
                conditions(row),
                treatment(row));
        return new TaxRule(new TaxRuleId((String) row[0]), definition);
    }

    private static TaxConditions conditions(Object[] row) {
        return new TaxConditions(
                Optional.ofNullable((String) row[11]),
                Optional.ofNullable((String) row[12]).map(supply -> Supply.valueOf(supply.toUpperCase(Locale.ROOT))),
                Optional.ofNullable((String) row[13]).map(CustomerId::new));
    }

    private static TaxTreatment treatment(Object[] row) {
        return new TaxTreatment(
                (boolean) row[14],
                Optional.ofNullable((String) row[15]),
                (boolean) row[16],
                Optional.ofNullable((String) row[17]),
                new Percent((BigDecimal) row[18]));
    }
}
