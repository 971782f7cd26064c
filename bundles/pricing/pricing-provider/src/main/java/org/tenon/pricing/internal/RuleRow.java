package org.tenon.pricing.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.PageRequest;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.PriceRuleId;
import org.tenon.pricing.RuleImportId;
import org.tenon.pricing.RuleScope;

/**
 * How price rules are read. Those of an import are in their list from the edition on in which it was applied. H2 goes by the index of
 * list and id, and does not sort a whole list for each part of it, only where both are in the order.
 */
final class RuleRow {

    private static final String SELECT =
            "select r.id, r.product, r.category, r.customer, r.groupCode, r.minQuantity, r.sequence,"
                    + " r.priority, r.validFrom, r.validTo, " + RuleColumns.SELECTED;

    private static final String OF_LIST = " from PriceRule r where r.list = :owner";
    private static final String OF_DRAFT = " from DraftRule r where r.list = :owner order by r.list, r.id";

    /** Of more products than these all rules are read. */
    private static final int MOST_NAMED = 500;

    private static final int FIRST_OF_COLUMNS = 10;

    private static final int AT_ONCE = 20_000;

    /** Later than any edition. */
    private static final long NOW = Long.MAX_VALUE;

    private RuleRow() {}

    /** Gives all rules of a list, oldest first; not all at once, since they may be a million. */
    static void each(EntityManager em, PriceList list, Consumer<PriceRule> to) {
        each(em, list, NOW, Optional.empty(), to);
    }

    /** How many rules a list has, with those of imports that are not applied. */
    static long count(EntityManager em, PriceListId list) {
        return em.createQuery("select count(r) from PriceRule r where r.list = :list", Long.class)
                .setParameter("list", list.value())
                .getSingleResult();
    }

    /**
     * The rules of a list that speak of some products, oldest first.
     *
     * @param products of rules for products only those for these; empty for all rules
     */
    static List<PriceRule> speakingOf(EntityManager em, PriceList list, Optional<Set<String>> products) {
        List<PriceRule> rules = new ArrayList<>();
        each(em, list, NOW, products, rules::add);
        return rules;
    }

    /** Gives the rules that a list had in an edition and that speak of some products, oldest first, as they were then. */
    static void eachAsOf(
            EntityManager em, PriceList list, long edition, Optional<Set<String>> products, Consumer<PriceRule> to) {
        Endings endings = Endings.ofRules(em, list.id().value(), edition);
        each(em, list, edition, products, rule -> to.accept(endings.asItWas(rule)));
    }

    private static void each(
            EntityManager em, PriceList list, long edition, Optional<Set<String>> products, Consumer<PriceRule> to) {
        boolean all = products.isEmpty() || products.get().size() > MOST_NAMED;
        Set<String> named = all ? Set.of() : products.get();
        String speaking =
                named.isEmpty() ? " and r.product is null" : " and (r.product is null or r.product in :products)";
        String more = (edition == NOW ? "" : " and r.edition <= :edition") + (all ? "" : speaking);
        List<String> hidden = RuleImportRow.hidden(em, list.id(), edition);
        String after = "";
        int found;
        do {
            TypedQuery<Object[]> query = query(em, list, hidden, more + " and r.id > :after order by r.list, r.id")
                    .setParameter("after", after)
                    .setMaxResults(AT_ONCE);
            if (edition != NOW) {
                query.setParameter("edition", edition);
            }
            if (!named.isEmpty()) {
                query.setParameter("products", named);
            }
            List<PriceRule> rules = rows(query, list);
            rules.stream().filter(rule -> speaksOf(rule, products)).forEach(to);
            found = rules.size();
            after = found == 0 ? after : rules.get(found - 1).id().value();
        } while (found == AT_ONCE);
    }

    private static boolean speaksOf(PriceRule rule, Optional<Set<String>> products) {
        Optional<ProductId> product = rule.definition().scope().product();
        return products.isEmpty()
                || product.isEmpty()
                || products.get().contains(product.get().value());
    }

    /** The rules that a draft of a list adds, in its order. One round trip. */
    static List<PriceRule> ofDraft(EntityManager em, String draft, PriceList list) {
        return rows(em.createQuery(SELECT + OF_DRAFT, Object[].class).setParameter("owner", draft), list);
    }

    /** The rules of some imports, whether they are applied or not, oldest first. One round trip. */
    static List<PriceRule> ofImports(EntityManager em, Collection<RuleImportId> imports, PriceList list) {
        return rows(
                query(em, list, List.of(), " and r.origin in :imports order by r.list, r.id")
                        .setParameter(
                                "imports",
                                imports.stream().map(RuleImportId::value).toList()),
                list);
    }

    static List<PriceRule> page(EntityManager em, PriceList list, PageRequest page) {
        return rows(
                query(em, list, hidden(em, list), " and r.id > :after order by r.list, r.id")
                        .setParameter("after", page.after().orElse(""))
                        .setMaxResults(page.limit() + 1),
                list);
    }

    static Optional<PriceRule> find(EntityManager em, PriceList list, PriceRuleId rule) {
        return named(em, list, List.of(rule)).stream().findFirst();
    }

    /** Those of some rules that are in the list, oldest first. */
    static List<PriceRule> named(EntityManager em, PriceList list, List<PriceRuleId> rules) {
        List<String> ids = rules.stream().map(PriceRuleId::value).sorted().toList();
        List<String> hidden = hidden(em, list);
        List<PriceRule> found = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += MOST_NAMED) {
            found.addAll(rows(
                    query(em, list, hidden, " and r.id in :ids order by r.list, r.id")
                            .setParameter("ids", ids.subList(from, Math.min(ids.size(), from + MOST_NAMED))),
                    list));
        }
        return found;
    }

    /** The rules that came after an edition by themselves, not by an import, oldest first. */
    static List<PriceRule> addedSince(EntityManager em, PriceList list, long edition, int most) {
        return rows(
                query(em, list, List.of(), " and r.origin is null and r.edition > :edition order by r.list, r.id")
                        .setParameter("edition", edition)
                        .setMaxResults(most),
                list);
    }

    static void end(EntityManager em, PriceRuleId rule, LocalDate end) {
        em.createQuery("update PriceRule r set r.validTo = :end where r.id = :id")
                .setParameter("end", end)
                .setParameter("id", rule.value())
                .executeUpdate();
    }

    private static List<String> hidden(EntityManager em, PriceList list) {
        return RuleImportRow.hidden(em, list.id(), NOW);
    }

    /** @param hidden the imports whose rules are not in the list */
    private static TypedQuery<Object[]> query(EntityManager em, PriceList list, List<String> hidden, String more) {
        String inList = hidden.isEmpty() ? "" : " and (r.origin is null or r.origin not in :hidden)";
        TypedQuery<Object[]> query = em.createQuery(SELECT + OF_LIST + inList + more, Object[].class)
                .setParameter("owner", list.id().value());
        return hidden.isEmpty() ? query : query.setParameter("hidden", hidden);
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
