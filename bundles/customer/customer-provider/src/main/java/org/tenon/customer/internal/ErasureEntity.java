package org.tenon.customer.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.tenon.customer.CustomerId;
import org.tenon.customer.privacy.Erasure;
import org.tenon.customer.privacy.ErasureId;
import org.tenon.kernel.NewId;
import org.tenon.persistence.Utc;

/** A row of erasures. Never changed. */
@Entity(name = "Erasure")
@Table(name = "customer_erasure")
class ErasureEntity {

    private static final TypeReference<List<Erasure.Part>> PARTS = new TypeReference<>() {};

    @Id
    private String id = NewId.next();

    @Column(name = "customer_id")
    private String customerId;

    private boolean contact;
    private String reason;

    @Column(name = "erased_by")
    private String by;

    @Column(name = "erased_at")
    private LocalDateTime at;

    private byte[] parts;

    ErasureEntity(
            CustomerId customer, boolean contact, String reason, String by, Instant now, List<Erasure.Part> parts) {
        this.customerId = customer.value();
        this.contact = contact;
        this.reason = reason;
        this.by = by;
        this.at = Utc.column(now);
        this.parts = Json.bytes(parts);
    }

    Erasure toErasure() {
        return new Erasure(
                new ErasureId(id),
                new CustomerId(customerId),
                contact,
                reason,
                by,
                Utc.instant(at),
                Json.read(parts, PARTS));
    }
}
