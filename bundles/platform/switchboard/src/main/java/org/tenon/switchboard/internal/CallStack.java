package org.tenon.switchboard.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.auditlog.RoutedCall;
import org.tenon.kernel.transaction.Transactions;

/**
 * The routed calls that a thread is inside of, and the outlets that it holds. What an outermost call has once used it uses
 * to its end: it does not mix two providers of one capability, and a provider that leaves waits for it. In a transaction the
 * end is that of the transaction, which may span several outermost calls and finds everything that it began with. Belongs
 * to its thread.
 */
final class CallStack {

    private static final ThreadLocal<CallStack> CURRENT = ThreadLocal.withInitial(CallStack::new);

    private final int stripe = Gate.stripe();

    private @Nullable Outlet[] inside = new @Nullable Outlet[8];
    private int depth;

    private @Nullable Outlet[] held = new @Nullable Outlet[8];
    private @Nullable CallKey[] keys = new @Nullable CallKey[8];
    private int holds;
    /** Whether what is held is let go of when a transaction ends, and not when the outermost call does. */
    private boolean untilCompletion;

    /** What was done in the course of the change that the thread is making; null when it makes none. */
    private @Nullable List<RoutedCall> steps;

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

    /**
     * Ends the innermost call; the end of the outermost, or of the transaction that it is in, lets go of everything.
     *
     * @param transactions null when there are none
     */
    void pop(@Nullable Transactions transactions) {
        inside[--depth] = null;
        if (depth == 0 && !untilCompletion) {
            if (transactions != null && transactions.active()) {
                untilCompletion = true;
                transactions.afterCompletion(this::completed);
            } else {
                letGo();
            }
        }
    }

    private void completed() {
        untilCompletion = false;
        if (depth == 0) {
            letGo();
        }
    }

    private void letGo() {
        while (holds > 0) {
            Outlet outlet = held[--holds];
            held[holds] = null;
            keys[holds] = null;
            if (outlet != null) {
                outlet.gate().leave(stripe);
            }
        }
    }

    /** Keeps an outlet whose gate this thread has entered, until the outermost call ends. */
    void hold(Outlet outlet, @Nullable CallKey key) {
        if (holds == held.length) {
            held = Arrays.copyOf(held, holds * 2);
            keys = Arrays.copyOf(keys, holds * 2);
        }
        held[holds] = outlet;
        keys[holds++] = key;
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

    /** Whether it holds something that leaves, and that waits for this thread to end its call. */
    boolean isAwaited() {
        for (int i = 0; i < holds; i++) {
            Outlet outlet = held[i];
            if (outlet != null && !outlet.open()) {
                return true;
            }
        }
        return false;
    }

    /**
     * The outlet that the thread is bound to, held: of the provider that it is inside of, since that asks itself what it asks
     * of its own capability, or else of the one that it has used before for calls that said the same.
     *
     * @return null when it is not bound, or the provider offers no such interface
     */
    @Nullable
    Outlet bound(String capability, Class<?> type, @Nullable CallKey key) {
        for (int i = depth - 1; i >= 0; i--) {
            Outlet outer = inside[i];
            if (outer != null && outer.isOf(capability)) {
                return kept(outer, type, key);
            }
        }
        for (int i = 0; i < holds; i++) {
            Outlet used = held[i];
            if (used != null && used.isOf(capability) && Objects.equals(keys[i], key)) {
                return kept(used, type, key);
            }
        }
        return null;
    }

    private @Nullable Outlet kept(Outlet mine, Class<?> type, @Nullable CallKey key) {
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
        hold(sibling, key);
        return sibling;
    }

    /** Whether the thread is inside of a provider of the capability. */
    boolean isInside(String capability) {
        for (int i = depth - 1; i >= 0; i--) {
            Outlet outer = inside[i];
            if (outer != null && outer.isOf(capability)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the thread is making a change that is written down as a whole. */
    boolean recording() {
        return steps != null;
    }

    void beginRecording() {
        steps = new ArrayList<>(2);
    }

    /** Something was done in the course of the change. */
    void step(RoutedCall call) {
        if (steps != null) {
            steps.add(call);
        }
    }

    /** @return what was done in its course */
    List<RoutedCall> endRecording() {
        List<RoutedCall> all = steps == null ? List.of() : steps;
        steps = null;
        return all;
    }

    /** What this thread is bound to, entered once more, for another thread that works for it. */
    Bindings handOver() {
        Outlet[] outlets = new Outlet[holds];
        CallKey[] theirKeys = Arrays.copyOf(keys, holds);
        int count = 0;
        for (int i = 0; i < holds; i++) {
            Outlet outlet = held[i];
            if (outlet != null) {
                outlet.gate().enterAgain(stripe);
                theirKeys[count] = keys[i];
                outlets[count++] = outlet;
            }
        }
        return new Bindings(outlets, theirKeys, count, Arrays.copyOf(inside, depth), stripe);
    }

    /** What one thread is bound to, on the way to another. */
    static final class Bindings {

        private final Outlet[] outlets;
        private final @Nullable CallKey[] keys;
        private final int count;
        private final @Nullable Outlet[] inside;
        private final int stripe;

        private Bindings(Outlet[] outlets, @Nullable CallKey[] keys, int count, @Nullable Outlet[] inside, int stripe) {
            this.outlets = outlets;
            this.keys = keys;
            this.count = count;
            this.inside = inside;
            this.stripe = stripe;
        }

        /** On the other thread, before the work. */
        void takeOver() {
            CallStack mine = current();
            for (int i = 0; i < count; i++) {
                outlets[i].gate().enterAgain(mine.stripe);
                mine.hold(outlets[i], keys[i]);
            }
            drop();
            for (Outlet outer : inside) {
                if (outer != null) {
                    mine.push(outer);
                }
            }
        }

        /** On the other thread, after the work. */
        void giveBack() {
            CallStack mine = current();
            while (mine.depth > 0) {
                mine.pop(null);
            }
        }

        /** When no other thread took it. */
        void drop() {
            for (int i = 0; i < count; i++) {
                outlets[i].gate().leave(stripe);
            }
        }
    }
}
