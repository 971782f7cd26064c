package org.tenon.security.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.persistence.Utc;

/** An API key; of its secret only the digest. Permissions are one column: names between blanks. */
@Entity
@Table(name = "security_api_key")
class ApiKeyRow {

    @Id
    private String id;

    @Column(name = "user_id")
    private String userId;

    private String name;
    private String hash;
    private String permissions;
    private LocalDateTime created;
    private LocalDateTime expires;

    @Column(name = "last_used")
    private @Nullable LocalDate lastUsed;

    protected ApiKeyRow() {}

    ApiKeyRow(
            String id, String userId, String name, String hash, Set<String> permissions, Instant now, Instant expires) {
        this.id = id;
        this.userId = userId;
        this.name = name;
        this.hash = hash;
        this.permissions = String.join(" ", new TreeSet<>(permissions));
        this.created = Utc.column(now);
        this.expires = Utc.column(expires);
    }

    ApiKey key() {
        return new ApiKey(
                id,
                userId,
                name,
                List.of(permissions.split(" ")),
                Utc.instant(created),
                Utc.instant(expires),
                Optional.ofNullable(lastUsed));
    }

    String userId() {
        return userId;
    }

    String hash() {
        return hash;
    }

    void used(LocalDate day) {
        if (!day.equals(lastUsed)) {
            lastUsed = day;
        }
    }
}
