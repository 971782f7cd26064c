package org.tenon.pricing.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
                    + " r.priority, r.validFrom, r.validTo, " + RuleColumns.SELECTED
                    + " from PriceRule r where r.list = :list";

    private static final int FIRST_OF_COLUMNS = 10;

    private RuleRow() {}

    /** All rules of a list, oldest first. One round trip. */
    static List<PriceRule> of(EntityManager em, PriceList list) {
        return rows(query(em, list, " order by r.id"), list);
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

    static void end(EntityManager em, PriceRuleId rule, LocalDate end) {
        em.createQuery("update PriceRule r set r.validTo = :end where r.id = :id")
                .setParameter("end", end)
                .setParameter("id", rule.value())
                .executeUpdate();
    }

    private static TypedQuery<Object[]> query(EntityManager em, PriceList list, String more) {
        return em.createQuery(SELECT + more, Object[].class)
                .setParameter("list", list.id().value());
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
