package org.tenon.security.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.persistence.Utc;

/** A token that somebody logged in with. */
@Entity
@Table(name = "security_token")
class TokenRow {

    @Id
    private String hash;

    @Column(name = "user_id")
    private String userId;

    private LocalDateTime created;
    private LocalDateTime expires;

    /** Null where nobody noted it. */
    @Column(name = "last_used")
    private @Nullable LocalDateTime lastUsed;

    private String address;

    protected TokenRow() {}

    TokenRow(String hash, String userId, String address, Instant created, Instant expires) {
        this.hash = hash;
        this.userId = userId;
        this.created = Utc.column(created);
        this.expires = Utc.column(expires);
        this.lastUsed = this.created;
        this.address = address;
    }

    String hash() {
        return hash;
    }

    String userId() {
        return userId;
    }

    Instant created() {
        return Utc.instant(created);
    }

    Instant expires() {
        return Utc.instant(expires);
    }

    Session session() {
        return new Session(
                Session.idOf(hash), created(), Utc.instant(lastUsed == null ? created : lastUsed), expires(), address);
    }
}
