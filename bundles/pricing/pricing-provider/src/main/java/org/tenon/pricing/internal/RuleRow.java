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

    /** Of more products or categories than these all rules are read. */
    private static final int MOST_NAMED = 500;

    private static final int AT_ONCE = 20_000;

    private static final int FETCHED_AT_ONCE = 5_000;

    /** Later than any edition. */
    private static final long NOW = Long.MAX_VALUE;

    private RuleRow() {}

    /** Gives all rules of a list, oldest first; not all at once, since they may be a million. */
    static void each(EntityManager em, PriceList list, Consumer<PriceRule> to) {
        each(em, list, NOW, NamedGoods.ALL, to);
    }

    /** How many rules a list has, with those of imports that are not applied. */
    static long count(EntityManager em, PriceListId list) {
        return ((Number) em.createNativeQuery("select count(*) from pricing_rule where list_id = ?1")
                        .setParameter(1, list.value())
                        .getSingleResult())
                .longValue();
    }

    /** The rules of a list that name some goods or none, oldest first. */
    static List<PriceRule> speakingOf(EntityManager em, PriceList list, NamedGoods goods) {
        List<PriceRule> rules = new ArrayList<>();
        each(em, list, NOW, goods, rules::add);
        return rules;
    }

    /** Gives the rules that a list had in an edition and that name some goods or none, oldest first, as they were then. */
    static void eachAsOf(EntityManager em, PriceList list, long edition, NamedGoods goods, Consumer<PriceRule> to) {
        Endings endings = Endings.ofRules(em, list.id().value(), edition);
        each(em, list, edition, goods, rule -> to.accept(endings.asItWas(rule)));
    }

    /** In parts; where the database has cursors, all that comes after the first one by one of them. */
    private static void each(EntityManager em, PriceList list, long edition, NamedGoods goods, Consumer<PriceRule> to) {
        List<String> hidden = RuleImportRow.hidden(em, list.id(), edition);
        Consumer<PriceRule> included = rule -> {
            if (goods.include(rule.definition().scope())) {
                to.accept(rule);
            }
        };
        String after = "";
        int found;
        do {
            Select select = ofList(list).without(hidden);
            if (edition != NOW) {
                select.and("edition <= ?", edition);
            }
            select.andNoneOrOneOf("product_id", goods.products());
            select.andNoneOrOneOf("category", goods.categories());
            select.and("id > ?", after);
            if (!after.isEmpty() && Sql.hasCursors(em)) {
                select.each(em, list, included);
                return;
            }
            List<PriceRule> rules = select.first(AT_ONCE).rules(em, list);
            rules.forEach(included);
            found = rules.size();
            after = found == 0 ? after : rules.get(found - 1).id().value();
        } while (found == AT_ONCE);
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

        /** @param named empty for all; so many that all are read are not asked for */
        Select andNoneOrOneOf(String column, Optional<Set<String>> named) {
            if (named.isEmpty() || named.get().size() > MOST_NAMED) {
                return this;
            }
            Set<String> some = named.get();
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
            List<PriceRule> rules = new ArrayList<>();
            read(em, list, rules::add, false);
            return rules;
        }

        /** Gives one rule after the other, and never keeps all of them in memory. */
        void each(EntityManager em, PriceList list, Consumer<PriceRule> to) {
            read(em, list, to, true);
        }

        private void read(EntityManager em, PriceList list, Consumer<PriceRule> to, boolean byCursor) {
            sql.append(" order by list_id, id");
            if (most > 0) {
                sql.append(" fetch first ").append(most).append(" rows only");
            }
            Sql.onConnection(em, connection -> {
                if (byCursor) {
                    // A cursor lives in a transaction: without one all that was found would come at once.
                    connection.setAutoCommit(false);
                }
                return read(connection, list, to);
            });
        }

        private int read(Connection connection, PriceList list, Consumer<PriceRule> to) throws SQLException {
            try (PreparedStatement query = connection.prepareStatement(sql.toString())) {
                query.setFetchSize(FETCHED_AT_ONCE);
                for (int i = 0; i < values.size(); i++) {
                    query.setObject(i + 1, values.get(i));
                }
                int found = 0;
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        to.accept(RuleColumns.rule(rows, list));
                        found++;
                    }
                }
                return found;
            }
        }

        private static String marks(Collection<?> values) {
            return "?" + ", ?".repeat(values.size() - 1);
        }
    }
}
