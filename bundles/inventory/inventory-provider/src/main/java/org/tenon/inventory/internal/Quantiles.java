package org.tenon.inventory.internal;

import java.util.Collection;
import java.util.List;

/**
 * What half, and nine of ten, of some whole numbers are at most: the value at place p (n + 1) of the sorted ones, rounded up, and the
 * last one beyond it. So the next one of the same kind is at most that with a probability of at least p, as long as there are
 * enough of them.
 */
record Quantiles(int p50, int p90) {

    static Quantiles of(Collection<Integer> values) {
        List<Integer> sorted = values.stream().sorted().toList();
        return new Quantiles(at(sorted, 50), at(sorted, 90));
    }

    private static int at(List<Integer> sorted, int percent) {
        int place = (percent * (sorted.size() + 1) + 99) / 100;
        return sorted.get(Math.min(place, sorted.size()) - 1);
    }
}
