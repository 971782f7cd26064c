package org.tenon.security.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tenon.security.internal.ApiKey;
import org.tenon.security.internal.ApiKeys;

/**
 * A key as JSON.
 *
 * @param secret only in the answer to its making
 * @param lastUsed the day (UTC) on which it was last seen
 */
public record KeyBody(
        String id,
        String name,
        List<String> permissions,
        Instant created,
        Instant expires,
        Optional<LocalDate> lastUsed,
        Optional<String> secret) {

    static KeyBody of(ApiKey key) {
        return of(key, Optional.empty());
    }

    static KeyBody of(ApiKeys.Issued issued) {
        return of(issued.key(), Optional.of(issued.secret()));
    }

    private static KeyBody of(ApiKey key, Optional<String> secret) {
        return new KeyBody(
                key.id(), key.name(), key.permissions(), key.created(), key.expires(), key.lastUsed(), secret);
    }

    @Override
    public String toString() {
        return "KeyBody[id=" + id + ", name=" + name + "]";
    }
}
