package org.tenon.pricing.internal.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tenon.pricing.PriceFinding;
import org.tenon.pricing.PriceRuleId;

/** What was found, each thing once. */
final class Findings {

    /** More are not worth reading before the first are cured. */
    private static final int MOST = 1000;

    private final List<PriceFinding> found = new ArrayList<>();
    private final Set<List<Object>> seen = new HashSet<>();

    void add(PriceFinding.Code code, String message, String cure, Looked... rules) {
        List<PriceRuleId> ids = Stream.of(rules)
                .sorted(Comparator.comparingInt(Looked::age))
                .map(one -> one.rule().id())
                .toList();
        if (found.size() < MOST && seen.add(List.of(code, ids))) {
            found.add(new PriceFinding(code, ids, message, cure));
        }
    }

    boolean isFull() {
        return found.size() >= MOST;
    }

    /** The errors first. */
    List<PriceFinding> all() {
        return found.stream()
                .sorted(Comparator.comparing((PriceFinding one) -> one.code().severity())
                        .thenComparing(PriceFinding::code))
                .toList();
    }
}
