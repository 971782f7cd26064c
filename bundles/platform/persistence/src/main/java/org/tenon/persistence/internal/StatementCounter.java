package org.tenon.persistence.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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

    /** @param afterCommit is run with the connection after each of its commits */
    Connection counting(Connection connection, Consumer<Connection> afterCommit) {
        AtomicBoolean used = new AtomicBoolean();
        return proxy(Connection.class, (proxy, method, arguments) -> {
            Object result = invoke(connection, method, arguments);
            switch (method.getName()) {
                case "commit" -> {
                    used.set(false);
                    commits.increment();
                    afterCommit.accept(connection);
                }
                case "rollback" -> {
                    if (used.getAndSet(false)) {
                        rollbacks.increment();
                    }
                }
                default -> {
                    // Of the others, those that make a statement are known by what they return.
                }
            }
            return result instanceof Statement statement ? counting(statement, (Connection) proxy, used) : result;
        });
    }

    private Statement counting(Statement statement, Connection connection, AtomicBoolean used) {
        Class<? extends Statement> type = statement instanceof CallableStatement
                ? CallableStatement.class
                : statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
        return proxy(type, (proxy, method, arguments) -> {
            String name = method.getName();
            if (name.startsWith("execute")) {
                statements.increment();
                used.set(true);
            } else if (name.equals("getConnection")) {
                return connection;
            }
            return invoke(statement, method, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(StatementCounter.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
