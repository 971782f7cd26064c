package org.tenon.switchboard.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tenon.switchboard.CallDifference;
import org.tenon.switchboard.FieldDifference;

/** The calls that were answered differently, and how often each field was. Thread-safe. */
final class Differences {

    static final int KEPT = 100;
    static final int LONGEST_TEXT = 2_000;
    static final int MOST_FIELDS = 50;

    private final boolean keepLast;
    private final Deque<CallDifference> calls = new ArrayDeque<>();
    private final Map<String, Long> fields = new HashMap<>();
    private long compared;
    private long differing;

    /** @param keepLast whether the last of too many are kept, and not the first */
    Differences(boolean keepLast) {
        this.keepLast = keepLast;
    }

    synchronized void same() {
        compared++;
    }

    synchronized void add(CallDifference difference, List<FieldDifference> allFields) {
        compared++;
        differing++;
        allFields.stream()
                .map(field -> Comparison.withoutPositions(field.path()))
                .distinct()
                .forEach(path -> fields.merge(path, 1L, Long::sum));
        if (calls.size() < KEPT) {
            calls.addLast(difference);
        } else if (keepLast) {
            calls.removeFirst();
            calls.addLast(difference);
        }
    }

    synchronized void clear() {
        calls.clear();
        fields.clear();
        compared = 0;
        differing = 0;
    }

    synchronized long compared() {
        return compared;
    }

    synchronized long differing() {
        return differing;
    }

    synchronized Map<String, Long> fields() {
        return Map.copyOf(fields);
    }

    synchronized List<CallDifference> calls() {
        return List.copyOf(calls);
    }

    static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "...";
    }
}
