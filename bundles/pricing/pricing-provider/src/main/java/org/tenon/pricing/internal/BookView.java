package org.tenon.pricing.internal;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.Promotion;
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
    private final Map<Currency, BigDecimal> steps;
    private final List<Promotion> promotions;
    private final Map<PriceListId, RuleIndex> indexes;
    private final Map<PriceListId, List<PriceRule>> changed = new HashMap<>();
    private final Set<String> products;

    /** @param products the only ones that will be asked for */
    BookView(EntityManager em, Edition edition, Set<String> products) {
        this(em, edition, products, new HashMap<>());
    }

    /** @param indexes what was read before by a view of the same edition and changes, and will be by the next */
    BookView(EntityManager em, Edition edition, Map<PriceListId, RuleIndex> indexes) {
        this(em, edition, Set.of(), indexes);
    }

    private BookView(EntityManager em, Edition edition, Set<String> products, Map<PriceListId, RuleIndex> indexes) {
        this.em = em;
        this.edition = edition;
        this.products = products;
        this.indexes = indexes;
        this.lists = new ListDirectory(edition.toString(), ListRow.asOf(em, edition.lists()));
        this.taxes = TaxTable.of(TaxRow.asOf(em, edition.taxes()));
        this.steps = StoredCurrencies.stepsAsOf(em, edition.taxes());
        this.promotions = StoredPromotions.asOf(em, edition.promotions());
    }

    /** With other rules for a list. */
    BookView with(PriceListId list, List<PriceRule> rules) {
        changed.put(list, rules);
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
        return indexes.computeIfAbsent(row.list().id(), id -> RuleIndex.of(rules(row)));
    }

    private List<PriceRule> rules(ListRow row) {
        List<PriceRule> instead = changed.get(row.list().id());
        return instead != null ? instead : RuleRow.asOf(em, row.list(), edition.lists(), products);
    }
}
