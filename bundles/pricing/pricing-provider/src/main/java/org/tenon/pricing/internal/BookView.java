package org.tenon.pricing.internal;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.Promotion;
import org.tenon.pricing.internal.engine.RoundingStep;
import org.tenon.pricing.internal.engine.RuleIndex;
import org.tenon.pricing.internal.engine.TaxTable;

/**
 * The book as it was in an edition, or as it would be with a list changed. Read from the database for one purpose, and not
 * kept: the book that everybody reads is {@link PriceBook}.
 */
final class BookView {

    private final EntityManager em;
    private final Edition edition;
    private final ListDirectory lists;
    private final TaxTable taxes;
    private final Map<Currency, RoundingStep> steps;
    private final List<Promotion> promotions;
    private final Map<PriceListId, RuleIndex> indexes;
    private final Map<PriceListId, DraftedList> drafts = new HashMap<>();
    private final NamedGoods goods;

    /** @param products the only ones that will be asked for */
    BookView(EntityManager em, Edition edition, Set<String> products) {
        this(em, edition, NamedGoods.ofProducts(products), new HashMap<>());
    }

    /** @param indexes what was read before by a view of the same edition and changes, and will be by the next */
    BookView(EntityManager em, Edition edition, Map<PriceListId, RuleIndex> indexes) {
        this(em, edition, NamedGoods.ALL, indexes);
    }

    private BookView(EntityManager em, Edition edition, NamedGoods goods, Map<PriceListId, RuleIndex> indexes) {
        this.em = em;
        this.edition = edition;
        this.goods = goods;
        this.indexes = indexes;
        this.lists = new ListDirectory(edition.toString(), ListRow.asOf(em, edition.lists()));
        this.taxes = TaxTable.of(TaxRow.asOf(em, edition.taxes()));
        this.steps = StoredCurrencies.stepsAsOf(em, edition.taxes());
        this.promotions = StoredPromotions.asOf(em, edition.promotions());
    }

    /** With a list as a draft would make it. */
    BookView with(DraftedList drafted) {
        drafts.put(drafted.draft().list(), drafted);
        return this;
    }

    PriceBook.Page open(Function<ListDirectory, ListChoice> choice) {
        ListChoice chosen = choice.apply(lists);
        ListRow list = chosen.list();
        return new PriceBook.Page(
                chosen,
                list == null ? null : new ListCompiler(lists, this::index).of(list),
                taxes,
                steps,
                promotions,
                edition);
    }

    private RuleIndex index(ListRow row) {
        return indexes.computeIfAbsent(row.list().id(), id -> read(row.list()));
    }

    /** Rule by rule: a list may have a million of them. */
    private RuleIndex read(PriceList list) {
        RuleIndex.Builder rules = new RuleIndex.Builder();
        DraftedList drafted = drafts.get(list.id());
        if (drafted == null) {
            RuleRow.eachAsOf(em, list, edition.lists(), goods, rules::add);
        } else {
            RuleRow.eachAsOf(
                    em, list, edition.lists(), goods, rule -> drafted.then(rule).ifPresent(rules::add));
            drafted.added().forEach(rules::add);
        }
        return rules.build();
    }
}
