package org.tenon.order.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.NewId;
import org.tenon.order.OrderId;
import org.tenon.persistence.Utc;

/** A link to an order as it is kept, without its token. */
@Entity
@Table(name = "order_link")
class LinkRow {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "order_id")
    String order;

    @Column(name = "language")
    String language;

    @Column(name = "expires_at")
    LocalDateTime expiresAt;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    LocalDateTime createdAt;

    @Column(name = "revoked_at")
    @Nullable
    LocalDateTime revokedAt;

    @Version
    @Column(name = "version")
    long version;

    static LinkRow of(OrderId order, Locale language, Instant expires, String user, Instant now) {
        LinkRow row = new LinkRow();
        row.id = NewId.next();
        row.order = order.value();
        row.language = language.toLanguageTag();
        row.expiresAt = Utc.column(expires);
        row.createdBy = user;
        row.createdAt = Utc.column(now);
        return row;
    }

    OrderId orderId() {
        return new OrderId(order);
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
