package org.tenon.switchboard.internal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenon.switchboard.CallDifference;
import org.tenon.switchboard.FieldDifference;

/** Compares the answers to one call. */
final class Judge {

    private Judge() {}

    /**
     * A call as it was answered.
     *
     * @param provider who answered
     * @param facts the answer's fields
     * @param text the answer
     */
    record Answered(String method, String arguments, String provider, Map<String, String> facts, String text) {

        static Answered of(
                RoutedMethod method, @Nullable Object @Nullable [] arguments, String provider, Answer answer) {
            return new Answered(
                    method.label(),
                    Differences.cut(Arrays.toString(arguments)),
                    provider,
                    Facts.of(answer),
                    Differences.cut(answer.text()));
        }
    }

    /** @return whether both answers are the same as far as {@code comparison} is concerned */
    static boolean same(
            Comparison comparison, Answered live, String candidate, Answer answer, Instant at, Differences into) {
        List<FieldDifference> fields = comparison.differences(live.facts(), Facts.of(answer));
        if (fields.isEmpty()) {
            into.same();
            return true;
        }
        into.add(
                new CallDifference(
                        at,
                        live.method(),
                        live.arguments(),
                        live.provider(),
                        live.text(),
                        candidate,
                        Differences.cut(answer.text()),
                        fields.subList(0, Math.min(fields.size(), Differences.MOST_FIELDS))),
                fields);
        return false;
    }
}
