package org.tenon.switchboard.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The routed calls that a thread is inside of, the innermost last. Belongs to its thread. */
final class CallStack {

    private static final ThreadLocal<CallStack> CURRENT = ThreadLocal.withInitial(CallStack::new);

    private final int stripe = Gate.stripe();
    private @Nullable Outlet[] outlets = new @Nullable Outlet[8];
    private int depth;

    static CallStack current() {
        return CURRENT.get();
    }

    int stripe() {
        return stripe;
    }

    void push(Outlet outlet) {
        if (depth == outlets.length) {
            outlets = Arrays.copyOf(outlets, depth * 2);
        }
        outlets[depth++] = outlet;
    }

    void pop() {
        outlets[--depth] = null;
    }

    /** How many calls of this thread are inside {@code outlet}. */
    int inside(Outlet outlet) {
        int calls = 0;
        for (int i = 0; i < depth; i++) {
            if (outlets[i] == outlet) {
                calls++;
            }
        }
        return calls;
    }

    /**
     * The outlet for {@code type} of a provider of {@code capability} that this thread is inside of already. What a
     * provider asks of its own capability it is asked itself: one call does not mix two providers, and can end while its
     * provider leaves.
     */
    @Nullable
    Outlet again(String capability, Class<?> type) {
        for (int i = depth - 1; i >= 0; i--) {
            Outlet outer = outlets[i];
            if (outer != null && outer.provider().key().capability().equals(capability)) {
                return outer.provider().outlet(type);
            }
        }
        return null;
    }
}
