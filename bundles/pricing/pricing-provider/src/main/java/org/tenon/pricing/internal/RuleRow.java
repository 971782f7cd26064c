package org.tenon.pricing.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.PageRequest;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.PriceRuleId;
import org.tenon.pricing.RuleImportId;

/**
 * How price rules are read. Those of an import are in their list from the edition on in which it was applied. H2 goes by the index of
 * list and id, and does not sort a whole list for each part of it, only where both are in the order.
 */
final class RuleRow {

    /** Of more products than these all rules are read. */
    private static final int MOST_NAMED = 500;

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
        return ((Number) em.createNativeQuery("select count(*) from pricing_rule where list_id = ?1")
                        .setParameter(1, list.value())
                        .getSingleResult())
                .longValue();
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
        List<String> hidden = RuleImportRow.hidden(em, list.id(), edition);
        String after = "";
        int found;
        do {
            Select select = new Select("pricing_rule", list.id().value()).without(hidden);
            if (edition != NOW) {
                select.and("edition <= ?", edition);
            }
            if (!all) {
                select.andNoneOrOneOf("product_id", products.get());
            }
            List<PriceRule> rules = select.and("id > ?", after).first(AT_ONCE).rules(em, list);
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
        return new Select("pricing_draft_rule", draft).rules(em, list);
    }

    /** The rules of some imports, whether they are applied or not, oldest first. One round trip. */
    static List<PriceRule> ofImports(EntityManager em, Collection<RuleImportId> imports, PriceList list) {
        return ofList(list)
                .andOneOf("import_id", imports.stream().map(RuleImportId::value).toList())
                .rules(em, list);
    }

    static List<PriceRule> page(EntityManager em, PriceList list, PageRequest page) {
        return ofList(list)
                .without(hidden(em, list))
                .and("id > ?", page.after().orElse(""))
                .first(page.limit() + 1)
                .rules(em, list);
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
            found.addAll(ofList(list)
                    .without(hidden)
                    .andOneOf("id", ids.subList(from, Math.min(ids.size(), from + MOST_NAMED)))
                    .rules(em, list));
        }
        return found;
    }

    /** The rules that came after an edition by themselves, not by an import, oldest first. */
    static List<PriceRule> addedSince(EntityManager em, PriceList list, long edition, int most) {
        return ofList(list)
                .and("import_id is null")
                .and("edition > ?", edition)
                .first(most)
                .rules(em, list);
    }

    static void end(EntityManager em, PriceRuleId rule, LocalDate end) {
        em.createNativeQuery("update pricing_rule set valid_to = ?1 where id = ?2")
                .setParameter(1, end)
                .setParameter(2, rule.value())
                .executeUpdate();
    }

    private static List<String> hidden(EntityManager em, PriceList list) {
        return RuleImportRow.hidden(em, list.id(), NOW);
    }

    private static Select ofList(PriceList list) {
        return new Select("pricing_rule", list.id().value());
    }

    /** A query for the rules of a list or a draft, oldest first. */
    private static final class Select {

        private final StringBuilder sql = new StringBuilder("select ");
        private final List<Object> values = new ArrayList<>();
        private int most;

        /** @param owner the list or the draft */
        Select(String table, String owner) {
            sql.append(RuleColumns.NAMES).append(" from ").append(table).append(" where list_id = ?");
            values.add(owner);
        }

        Select and(String condition, Object... its) {
            sql.append(" and ").append(condition);
            values.addAll(List.of(its));
            return this;
        }

        Select andOneOf(String column, Collection<String> some) {
            return and(column + " in (" + marks(some) + ")", some.toArray());
        }

        Select andNoneOrOneOf(String column, Collection<String> some) {
            return some.isEmpty()
                    ? and(column + " is null")
                    : and("(" + column + " is null or " + column + " in (" + marks(some) + "))", some.toArray());
        }

        /** @param hidden the imports whose rules are not in the list */
        Select without(List<String> hidden) {
            return hidden.isEmpty()
                    ? this
                    : and("(import_id is null or import_id not in (" + marks(hidden) + "))", hidden.toArray());
        }

        /** Not more than so many. */
        Select first(int count) {
            most = count;
            return this;
        }

        List<PriceRule> rules(EntityManager em, PriceList list) {
            sql.append(" order by list_id, id");
            if (most > 0) {
                sql.append(" fetch first ").append(most).append(" rows only");
            }
            return Sql.onConnection(em, connection -> rules(connection, list));
        }

        private List<PriceRule> rules(Connection connection, PriceList list) throws SQLException {
            try (PreparedStatement query = connection.prepareStatement(sql.toString())) {
                for (int i = 0; i < values.size(); i++) {
                    query.setObject(i + 1, values.get(i));
                }
                List<PriceRule> rules = new ArrayList<>();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        rules.add(RuleColumns.rule(rows, list));
                    }
                }
                return rules;
            }
        }

        private static String marks(Collection<?> values) {
            return "?" + ", ?".repeat(values.size() - 1);
        }
    }
}
