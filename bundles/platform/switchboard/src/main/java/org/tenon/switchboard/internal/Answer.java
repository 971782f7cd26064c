package org.tenon.switchboard.internal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.TenonException;

/** What came of a call: a value or an exception. */
record Answer(@Nullable Object value, @Nullable Throwable thrown) {

    static Answer of(@Nullable Object value) {
        return new Answer(value, null);
    }

    static Answer thrown(Throwable thrown) {
        return new Answer(null, thrown);
    }

    /** Refusals are the same when their codes are, since their texts are for people; other exceptions when their class is. */
    boolean sameAs(Answer other) {
        if (thrown instanceof TenonException mine && other.thrown instanceof TenonException theirs) {
            return mine.code().equals(theirs.code());
        }
        if (thrown != null || other.thrown != null) {
            return thrown != null && other.thrown != null && thrown.getClass() == other.thrown.getClass();
        }
        return Objects.equals(value, other.value);
    }

    String text() {
        return thrown == null ? String.valueOf(value) : thrown.toString();
    }
}
