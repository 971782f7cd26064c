package org.tenon.events.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.event.RecordedEvent;
import org.tenon.persistence.Utc;

/** An event in the outbox. It is never changed through the entity: its place in the feed is given by SQL. */
@Entity
@Table(name = "events_outbox")
class OutboxRow {

    @Id
    private String id;

    @Column(name = "feed_position", insertable = false, updatable = false)
    private @Nullable Long position;

    @Column(name = "event_type")
    private String type;

    private String subject;

    private LocalDateTime happened;

    private String actor;

    @Column(length = 1_000_000)
    private String facts;

    @SuppressWarnings("NullAway.Init") // for OpenJPA, which fills the fields
    protected OutboxRow() {}

    OutboxRow(String id, String type, String subject, Instant happened, String actor, String facts) {
        this.id = id;
        this.type = type;
        this.subject = subject;
        this.happened = Utc.column(happened);
        this.actor = actor;
        this.facts = facts;
    }

    RecordedEvent toEvent() {
        if (position == null) {
            throw new IllegalStateException("the event " + id + " has no place in the feed yet");
        }
        return new RecordedEvent(position, id, type, subject, Utc.instant(happened), actor, facts);
    }
}
