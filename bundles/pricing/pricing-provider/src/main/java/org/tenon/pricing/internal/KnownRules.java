package org.tenon.pricing.internal;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.PriceRuleId;
import org.tenon.pricing.RuleImport;
import org.tenon.pricing.internal.engine.RuleIndex;

/**
 * The rules of a list as they were read: those of an edition in which they were read as a whole, and what has changed since.
 *
 * @param stamp the list's, under which they were read
 */
record KnownRules(String stamp, RuleIndex index, Whole whole) {

    /** Many changes, and short lists, are read no faster than the whole. */
    private static final int FEW = 2_000;

    /**
     * An edition that was read as a whole.
     *
     * @param stamp the lists', which tells whether the edition was committed
     */
    private record Whole(long edition, String stamp, RuleIndex index) {}

    /** @param known what was known of the list before */
    static KnownRules read(EntityManager em, ListRow list, Stamps now, @Nullable KnownRules known) {
        return Optional.ofNullable(known)
                .flatMap(before -> before.caughtUp(em, list))
                .orElseGet(() -> whole(em, list, now));
    }

    private static KnownRules whole(EntityManager em, ListRow list, Stamps now) {
        RuleIndex.Builder rules = new RuleIndex.Builder();
        RuleRow.each(em, list.list(), rules::add);
        RuleIndex index = rules.build();
        return new KnownRules(list.stamp(), index, new Whole(now.edition().lists(), now.lists(), index));
    }

    /** Empty when what is known leads to something else, or it is not worth it. */
    private Optional<KnownRules> caughtUp(EntityManager em, ListRow list) {
        if (whole.index.size() <= FEW || !Stamps.isEditionOfLists(em, whole.edition, whole.stamp)) {
            return Optional.empty();
        }
        return changes(em, list).flatMap(whole.index::with).map(index -> new KnownRules(list.stamp(), index, whole));
    }

    /** The rules that came or were ended since, as they are now, oldest first; empty when they are many. */
    private Optional<List<PriceRule>> changes(EntityManager em, ListRow list) {
        List<RuleImport> imports = RuleImportRow.appliedSince(em, list.list().id(), whole.edition);
        List<PriceRuleId> ended = Endings.since(em, list.list().id().value(), whole.edition, FEW + 1);
        List<PriceRule> added = RuleRow.addedSince(em, list.list(), whole.edition, FEW + 1);
        long imported = imports.stream().mapToLong(RuleImport::rules).sum();
        if (imported + ended.size() + added.size() > FEW) {
            return Optional.empty();
        }
        TreeMap<String, PriceRule> changed = new TreeMap<>();
        Consumer<PriceRule> change = rule -> changed.put(rule.id().value(), rule);
        added.forEach(change);
        if (!imports.isEmpty()) {
            RuleRow.ofImports(em, imports.stream().map(RuleImport::id).toList(), list.list())
                    .forEach(change);
        }
        if (!ended.isEmpty()) {
            RuleRow.named(em, list.list(), ended).forEach(change);
        }
        return Optional.of(List.copyOf(changed.values()));
    }
}
