package org.tenon.switchboard.internal;

import org.jspecify.annotations.Nullable;

/** What came of a call: a value or an exception. */
record Answer(@Nullable Object value, @Nullable Throwable thrown) {

    static Answer of(@Nullable Object value) {
        return new Answer(value, null);
    }

    static Answer thrown(Throwable thrown) {
        return new Answer(null, thrown);
    }

    String text() {
        return thrown == null ? String.valueOf(value) : thrown.toString();
    }
}
