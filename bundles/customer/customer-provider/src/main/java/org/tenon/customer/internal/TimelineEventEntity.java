package org.tenon.customer.internal;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.tenon.customer.CustomerId;
import org.tenon.customer.activity.TimelineEvent;
import org.tenon.persistence.Utc;

/** A row of what happened elsewhere, for reading: {@link Timeline#tell} adds them. Never changed. */
@Entity(name = "TimelineEvent")
@Table(name = "customer_timeline_event")
class TimelineEventEntity {

    private static final TypeReference<Map<String, String>> TITLES = new TypeReference<>() {};

    @Id
    @Column(name = "event_key")
    private String eventKey;

    @Column(name = "customer_id")
    private String customerId;

    private String type;
    private String link;

    /** A JSON object: the title by language. */
    private byte[] titles;

    @Column(name = "done_by")
    private String by;

    @Column(name = "happened_at")
    private LocalDateTime happenedAt;

    @SuppressWarnings("NullAway.Init") // for OpenJPA, which fills the fields
    protected TimelineEventEntity() {}

    static byte[] titles(TimelineEvent event) {
        return Json.bytes(event.titles().entrySet().stream()
                .collect(toMap(title -> title.getKey().toLanguageTag(), Map.Entry::getValue)));
    }

    TimelineEvent toEvent() {
        return new TimelineEvent(
                eventKey,
                new CustomerId(customerId),
                type,
                link,
                Json.read(titles, TITLES).entrySet().stream()
                        .collect(toMap(title -> Locale.forLanguageTag(title.getKey()), Map.Entry::getValue)),
                by,
                Utc.instant(happenedAt));
    }
}
