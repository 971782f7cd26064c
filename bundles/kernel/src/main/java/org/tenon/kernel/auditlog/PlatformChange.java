package org.tenon.kernel.auditlog;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that a part of the platform changed: a user, a route, a module. Values are plain ({@code String}, number, boolean, instant,
 * collections of these) and hold no secret.
 *
 * @param operation {@code <kind>.<what was done>}, for example {@code "user.create"}
 * @param asked what was asked for
 * @param after the fields of the subject after it; empty when there are none to show
 */
public record PlatformChange(String operation, Subject subject, Map<String, Object> asked, Map<String, Object> after) {

    public PlatformChange {
        requireNonNull(operation, "operation");
        requireNonNull(subject, "subject");
        asked = Collections.unmodifiableMap(new TreeMap<>(asked));
        after = Collections.unmodifiableMap(new TreeMap<>(after));
    }

    /** A change that shows what was asked for and nothing else. */
    public PlatformChange(String operation, Subject subject, Map<String, Object> asked) {
        this(operation, subject, asked, Map.of());
    }
}
