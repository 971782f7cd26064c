package org.tenon.customer.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.customer.CustomerId;
import org.tenon.customer.consent.Consent;
import org.tenon.customer.consent.ConsentId;
import org.tenon.customer.consent.NewConsent;
import org.tenon.kernel.NewId;
import org.tenon.persistence.Utc;

/** A row of decisions. Never changed. */
@Entity(name = "Consent")
@Table(name = "customer_consent")
class ConsentEntity {

    @Id
    private String id = NewId.next();

    @Column(name = "customer_id")
    private String customerId;

    private String address;
    private String purpose;
    private boolean given;

    @Column(name = "decided_at")
    private LocalDateTime decidedAt;

    private String source;

    @Column(name = "text_version")
    private @Nullable String textVersion;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private LocalDateTime recordedAt;

    ConsentEntity(NewConsent decision, String folded, String by, Instant now) {
        customerId = decision.customer().value();
        address = folded;
        purpose = decision.purpose();
        given = decision.given();
        decidedAt = Utc.column(decision.at().orElse(now));
        source = decision.source();
        textVersion = decision.textVersion().orElse(null);
        recordedBy = by;
        recordedAt = Utc.column(now);
    }

    boolean given() {
        return given;
    }

    Consent toConsent() {
        return new Consent(
                new ConsentId(id),
                new CustomerId(customerId),
                address,
                purpose,
                given,
                Utc.instant(decidedAt),
                source,
                Optional.ofNullable(textVersion),
                recordedBy,
                Utc.instant(recordedAt));
    }
}
