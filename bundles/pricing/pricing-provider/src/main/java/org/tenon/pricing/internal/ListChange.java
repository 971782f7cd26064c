package org.tenon.pricing.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceDraftId;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.RuleImport;

/** A change of a list's rules, within one transaction: it publishes the list's next version. */
final class ListChange {

    private final EntityManager em;
    private final PriceList list;
    private final Instant now;
    private final long edition;
    private int added;
    private int ended;

    private ListChange(EntityManager em, PriceList list, Instant now, long edition) {
        this.em = em;
        this.list = list;
        this.now = now;
        this.edition = edition;
    }

    /** Announces it: from here on other changes of lists wait. @throws NotFoundException when the list is not there */
    static ListChange begin(EntityManager em, PriceList list, Instant now) {
        long edition = Stamps.changeLists(em, now).edition();
        if (!ListRow.changed(em, list.id())) {
            throw new NotFoundException("price-list", list.id().value());
        }
        return new ListChange(em, list, now, edition);
    }

    /** @throws org.tenon.kernel.problem.InvalidRequestException when they start from lists that they may not start from */
    void add(List<PriceRule> rules) {
        List<NewPriceRule> definitions =
                rules.stream().map(PriceRule::definition).toList();
        RuleBaseChecks.check(em, list, definitions);
        RuleInsert.intoList(em, rules, edition);
        added += rules.size();
    }

    /** The rules of an import that is closed as applied. */
    void add(RuleImport applied) {
        RuleImportRow.came(em, applied.id(), edition);
        added += Math.toIntExact(applied.rules());
    }

    void end(PriceRule rule, LocalDate end) {
        Endings.keepRule(
                em,
                rule.id().value(),
                list.id().value(),
                edition,
                rule.definition().validity());
        RuleRow.end(em, rule.id(), end);
        ended++;
    }

    void publish(Optional<PriceDraftId> draft) {
        em.persist(new ListVersionEntity(
                list.id().value(),
                ListRow.version(em, list.id()),
                now,
                added,
                ended,
                draft.map(PriceDraftId::value).orElse(null)));
        em.flush();
    }
}
