package org.tenon.security.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.persistence.Utc;

/** A user's second factor, or one that he was shown and has not confirmed. */
@Entity
@Table(name = "security_second_factor")
class SecondFactorRow {

    @Id
    @Column(name = "user_id")
    private String userId;

    private String secret;
    private LocalDateTime begun;
    private @Nullable LocalDateTime confirmed;

    @Column(name = "last_step")
    private long lastStep;

    protected SecondFactorRow() {}

    SecondFactorRow(String userId, String sealed, Instant now) {
        this.userId = userId;
        this.secret = sealed;
        this.begun = Utc.column(now);
    }

    String userId() {
        return userId;
    }

    /** As it was sealed. */
    String secret() {
        return secret;
    }

    Instant begun() {
        return Utc.instant(begun);
    }

    Optional<Instant> confirmed() {
        return Optional.ofNullable(confirmed).map(Utc::instant);
    }

    long lastStep() {
        return lastStep;
    }

    void confirm(long step, Instant now) {
        confirmed = Utc.column(now);
        lastStep = step;
    }
}
