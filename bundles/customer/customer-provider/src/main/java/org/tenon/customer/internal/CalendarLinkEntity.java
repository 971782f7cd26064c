package org.tenon.customer.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.customer.activity.CalendarLink;
import org.tenon.customer.activity.CalendarLinkId;
import org.tenon.kernel.NewId;
import org.tenon.persistence.Utc;

/** A row of links to calendars. What is kept of the secret opens nothing. */
@Entity(name = "CalendarLink")
@Table(name = "customer_calendar_link")
class CalendarLinkEntity {

    @Id
    private String id = NewId.next();

    @Column(name = "user_name")
    private String user;

    private String name;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "made_at")
    private LocalDateTime madeAt;

    @Column(name = "read_at")
    private @Nullable LocalDateTime readAt;

    CalendarLinkEntity(String user, String name, String secretHash, Instant now) {
        this.user = user;
        this.name = name;
        this.secretHash = secretHash;
        this.madeAt = Utc.column(now);
    }

    /** Calendar programs ask every few minutes: a write an hour is enough to see which links are used. */
    void read(Instant now) {
        LocalDateTime hour = Utc.column(now.truncatedTo(ChronoUnit.HOURS));
        if (!hour.equals(readAt)) {
            readAt = hour;
        }
    }

    String user() {
        return user;
    }

    CalendarLink toLink() {
        return new CalendarLink(
                new CalendarLinkId(id),
                user,
                name,
                Utc.instant(madeAt),
                Optional.ofNullable(readAt).map(Utc::instant));
    }
}
