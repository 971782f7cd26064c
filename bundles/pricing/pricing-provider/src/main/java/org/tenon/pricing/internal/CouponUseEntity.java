package org.tenon.pricing.internal;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.pricing.CouponClaim;

/** A use of a promotion's coupon by a document. Only counted, and deleted when the document gives it back. */
@Entity(name = "CouponUse")
@Table(name = "pricing_coupon_use")
@IdClass(CouponUseEntity.Key.class)
@SuppressWarnings("UnusedVariable") // queries read the fields
class CouponUseEntity {

    /** A promotion and a document. JPA wants a mutable class here. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private @Nullable String promotion;
        private @Nullable String document;

        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && Objects.equals(promotion, key.promotion)
                    && Objects.equals(document, key.document);
        }

        @Override
        public int hashCode() {
            return Objects.hash(promotion, document);
        }
    }

    @Id
    @Column(name = "promotion_id")
    private String promotion;

    @Id
    private String document;

    @Column(name = "customer_id")
    private String customer;

    @Column(name = "used_at")
    private LocalDateTime usedAt;

    CouponUseEntity(String promotion, CouponClaim claim, Instant now) {
        this.promotion = promotion;
        this.document = claim.document();
        this.customer = claim.customer().value();
        this.usedAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }
}
