package org.tenon.kernel;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param items in the list's order; empty when nothing is left
 * @param next the cursor that the next page starts after; empty on the last page. Opaque to callers
 */
public record Page<T>(List<T> items, Optional<String> next) {

    public Page {
        items = List.copyOf(items);
        requireNonNull(next, "next");
    }

    /**
     * Cuts a page out of a result that was read one item longer than asked for.
     *
     * @param found at most {@code limit + 1} items
     * @param cursor tells the cursor of an item
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> cursor) {
        if (found.size() <= limit) {
            return new Page<>(found, Optional.empty());
        }
        List<T> items = found.subList(0, limit);
        return new Page<>(items, Optional.of(cursor.apply(items.get(limit - 1))));
    }

    /** The same page of other items. */
    public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
        return new Page<>(items.stream().<R>map(mapper).toList(), next);
    }
}
