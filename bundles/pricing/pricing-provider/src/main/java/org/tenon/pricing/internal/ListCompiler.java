package org.tenon.pricing.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tenon.pricing.NewPriceList;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.internal.engine.CompiledList;
import org.tenon.pricing.internal.engine.RuleChoice;
import org.tenon.pricing.internal.engine.RuleIndex;

/** Puts a list together with all that it stands on, each list once. Lists do not come back to themselves. */
final class ListCompiler {

    private final ListDirectory lists;
    private final Function<ListRow, RuleIndex> rules;
    private final Map<PriceListId, CompiledList> done = new HashMap<>();

    ListCompiler(ListDirectory lists, Function<ListRow, RuleIndex> rules) {
        this.lists = lists;
        this.rules = rules;
    }

    CompiledList of(ListRow row) {
        CompiledList before = done.get(row.list().id());
        if (before != null) {
            return before;
        }
        NewPriceList definition = row.list().definition();
        RuleIndex index = rules.apply(row);
        Map<PriceListId, CompiledList> others = new HashMap<>();
        for (PriceListId other : index.others()) {
            find(other).ifPresent(its -> others.put(other, its));
        }
        CompiledList compiled = new CompiledList(
                row.list().id(),
                definition.code(),
                definition.taxIncluded(),
                definition.validity(),
                RuleChoice.of(definition.policy()),
                index,
                definition.base().flatMap(this::find),
                definition.discountShown(),
                others);
        done.put(row.list().id(), compiled);
        return compiled;
    }

    private Optional<CompiledList> find(PriceListId id) {
        return lists.find(id).map(this::of);
    }
}
