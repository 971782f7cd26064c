package org.tenon.persistence.internal;

import java.nio.file.Path;
import java.sql.SQLException;

/** Says in one line what is wrong, for people who read a terminal rather than a stack trace. */
final class Reasons {

    /** H2's error codes; its SQL states are not as fine. */
    private static final int FILE_IN_USE = 90020;

    private static final int WRONG_PASSWORD = 28000;

    private Reasons() {}

    /** The innermost message that there is. */
    static String of(Throwable thrown) {
        Throwable innermost = thrown;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String message = innermost.getMessage() == null ? innermost.toString() : innermost.getMessage();
        return message.lines().findFirst().orElse("").trim();
    }

    /** Why the database cannot be opened. */
    static String ofOpening(DatabaseConfig config, Throwable thrown) {
        String where = config.file().map(Path::toString).orElse(config.url());
        if (hasCode(thrown, FILE_IN_USE)) {
            return "the database file " + where + " is in use by another process";
        }
        if (hasCode(thrown, WRONG_PASSWORD)) {
            return "the database " + where + " does not accept the user " + config.user() + " with this password";
        }
        return "the database " + where + " cannot be opened: " + of(thrown);
    }

    private static boolean hasCode(Throwable thrown, int code) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == code) {
                return true;
            }
        }
        return false;
    }
}
