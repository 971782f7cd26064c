package org.tenon.pricing.internal;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.tenon.pricing.PriceDraftId;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.RuleImport;
import org.tenon.pricing.RuleImport.State;
import org.tenon.pricing.RuleImportId;

/** How imports of rules are read and go on. */
final class RuleImportRow {

    private static final String SELECT =
            "select i.id, i.list, i.state, i.rules, i.begun, i.draft, i.version from RuleImport i where ";

    private RuleImportRow() {}

    static Optional<RuleImport> find(EntityManager em, RuleImportId id) {
        return em
                .createQuery(SELECT + "i.id = :id", Object[].class)
                .setParameter("id", id.value())
                .getResultList()
                .stream()
                .map(RuleImportRow::row)
                .findFirst();
    }

    private static RuleImport row(Object[] row) {
        return new RuleImport(
                new RuleImportId((String) row[0]),
                new PriceListId((String) row[1]),
                State.valueOf(((String) row[2]).toUpperCase(Locale.ROOT)),
                (long) row[3],
                ((LocalDateTime) row[4]).toInstant(ZoneOffset.UTC),
                Optional.ofNullable((String) row[5]).map(PriceDraftId::new),
                (long) row[6]);
    }

    /** The imports whose rules were not in a list in an edition, though they are in its table. */
    static List<String> hidden(EntityManager em, PriceListId list, long edition) {
        return em.createQuery(
                        "select i.id from RuleImport i where i.list = :list"
                                + " and (i.state = 'open' or i.state = 'applied' and i.edition > :edition)",
                        String.class)
                .setParameter("list", list.value())
                .setParameter("edition", edition)
                .getResultList();
    }

    /** The imports of a list that were applied after an edition. */
    static List<RuleImport> appliedSince(EntityManager em, PriceListId list, long edition) {
        return em
                .createQuery(SELECT + "i.list = :list and i.state = 'applied' and i.edition > :edition", Object[].class)
                .setParameter("list", list.value())
                .setParameter("edition", edition)
                .getResultList()
                .stream()
                .map(RuleImportRow::row)
                .toList();
    }

    /** Counts further rules. @return whether the import is open and has as many as {@code from} */
    static boolean grow(EntityManager em, RuleImportId id, long from, int by) {
        return em.createNativeQuery("update pricing_rule_import set rules = rules + ?1, version = version + 1"
                                + " where id = ?2 and rules = ?3 and state = 'open'")
                        .setParameter(1, by)
                        .setParameter(2, id.value())
                        .setParameter(3, from)
                        .executeUpdate()
                == 1;
    }

    /** @return whether the import was open */
    static boolean close(EntityManager em, RuleImportId id, State state) {
        return em.createNativeQuery("update pricing_rule_import set state = ?1, version = version + 1"
                                + " where id = ?2 and state = 'open'")
                        .setParameter(1, state.name().toLowerCase(Locale.ROOT))
                        .setParameter(2, id.value())
                        .executeUpdate()
                == 1;
    }

    /** Says from which edition on the rules of an import are in their list. */
    static void came(EntityManager em, RuleImportId id, long edition) {
        em.createNativeQuery("update pricing_rule_import set edition = ?1 where id = ?2")
                .setParameter(1, edition)
                .setParameter(2, id.value())
                .executeUpdate();
    }

    static void wentInto(EntityManager em, RuleImportId id, PriceDraftId draft) {
        em.createNativeQuery("update pricing_rule_import set draft_id = ?1 where id = ?2")
                .setParameter(1, draft.value())
                .setParameter(2, id.value())
                .executeUpdate();
    }

    /** Takes the rules of an import away, which are in no list. */
    static void forgetRules(EntityManager em, RuleImport closed) {
        em.createNativeQuery("delete from pricing_rule where list_id = ?1 and import_id = ?2")
                .setParameter(1, closed.list().value())
                .setParameter(2, closed.id().value())
                .executeUpdate();
    }
}
