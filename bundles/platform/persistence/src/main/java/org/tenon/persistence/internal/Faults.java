package org.tenon.persistence.internal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.LockTimeoutException;
import javax.persistence.OptimisticLockException;
import javax.persistence.PessimisticLockException;
import org.apache.openjpa.util.ExceptionInfo;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.TenonException;
import org.tenon.kernel.problem.UnavailableException;
import org.tenon.persistence.DuplicateKeyException;

/** Says in the kernel's words what a database failure means. */
final class Faults {

    private static final String SERIALIZATION_FAILURE = "40001";

    /** PostgreSQL: serialization failure, deadlock, lock not available. H2: deadlock, lock timeout, concurrent update. */
    private static final Set<String> CONCURRENT = Set.of(SERIALIZATION_FAILURE, "40P01", "55P03", "HYT00", "90131");
    /**
     * PostgreSQL: shut down or starting. H2: connection broken, database or object closed, in exclusive use, file not
     * readable or writable.
     */
    private static final Set<String> AWAY =
            Set.of("57P01", "57P02", "57P03", "90067", "90098", "90121", "90007", "90135", "90028", "90031");
    /** PostgreSQL: the session may not write. The server has become a standby of another, or takes no writes for now. */
    private static final String READ_ONLY = "25006";

    /** SQL state classes: connection exceptions; insufficient resources, such as a full disk or too many connections. */
    private static final Set<String> AWAY_CLASSES = Set.of("08", "53");

    private static final String UNIQUE_VIOLATION = "23505";
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private Faults() {}

    /** What a database would say of it that had noticed: somebody else was faster. */
    static SQLException rowChanged() {
        return new SQLException("a row that was to be changed is not as it was read", SERIALIZATION_FAILURE);
    }

    /** Whether the cause is that the database cannot be reached; the pool is then told to look at its connections. */
    static boolean away(Throwable thrown) {
        return causes(thrown).stream().anyMatch(cause -> cause instanceof SQLException sql && away(sql));
    }

    /** Whether the cause is that the session may not write: another server may be the primary now, so its connection is of no use any more. */
    static boolean readOnly(Throwable thrown) {
        return causes(thrown).stream()
                .anyMatch(cause -> cause instanceof SQLException sql && READ_ONLY.equals(sql.getSQLState()));
    }

    /**
     * @return what the caller shall see: the exception itself when it is none of the database's, or is a {@link TenonException}
     */
    static RuntimeException translated(RuntimeException thrown) {
        if (thrown instanceof TenonException) {
            return thrown;
        }
        Set<Throwable> causes = causes(thrown);
        for (Throwable cause : causes) {
            if (cause instanceof TenonException domain) {
                return domain;
            }
        }
        for (Throwable cause : causes) {
            TenonException known = cause instanceof SQLException sql ? known(sql) : known(cause);
            if (known != null) {
                known.initCause(thrown);
                return known;
            }
        }
        return thrown;
    }

    static UnavailableException databaseUnavailable() {
        return new UnavailableException(
                "database.unavailable",
                "The database cannot be reached now. Try again shortly.",
                Map.of(),
                RETRY_AFTER);
    }

    static ConflictException concurrent() {
        return new ConflictException(
                "transaction.concurrent",
                "Somebody else changed the same data at the same moment. Nothing was changed; try again.",
                Map.of());
    }

    static UnavailableException tookTooLong(Duration timeout, Throwable cause) {
        UnavailableException problem = new UnavailableException(
                "transaction.timeout",
                "That took longer than the " + timeout.toSeconds()
                        + " s that a change may take. Nothing was changed; try again, with less at once.",
                Map.of(),
                RETRY_AFTER);
        problem.initCause(cause);
        return problem;
    }

    private static @Nullable TenonException known(SQLException sql) {
        String state = Optional.ofNullable(sql.getSQLState()).orElse("");
        if (state.equals(UNIQUE_VIOLATION)) {
            return new DuplicateKeyException(ConstraintNames.of(sql));
        }
        if (CONCURRENT.contains(state)) {
            return concurrent();
        }
        return away(sql) ? databaseUnavailable() : null;
    }

    private static @Nullable TenonException known(Throwable cause) {
        return cause instanceof OptimisticLockException
                        || cause instanceof PessimisticLockException
                        || cause instanceof LockTimeoutException
                ? concurrent()
                : null;
    }

    private static boolean away(SQLException sql) {
        String state = sql.getSQLState();
        if (state == null) {
            // The pool's own: nothing became free in time, or no connection could be made.
            return sql.getMessage() != null && sql.getMessage().startsWith("Cannot get a connection");
        }
        return AWAY.contains(state)
                || state.equals(READ_ONLY)
                || (state.length() == 5 && AWAY_CLASSES.contains(state.substring(0, 2)));
    }

    /** The exception and all that is behind it, outermost first: causes, next SQL exceptions, OpenJPA's nested ones. */
    private static Set<Throwable> causes(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Throwable> ordered = new java.util.LinkedHashSet<>();
        Deque<Throwable> left = new ArrayDeque<>();
        left.add(thrown);
        while (!left.isEmpty()) {
            Throwable next = left.poll();
            if (!seen.add(next)) {
                continue;
            }
            ordered.add(next);
            if (next.getCause() != null) {
                left.add(next.getCause());
            }
            if (next instanceof SQLException sql && sql.getNextException() != null) {
                left.add(sql.getNextException());
            }
            if (next instanceof ExceptionInfo nested && nested.getNestedThrowables() != null) {
                left.addAll(java.util.List.of(nested.getNestedThrowables()));
            }
        }
        return ordered;
    }
}
