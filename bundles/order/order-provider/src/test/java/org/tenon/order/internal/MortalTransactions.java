package org.tenon.order.internal;

import java.util.function.Supplier;
import org.tenon.kernel.transaction.Transactions;

/** The JVM may end before a transaction commits, and after it. */
final class MortalTransactions implements Transactions {

    private final Transactions transactions;
    private final Faults faults;

    MortalTransactions(Transactions transactions, Faults faults) {
        this.transactions = transactions;
        this.faults = faults;
    }

    @Override
    public <T> T required(Supplier<T> work) {
        return transactions.active() ? transactions.required(work) : mortal(transactions::required, work);
    }

    @Override
    public <T> T separate(Supplier<T> work) {
        return mortal(transactions::separate, work);
    }

    private interface Run<T> {
        T run(Supplier<T> work);
    }

    private <T> T mortal(Run<T> run, Supplier<T> work) {
        T result = run.run(() -> {
            T done = work.get();
            faults.mayKill("before a commit");
            return done;
        });
        faults.mayKill("after a commit");
        return result;
    }

    @Override
    public boolean active() {
        return transactions.active();
    }

    @Override
    public void afterCommit(Runnable action) {
        transactions.afterCommit(action);
    }

    @Override
    public void afterCompletion(Runnable action) {
        transactions.afterCompletion(action);
    }
}
