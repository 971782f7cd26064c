package org.tenon.switchboard.internal;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The routed calls that a thread is inside of, and the outlets that it holds. What an outermost call has once used it uses
 * to its end: it does not mix two providers of one capability, and a provider that leaves waits for it, so that a
 * transaction which spans several calls finds everything that it began with. Belongs to its thread.
 */
final class CallStack {

    private static final ThreadLocal<CallStack> CURRENT = ThreadLocal.withInitial(CallStack::new);

    private final int stripe = Gate.stripe();

    private @Nullable Outlet[] inside = new @Nullable Outlet[8];
    private int depth;

    private @Nullable Outlet[] held = new @Nullable Outlet[8];
    private @Nullable String[] channels = new @Nullable String[8];
    private int holds;

    static CallStack current() {
        return CURRENT.get();
    }

    int stripe() {
        return stripe;
    }

    /** Begins a call on an outlet that is held. */
    void push(Outlet outlet) {
        if (depth == inside.length) {
            inside = Arrays.copyOf(inside, depth * 2);
        }
        inside[depth++] = outlet;
    }

    /** Ends the innermost call; the end of the outermost lets go of everything. */
    void pop() {
        inside[--depth] = null;
        if (depth == 0) {
            while (holds > 0) {
                Outlet outlet = held[--holds];
                held[holds] = null;
                channels[holds] = null;
                if (outlet != null) {
                    outlet.gate().leave(stripe);
                }
            }
        }
    }

    /** Keeps an outlet whose gate this thread has entered, until the outermost call ends. */
    void hold(Outlet outlet, @Nullable String channel) {
        if (holds == held.length) {
            held = Arrays.copyOf(held, holds * 2);
            channels = Arrays.copyOf(channels, holds * 2);
        }
        held[holds] = outlet;
        channels[holds++] = channel;
    }

    /** How many times this thread is inside the outlet's gate. */
    int entries(Outlet outlet) {
        int entries = 0;
        for (int i = 0; i < holds; i++) {
            if (held[i] == outlet) {
                entries++;
            }
        }
        return entries;
    }

    /**
     * The outlet that the thread is bound to, held: of the provider that it is inside of, since that asks itself what it asks
     * of its own capability, or else of the one that it has used before for the same channel.
     *
     * @return null when it is not bound, or the provider offers no such interface
     */
    @Nullable
    Outlet bound(String capability, Class<?> type, @Nullable String channel) {
        for (int i = depth - 1; i >= 0; i--) {
            Outlet outer = inside[i];
            if (outer != null && outer.isOf(capability)) {
                return kept(outer, type, channel);
            }
        }
        for (int i = 0; i < holds && depth > 0; i++) {
            Outlet used = held[i];
            if (used != null && used.isOf(capability) && Objects.equals(channels[i], channel)) {
                return kept(used, type, channel);
            }
        }
        return null;
    }

    private @Nullable Outlet kept(Outlet mine, Class<?> type, @Nullable String channel) {
        if (mine.types().contains(type)) {
            return mine;
        }
        Outlet sibling = mine.provider().outlet(type);
        if (sibling == null) {
            return null;
        }
        if (entries(sibling) > 0) {
            return sibling;
        }
        if (!sibling.gate().enter(stripe)) {
            if (!sibling.leavesWith(mine)) {
                return null;
            }
            // Both are emptied together, and that cannot end while this thread holds one of them.
            sibling.gate().enterAgain(stripe);
        }
        hold(sibling, channel);
        return sibling;
    }
}
