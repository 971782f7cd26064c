package org.tenon.pricing.internal;

import java.util.ArrayDeque;
import java.util.Currency;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.Promotion;
import org.tenon.pricing.internal.engine.CompiledList;
import org.tenon.pricing.internal.engine.RoundingStep;
import org.tenon.pricing.internal.engine.RuleIndex;
import org.tenon.pricing.internal.engine.TaxTable;

/**
 * What is in the database, in memory: the directory of lists, the rules of the lists that were used, the taxes; each with
 * the stamp under which it was read. Everything kept is immutable and replaced whole.
 *
 * <p>Every opening reads the stamps, in the caller's transaction, and reads again what carries another one. After reading,
 * it reads the stamps once more and begins anew when they moved, so that all parts belong together. What a transaction has
 * changed and not committed it sees itself; others never see its stamps, and so never what was read under them.
 */
final class PriceBook {

    private static final int MAX_TRIES = 20;

    private final UnitOfWork unit;
    /** Held while something is read, so that a change is not read by many threads at once. */
    private final ReentrantLock reading = new ReentrantLock();

    private volatile Content content =
            new Content(ListDirectory.NONE, Map.of(), "", TaxTable.EMPTY, Map.of(), "", List.of());

    /**
     * All that is known, and belongs together.
     *
     * @param rules by list id
     * @param steps what amounts are rounded to, in currencies where that is not the minor unit with halves up
     */
    private record Content(
            ListDirectory lists,
            Map<String, KnownRules> rules,
            String taxStamp,
            TaxTable taxes,
            Map<Currency, RoundingStep> steps,
            String promotionStamp,
            List<Promotion> promotions) {

        boolean isOf(Stamps stamps) {
            return lists.isOf(stamps.lists())
                    && taxStamp.equals(stamps.taxes())
                    && promotionStamp.equals(stamps.promotions());
        }

        boolean hasRules(ListRow row) {
            KnownRules known = rules.get(row.list().id().value());
            return known != null && known.stamp().equals(row.stamp());
        }

        /** The list's rules as far as they are known. */
        RuleIndex index(ListRow row) {
            KnownRules known = rules.get(row.list().id().value());
            return known == null ? RuleIndex.EMPTY : known.index();
        }
    }

    /**
     * An opened book.
     *
     * @param choice the chosen list
     * @param list the same, compiled; null when none was chosen
     * @param steps what amounts are rounded to, in currencies where that is not the minor unit with halves up
     * @param promotions all, in their order
     * @param edition which this is
     */
    record Page(
            ListChoice choice,
            @Nullable CompiledList list,
            TaxTable taxes,
            Map<Currency, RoundingStep> steps,
            List<Promotion> promotions,
            Edition edition) {

        RoundingStep step(Currency currency) {
            RoundingStep step = steps.get(currency);
            return step == null ? RoundingStep.minorUnit(currency) : step;
        }
    }

    PriceBook(UnitOfWork unit) {
        this.unit = unit;
    }

    /**
     * Opens the book at a list: one round trip while nothing has changed.
     *
     * @param choice chooses the list; may be called again
     */
    Page open(Function<ListDirectory, ListChoice> choice) {
        return unit.call(em -> {
            Content known = content;
            Stamps stamps = Stamps.read(em);
            if (known.isOf(stamps)) {
                ListChoice chosen = choice.apply(known.lists());
                if (missing(known, chosen).isEmpty()) {
                    return page(known, chosen, stamps.edition());
                }
            }
            return readAndOpen(em, choice);
        });
    }

    private Page readAndOpen(EntityManager em, Function<ListDirectory, ListChoice> choice) {
        // Reading waits for no row lock, so whoever holds this never waits for a transaction that waits for it.
        reading.lock();
        try {
            for (int attempt = 0; attempt < MAX_TRIES; attempt++) {
                Stamps stamps = Stamps.read(em);
                Content read = content(em, stamps);
                ListChoice chosen = choice.apply(read.lists());
                // What rules start from is known once they are read, so lists are read one layer after the other.
                for (List<ListRow> next = missing(read, chosen); !next.isEmpty(); next = missing(read, chosen)) {
                    read = withRules(em, read, next, stamps);
                }
                if (Stamps.read(em).equals(stamps)) {
                    content = read;
                    return page(read, chosen, stamps.edition());
                }
            }
        } finally {
            reading.unlock();
        }
        throw new ConflictException(
                "transaction.concurrent", "Prices are changing too fast to be read. Try again.", Map.of());
    }

    private Content content(EntityManager em, Stamps stamps) {
        Content known = content;
        ListDirectory lists =
                known.lists().isOf(stamps.lists()) ? known.lists() : new ListDirectory(stamps.lists(), ListRow.all(em));
        boolean taxesKnown = known.taxStamp().equals(stamps.taxes());
        boolean promotionsKnown = known.promotionStamp().equals(stamps.promotions());
        return new Content(
                lists,
                known.rules(),
                stamps.taxes(),
                taxesKnown ? known.taxes() : TaxTable.of(TaxRow.all(em)),
                taxesKnown ? known.steps() : StoredCurrencies.steps(em),
                stamps.promotions(),
                promotionsKnown ? known.promotions() : StoredPromotions.all(em));
    }

    private static Content withRules(EntityManager em, Content read, List<ListRow> missing, Stamps now) {
        if (missing.isEmpty()) {
            return read;
        }
        Map<String, KnownRules> rules = new HashMap<>(read.rules());
        for (ListRow row : missing) {
            rules.compute(row.list().id().value(), (id, known) -> KnownRules.read(em, row, now, known));
        }
        return new Content(
                read.lists(),
                rules,
                read.taxStamp(),
                read.taxes(),
                read.steps(),
                read.promotionStamp(),
                read.promotions());
    }

    /** The lists that prices are taken from whose rules are not known, or not as they are now. */
    private static List<ListRow> missing(Content known, ListChoice chosen) {
        ListRow list = chosen.list();
        if (list == null) {
            return List.of();
        }
        Map<String, ListRow> missing = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        Deque<ListRow> open = new ArrayDeque<>(List.of(list));
        while (!open.isEmpty()) {
            ListRow row = open.pop();
            if (!seen.add(row.list().id().value())) {
                continue;
            }
            if (!known.hasRules(row)) {
                missing.put(row.list().id().value(), row);
            }
            row.list().definition().base().flatMap(known.lists()::find).ifPresent(open::push);
            for (PriceListId other : known.index(row).others()) {
                known.lists().find(other).ifPresent(open::push);
            }
        }
        return List.copyOf(missing.values());
    }

    private static Page page(Content known, ListChoice chosen, Edition edition) {
        ListRow list = chosen.list();
        return new Page(
                chosen,
                list == null ? null : new ListCompiler(known.lists(), known::index).of(list),
                known.taxes(),
                known.steps(),
                known.promotions(),
                edition);
    }
}
