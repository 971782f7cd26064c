package org.tenon.persistence.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is.
 *
 * @param maxConnections at most this many at a time; a caller above it waits for up to {@code maxWait}
 * @param transactionTimeout after it, a transaction can only roll back
 * @param silence a connection on which the database says nothing for so long, though it was asked, is given up: a network may
 *     have forgotten it. Longer than a transaction may take, so that no statement is cut off that was of use.
 */
public record DatabaseConfig(
        String url,
        String user,
        String password,
        int maxConnections,
        Duration maxWait,
        Duration transactionTimeout,
        Duration silence) {

    private static final Pattern FILE =
            Pattern.compile("jdbc:h2:(?!mem:|tcp:|ssl:)(?:(?:file|retry|async|split):)*([^;]+).*");
    private static final int MAX_CONNECTIONS = 24;
    private static final Duration MAX_WAIT = Duration.ofSeconds(2);
    private static final Duration TRANSACTION_TIMEOUT = Duration.ofMinutes(2);
    private static final Duration SILENCE = Duration.ofSeconds(150);

    /** The usual limits. */
    public static DatabaseConfig of(String url, String user, String password) {
        return new DatabaseConfig(url, user, password, MAX_CONNECTIONS, MAX_WAIT, TRANSACTION_TIMEOUT, SILENCE);
    }

    /** The same with a limit of its own to the database's silence. */
    public DatabaseConfig silentFor(Duration other) {
        return new DatabaseConfig(url, user, password, maxConnections, maxWait, transactionTimeout, other);
    }

    /**
     * Reads the environment.
     *
     * @param environment gives the value of {@code TENON_DB_URL}, {@code _USER}, {@code _PASSWORD}, {@code
     *     TENON_DB_MAX_CONNECTIONS}, {@code TENON_DB_SILENCE_SECONDS} or {@code TENON_DATA}; null when it is not set
     * @throws IllegalArgumentException when a value cannot be used
     */
    static DatabaseConfig from(UnaryOperator<@Nullable String> environment) {
        String url = value(environment, "TENON_DB_URL", embeddedUrl(value(environment, "TENON_DATA", "data")));
        boolean embedded = DatabaseKind.of(url) == DatabaseKind.H2;
        DatabaseConfig usual = of(
                url,
                value(environment, "TENON_DB_USER", embedded ? "sa" : "tenon"),
                value(environment, "TENON_DB_PASSWORD", ""));
        return new DatabaseConfig(
                usual.url,
                usual.user,
                usual.password,
                number(environment, "TENON_DB_MAX_CONNECTIONS", MAX_CONNECTIONS),
                MAX_WAIT,
                TRANSACTION_TIMEOUT,
                Duration.ofSeconds(
                        number(environment, "TENON_DB_SILENCE_SECONDS", Math.toIntExact(SILENCE.toSeconds()))));
    }

    private static int number(UnaryOperator<@Nullable String> environment, String key, int otherwise) {
        String text = value(environment, key, Integer.toString(otherwise));
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(key + " must be a number, it is \"" + text + "\"", notANumber);
        }
    }

    public DatabaseConfig {
        if (maxConnections < 4) {
            throw new IllegalArgumentException("TENON_DB_MAX_CONNECTIONS must be 4 or more, it is " + maxConnections);
        }
        if (silence.toSeconds() < 1) {
            throw new IllegalArgumentException(
                    "TENON_DB_SILENCE_SECONDS must be 1 or more, it is " + silence.toSeconds());
        }
    }

    /**
     * The database in a file below {@code data}. The platform closes it itself, so H2's shutdown hook stays out of the way.
     * {@code retry:} opens the file again when an interrupted thread has closed it: Java closes a file under a thread that
     * is interrupted while it reads, and without it one such thread would end the database for all.
     */
    public static String embeddedUrl(String data) {
        return "jdbc:h2:retry:" + Path.of(data).toAbsolutePath() + "/db/tenon"
                + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";
    }

    DatabaseKind kind() {
        return DatabaseKind.of(url);
    }

    /** The file of an embedded database; empty for one in memory or on a server. */
    Optional<Path> file() {
        Matcher file = FILE.matcher(url);
        return file.matches() ? Optional.of(Path.of(file.group(1) + ".mv.db")) : Optional.empty();
    }

    /** The URL without what follows the name of the database: it may hold a password. */
    String publicUrl() {
        return url.split("[;?]", 2)[0];
    }

    /** What the driver is told besides the URL: limits that keep a call from hanging. */
    Properties driverProperties() {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        if (kind() == DatabaseKind.H2) {
            if (!url.contains("LOCK_TIMEOUT")) {
                properties.setProperty("LOCK_TIMEOUT", "10000");
            }
            if (file().isPresent() && !url.contains("RETENTION_TIME")) {
                properties.setProperty("RETENTION_TIME", Integer.toString(EmbeddedFile.RETENTION_MILLIS));
            }
        } else {
            properties.setProperty("ApplicationName", "tenon");
            properties.setProperty("connectTimeout", "2");
            properties.setProperty("loginTimeout", "10");
            // the rows of a batch go to the server in a few statements
            properties.setProperty("reWriteBatchedInserts", "true");
            properties.setProperty("tcpKeepAlive", "true");
            properties.setProperty("options", "-c lock_timeout=10000 -c idle_in_transaction_session_timeout=300000");
        }
        return properties;
    }

    private static String value(UnaryOperator<@Nullable String> environment, String key, String otherwise) {
        String value = environment.apply(key);
        return value == null || value.isBlank() ? otherwise : value.trim();
    }
}
