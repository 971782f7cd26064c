package org.tenon.customer.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.tenon.customer.CustomerId;
import org.tenon.customer.activity.Activity;
import org.tenon.customer.activity.ActivityDetails;
import org.tenon.customer.activity.ActivityId;
import org.tenon.customer.activity.ActivityKind;
import org.tenon.customer.activity.ActivityReference;
import org.tenon.customer.activity.ActivityTimes;
import org.tenon.customer.activity.Participant;
import org.tenon.kernel.NewId;
import org.tenon.persistence.Utc;

/** A row of activities. Whoever changes one holds its lock. */
@Entity(name = "Activity")
@Table(name = "customer_activity")
class ActivityEntity {

    private static final TypeReference<List<Participant>> PEOPLE = new TypeReference<>() {};
    private static final TypeReference<SortedSet<ActivityReference>> THINGS = new TypeReference<>() {};

    @Id
    private String id = NewId.next();

    @Version
    private long version;

    @Column(name = "customer_id")
    private String customerId;

    private String kind;
    private String subject;
    private @Nullable String notes;
    private @Nullable String outcome;
    private @Nullable String location;
    private String owner;

    @Column(name = "starts_at")
    private @Nullable LocalDateTime start;

    @Column(name = "ends_at")
    private @Nullable LocalDateTime end;

    @Column(name = "due_at")
    private @Nullable LocalDateTime due;

    @Column(name = "remind_at")
    private @Nullable LocalDateTime reminder;

    @Column(name = "pending_reminder")
    private @Nullable LocalDateTime pendingReminder;

    private byte[] participants;
    private byte[] about;

    @Column(name = "done_at")
    private @Nullable LocalDateTime doneAt;

    @Column(name = "done_by")
    private @Nullable String doneBy;

    private LocalDateTime moment;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Column(name = "changed_at")
    private LocalDateTime changedAt;

    ActivityEntity(CustomerId customer, ActivityDetails details, String by, Instant now) {
        customerId = customer.value();
        createdBy = by;
        createdAt = Utc.column(now);
        fill(details, now);
    }

    /** @param details with an owner */
    final void fill(ActivityDetails details, Instant now) {
        kind = details.kind().name();
        subject = details.subject();
        notes = details.notes().orElse(null);
        outcome = details.outcome().orElse(null);
        location = details.location().orElse(null);
        owner = details.owner().orElseThrow();
        participants = Json.bytes(details.participants());
        about = Json.bytes(details.references());
        times(details.times());
        changedAt = Utc.column(now);
    }

    private void times(ActivityTimes times) {
        LocalDateTime remindedBefore = reminder;
        start = column(times.start());
        end = column(times.end());
        due = column(times.due());
        reminder = column(times.reminder());
        if (doneAt == null && (reminder == null || !reminder.equals(remindedBefore))) {
            pendingReminder = reminder;
        }
        moment = start != null ? start : due != null ? due : createdAt;
    }

    private static @Nullable LocalDateTime column(Optional<Instant> time) {
        return time.map(Utc::column).orElse(null);
    }

    boolean isToBeReminded(Instant now) {
        return pendingReminder != null && !pendingReminder.isAfter(Utc.column(now));
    }

    /** What belongs to it was changed. */
    void touch(Instant now) {
        changedAt = Utc.column(now);
    }

    void complete(String by, Instant now) {
        doneAt = Utc.column(now);
        doneBy = by;
        pendingReminder = null;
        touch(now);
    }

    void reopen(Instant now) {
        doneAt = null;
        doneBy = null;
        touch(now);
    }

    void cameTo(String text, Instant now) {
        outcome = text;
        touch(now);
    }

    ActivityId activityId() {
        return new ActivityId(id);
    }

    Activity toActivity() {
        return new Activity(
                activityId(),
                new CustomerId(customerId),
                details(),
                Optional.ofNullable(doneAt)
                        .map(at -> new Activity.Done(
                                Utc.instant(at), Optional.ofNullable(doneBy).orElseThrow())),
                Utc.instant(moment),
                createdBy,
                Utc.instant(createdAt),
                version);
    }

    private ActivityDetails details() {
        return new ActivityDetails(
                ActivityKind.valueOf(kind),
                subject,
                Optional.ofNullable(notes),
                Optional.ofNullable(outcome),
                Optional.ofNullable(location),
                Optional.of(owner),
                new ActivityTimes(instant(start), instant(end), instant(due), instant(reminder)),
                Json.read(participants, PEOPLE),
                Json.read(about, THINGS));
    }

    private static Optional<Instant> instant(@Nullable LocalDateTime column) {
        return Optional.ofNullable(column).map(Utc::instant);
    }
}
