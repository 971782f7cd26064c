package org.tenon.persistence.internal;

import java.sql.Connection;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * Counts what goes to the database: every execution of a statement or of a whole batch is one; commits, and rollbacks that
 * had something to take back, are counted apart.
 */
public final class StatementCounter {

    private final LongAdder statements = new LongAdder();
    private final LongAdder commits = new LongAdder();
    private final LongAdder rollbacks = new LongAdder();

    StatementCounter() {}

    public long statements() {
        return statements.sum();
    }

    public long commits() {
        return commits.sum();
    }

    public long rollbacks() {
        return rollbacks.sum();
    }

    /**
     * @param afterCommit is run with the connection after each of its commits
     * @param gathers see {@link CountedConnection}
     */
    Connection counting(Connection connection, Consumer<Connection> afterCommit, boolean gathers) {
        return new CountedConnection(connection, this, () -> afterCommit.accept(connection), gathers);
    }

    void executed() {
        statements.increment();
    }

    void committed() {
        commits.increment();
    }

    void rolledBack() {
        rollbacks.increment();
    }
}
