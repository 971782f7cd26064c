package org.tenon.verification.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tenon.persistence.UnitOfWork;

/**
 * A database for one verification: a file beside the process or, when the platform runs on PostgreSQL, a schema of its own in
 * the same server.
 */
final class ScratchDatabase {

    private static final String PREFIX = "tenon_verify_";
    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d+)_[0-9a-f]+");
    private static final String URL = "TENON_DB_URL";
    private static final List<String> OTHERS =
            List.of("TENON_DB_USER", "TENON_DB_PASSWORD", "TENON_DB_MAX_CONNECTIONS");

    private final UnitOfWork unit;
    private final UnaryOperator<@Nullable String> environment;

    /** @param environment what the platform was told about its database */
    ScratchDatabase(UnitOfWork unit, UnaryOperator<@Nullable String> environment) {
        this.unit = unit;
        this.environment = environment;
    }

    /** What the process is told; give it to {@link #drop} afterwards. */
    Map<String, String> create(String folder, Instant now) {
        Map<String, String> told = new HashMap<>(Map.of("TENON_DATA", folder));
        String url = environment.apply(URL);
        if (url == null || !url.startsWith("jdbc:postgresql:")) {
            return told;
        }
        String schema = PREFIX + now.getEpochSecond() + "_"
                + UUID.randomUUID().toString().substring(0, 8);
        execute("create schema " + schema);
        told.put(URL, within(url.trim(), schema));
        for (String name : OTHERS) {
            String value = environment.apply(name);
            if (value != null) {
                told.put(name, value);
            }
        }
        return told;
    }

    void drop(Map<String, String> told) {
        String url = told.get(URL);
        if (url != null) {
            execute("drop schema " + url.substring(url.indexOf(PREFIX)) + " cascade");
        }
    }

    /** Drops what nodes that were killed have left behind. */
    void dropOlderThan(Duration age, Instant now) {
        String url = environment.apply(URL);
        if (url == null || !url.startsWith("jdbc:postgresql:")) {
            return;
        }
        List<?> schemas = unit.call(em -> em.createNativeQuery("select nspname::text from pg_catalog.pg_namespace")
                .getResultList());
        for (Object schema : schemas) {
            var name = NAME.matcher(String.valueOf(schema));
            if (name.matches()
                    && Instant.ofEpochSecond(Long.parseLong(name.group(1))).isBefore(now.minus(age))) {
                execute("drop schema if exists " + name.group() + " cascade");
            }
        }
    }

    private void execute(String statement) {
        unit.run(em -> em.createNativeQuery(statement).executeUpdate());
    }

    /** The driver's last word on the schema counts, so an earlier one is taken out. */
    static String within(String url, String schema) {
        String bare = url.replaceAll("([?&])currentSchema=[^&]*&?", "$1").replaceAll("[?&]$", "");
        return bare + (bare.contains("?") ? "&" : "?") + "currentSchema=" + schema;
    }
}
