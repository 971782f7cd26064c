package org.tenon.switchboard.internal;

import org.jspecify.annotations.Nullable;

/** Lets any exception through a place that knows of none: a routed call throws what its provider threw. */
final class Sneaky {

    interface Work {
        @Nullable
        Object call() throws Throwable;
    }

    private Sneaky() {}

    static @Nullable Object call(Work work) {
        try {
            return work.call();
        } catch (Throwable thrown) {
            Sneaky.<RuntimeException>rethrow(thrown);
            throw new AssertionError(thrown);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void rethrow(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
