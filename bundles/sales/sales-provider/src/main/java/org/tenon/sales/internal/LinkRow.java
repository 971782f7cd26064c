package org.tenon.sales.internal;

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
import org.tenon.persistence.Utc;
import org.tenon.sales.QuoteId;

/** A link to a quote as it is kept, without its token. */
@Entity
@Table(name = "sales_quote_link")
class LinkRow {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "quote_id")
    String quote;

    @Column(name = "language")
    String language;

    @Column(name = "expires_at")
    LocalDateTime expiresAt;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    LocalDateTime createdAt;

    @Column(name = "opened_at")
    @Nullable
    LocalDateTime openedAt;

    @Column(name = "revoked_at")
    @Nullable
    LocalDateTime revokedAt;

    @Version
    @Column(name = "version")
    long version;

    static LinkRow of(QuoteId quote, Locale language, Instant expires, String user, Instant now) {
        LinkRow row = new LinkRow();
        row.id = NewId.next();
        row.quote = quote.value();
        row.language = language.toLanguageTag();
        row.expiresAt = Utc.column(expires);
        row.createdBy = user;
        row.createdAt = Utc.column(now);
        return row;
    }

    QuoteId quoteId() {
        return new QuoteId(quote);
    }

    Instant expires() {
        return Utc.instant(expiresAt);
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
