package org.tenon.pricing.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.PageRequest;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.PriceRuleId;
import org.tenon.pricing.RuleScope;

/** How price rules are read. */
final class RuleRow {

    private static final String SELECT =
            "select r.id, r.product, r.category, r.customer, r.groupCode, r.minQuantity, r.sequence,"
                    + " r.priority, r.validFrom, r.validTo, " + RuleColumns.SELECTED;

    private static final String OF_LIST = " from PriceRule r where r.list = :owner";
    private static final String OF_DRAFT = " from DraftRule r where r.list = :owner order by r.id";

    /** Of more products than these all rules are read. */
    private static final int MOST_NAMED = 500;

    private static final int FIRST_OF_COLUMNS = 10;

    private RuleRow() {}

    /** All rules of a list, oldest first. One round trip. */
    static List<PriceRule> of(EntityManager em, PriceList list) {
        return rows(query(em, list, " order by r.id"), list);
    }

    /** The rules that a draft of a list adds, in its order. One round trip. */
    static List<PriceRule> ofDraft(EntityManager em, String draft, PriceList list) {
        return rows(em.createQuery(SELECT + OF_DRAFT, Object[].class).setParameter("owner", draft), list);
    }

    static List<PriceRule> page(EntityManager em, PriceList list, PageRequest page) {
        return rows(
                query(em, list, " and r.id > :after order by r.id")
                        .setParameter("after", page.after().orElse(""))
                        .setMaxResults(page.limit() + 1),
                list);
    }

    static Optional<PriceRule> find(EntityManager em, PriceList list, PriceRuleId rule) {
        return rows(query(em, list, " and r.id = :id").setParameter("id", rule.value()), list).stream()
                .findFirst();
    }

    /**
     * The rules that a list had in an edition, oldest first, as they were then; of those for products only the ones for some
     * products. Two round trips.
     */
    static List<PriceRule> asOf(EntityManager em, PriceList list, long edition, Set<String> products) {
        Endings endings = Endings.ofRules(em, list.id().value(), edition);
        TypedQuery<Object[]> query = products.isEmpty() || products.size() > MOST_NAMED
                ? query(em, list, " and r.edition <= :edition order by r.id")
                : query(
                                em,
                                list,
                                " and r.edition <= :edition and (r.product is null or r.product in :products)"
                                        + " order by r.id")
                        .setParameter("products", products);
        return rows(query.setParameter("edition", edition), list).stream()
                .map(rule -> new PriceRule(
                        rule.id(),
                        rule.list(),
                        rule.definition()
                                .valid(endings.asItWas(
                                        rule.id().value(), rule.definition().validity()))))
                .toList();
    }

    static void end(EntityManager em, PriceRuleId rule, LocalDate end) {
        em.createQuery("update PriceRule r set r.validTo = :end where r.id = :id")
                .setParameter("end", end)
                .setParameter("id", rule.value())
                .executeUpdate();
    }

    private static TypedQuery<Object[]> query(EntityManager em, PriceList list, String more) {
        return em.createQuery(SELECT + OF_LIST + more, Object[].class)
                .setParameter("owner", list.id().value());
    }

    private static List<PriceRule> rows(TypedQuery<Object[]> query, PriceList list) {
        return query.getResultList().stream().map(row -> row(row, list)).toList();
    }

    private static PriceRule row(Object[] row, PriceList list) {
        RuleScope scope = new RuleScope(
                Optional.ofNullable((String) row[1]).map(ProductId::new),
                Optional.ofNullable((String) row[2]),
                Optional.ofNullable((String) row[3]).map(CustomerId::new),
                Optional.ofNullable((String) row[4]));
        RuleColumns columns =
                new RuleColumns(row, FIRST_OF_COLUMNS, list.definition().currency());
        NewPriceRule definition = new NewPriceRule(
                scope,
                (BigDecimal) row[5],
                columns.effect(),
                (int) row[6],
                (int) row[7],
                Days.range(row[8], row[9]),
                columns.conditions(),
                columns.base(),
                columns.flag());
        return new PriceRule(new PriceRuleId((String) row[0]), list.id(), definition);
    }
}
