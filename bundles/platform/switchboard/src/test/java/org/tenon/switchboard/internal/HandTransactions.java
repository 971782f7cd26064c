package org.tenon.switchboard.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.tenon.kernel.transaction.Transactions;

/** Transactions without anything that they are about. */
final class HandTransactions implements Transactions {

    private static final ThreadLocal<List<Runnable>> RUNNING = new ThreadLocal<>();

    @Override
    public <T> T required(Supplier<T> work) {
        return active() ? work.get() : separate(work);
    }

    @Override
    public <T> T separate(Supplier<T> work) {
        List<Runnable> outer = RUNNING.get();
        List<Runnable> after = new ArrayList<>();
        RUNNING.set(after);
        try {
            return work.get();
        } finally {
            if (outer == null) {
                RUNNING.remove();
            } else {
                RUNNING.set(outer);
            }
            after.forEach(Runnable::run);
        }
    }

    @Override
    public boolean active() {
        return RUNNING.get() != null;
    }

    @Override
    public void afterCommit(Runnable action) {
        RUNNING.get().add(action);
    }

    @Override
    public void afterCompletion(Runnable action) {
        RUNNING.get().add(action);
    }
}
