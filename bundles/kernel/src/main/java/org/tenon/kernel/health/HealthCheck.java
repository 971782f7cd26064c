package org.tenon.kernel.health;

import static java.util.Objects.requireNonNull;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A service that knows whether one part of the installation can do its work. The installation is ready when every
 * registered check says so.
 */
@ConsumerType
public interface HealthCheck {

    /** The name in the report: lower case, unique in the installation, for example {@code "database"}. */
    String name();

    /**
     * Looks now. Called often, by one thread at a time for each check; an answer that takes more than two seconds, and an
     * exception, count as not ready.
     */
    Result check();

    /**
     * @param ready whether this part works
     * @param detail one line for the admin: what is missing, or what was found; no business data
     */
    record Result(boolean ready, String detail) {

        public Result {
            requireNonNull(detail, "detail");
        }

        public static Result ready(String detail) {
            return new Result(true, detail);
        }

        public static Result notReady(String detail) {
            return new Result(false, detail);
        }
    }
}
