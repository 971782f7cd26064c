package org.tenon.persistence.internal;

import java.sql.Driver;
import java.util.Locale;
import java.util.Optional;

/** The databases that Tenon runs on. */
enum DatabaseKind {
    H2("jdbc:h2:", "org.h2.Driver", "h2"),
    POSTGRESQL("jdbc:postgresql:", "org.postgresql.Driver", PostgresStatements.class.getName());

    private final String prefix;
    private final String driver;
    private final String dictionary;

    DatabaseKind(String prefix, String driver, String dictionary) {
        this.prefix = prefix;
        this.driver = driver;
        this.dictionary = dictionary;
    }

    /** @throws IllegalArgumentException when the URL is of neither */
    static DatabaseKind of(String url) {
        for (DatabaseKind kind : values()) {
            if (url.startsWith(kind.prefix)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(
                "TENON_DB_URL must begin with jdbc:h2: or jdbc:postgresql:, it is \"" + url + "\"");
    }

    /** The suffix of the folder with migrations for this database only: {@code db/order-postgresql}. */
    String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its dialect: a name of OpenJPA's, or a class. */
    String dictionary() {
        return dictionary;
    }

    /** Whether a driver compiles a statement anew each time, so that the pool has to keep the compiled ones. */
    boolean forgetsStatements() {
        return this == H2;
    }

    /** Whether each statement goes on a journey, so that what is written goes together: {@link GatheredWrites}. */
    boolean gathersWrites() {
        return this == POSTGRESQL;
    }

    /** Has a row when the session may write; empty where sessions always may. */
    Optional<String> writableQuery() {
        return this == POSTGRESQL
                ? Optional.of("select 1 where current_setting('transaction_read_only') = 'off'")
                : Optional.empty();
    }

    Driver driver() {
        try {
            return Class.forName(driver, true, DatabaseKind.class.getClassLoader())
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException("the driver " + driver + " is not installed", missing);
        }
    }
}
