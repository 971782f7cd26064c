package org.tenon.pricing.internal;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.tenon.kernel.NewId;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.pricing.NewPriceDraft;
import org.tenon.pricing.PriceDraft;
import org.tenon.pricing.PriceDraftId;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.PriceRuleId;

/** Drafts in the tables, within one transaction. */
final class DraftStore {

    private final EntityManager em;

    DraftStore(EntityManager em) {
        this.em = em;
    }

    /** The open draft in the version that somebody saw, held until the transaction ends. */
    DraftEntity lockOpen(PriceDraftId id, long version) {
        DraftEntity row = lock(id);
        if (row.version() != version) {
            throw new StaleVersionException("price-draft", id.value(), version, row.version());
        }
        row.requireOpen();
        return row;
    }

    DraftEntity lock(PriceDraftId id) {
        DraftEntity row = em.find(DraftEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new NotFoundException("price-draft", id.value());
        }
        return row;
    }

    PriceDraft found(PriceDraftId id) {
        return find(id).orElseThrow(() -> new NotFoundException("price-draft", id.value()));
    }

    Optional<PriceDraft> find(PriceDraftId id) {
        return Optional.ofNullable(em.find(DraftEntity.class, id.value())).map(this::draft);
    }

    /** The newest first. */
    List<PriceDraft> page(PriceListId list, PageRequest page) {
        String before = page.after().isPresent() ? " and d.id < :before" : "";
        TypedQuery<DraftEntity> query = em.createQuery(
                        "select d from Draft d where d.list = :list" + before + " order by d.id desc",
                        DraftEntity.class)
                .setParameter("list", list.value());
        page.after().ifPresent(last -> query.setParameter("before", last));
        return query.setMaxResults(page.limit() + 1).getResultList().stream()
                .map(this::draft)
                .toList();
    }

    PriceDraft draft(DraftEntity row) {
        em.flush();
        PriceList list = list(row.listId());
        return row.toDraft(RuleRow.ofDraft(em, row.draftId().value(), list), ended(row.draftId()));
    }

    PriceList list(PriceListId id) {
        return ListRow.find(em, id)
                .map(ListRow::list)
                .orElseThrow(() -> new NotFoundException("price-list", id.value()));
    }

    void add(DraftEntity row, NewPriceDraft content) {
        em.persist(row);
        em.flush();
        fill(row, content);
    }

    void replace(DraftEntity row, NewPriceDraft content) {
        for (String table : List.of("pricing_draft_rule where list_id", "pricing_draft_end where draft_id")) {
            em.createNativeQuery("delete from " + table + " = ?1")
                    .setParameter(1, row.draftId().value())
                    .executeUpdate();
        }
        fill(row, content);
    }

    private void fill(DraftEntity row, NewPriceDraft content) {
        RuleInsert.intoDraft(
                em,
                content.added().stream()
                        .map(rule -> new PriceRule(new PriceRuleId(NewId.next()), row.listId(), rule))
                        .toList(),
                row.draftId());
        int place = 0;
        for (PriceRuleId rule : content.ended()) {
            em.createNativeQuery("insert into pricing_draft_end (draft_id, place, rule_id) values (?1, ?2, ?3)")
                    .setParameter(1, row.draftId().value())
                    .setParameter(2, place++)
                    .setParameter(3, rule.value())
                    .executeUpdate();
        }
        em.flush();
    }

    private List<PriceRuleId> ended(PriceDraftId draft) {
        List<?> ids = em.createNativeQuery("select rule_id from pricing_draft_end where draft_id = ?1 order by place")
                .setParameter(1, draft.value())
                .getResultList();
        return ids.stream().map(id -> new PriceRuleId((String) id)).toList();
    }
}
