package org.tenon.messages.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.NewId;
import org.tenon.kernel.message.Attachment;
import org.tenon.kernel.message.DeliveryState;
import org.tenon.kernel.message.Message;
import org.tenon.kernel.message.MessageId;
import org.tenon.kernel.message.OutgoingMessage;
import org.tenon.persistence.Utc;

/** A message as it is kept, without its files. */
@Entity
@Table(name = "messages_outgoing")
class MessageRow {

    private static final int MAX_PROBLEM = 1000;

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "message_key")
    String key;

    @Column(name = "channel")
    String channel;

    @Column(name = "recipient")
    String recipient;

    @Column(name = "language")
    String language;

    @Column(name = "subject")
    String subject;

    @Column(name = "body")
    String body;

    @Column(name = "about")
    String about;

    /** What the recipient must have agreed to. */
    @Column(name = "purpose")
    @Nullable
    String purpose;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    DeliveryState state = DeliveryState.QUEUED;

    @Column(name = "tries")
    int tries;

    @Column(name = "next_try")
    @Nullable
    LocalDateTime nextTry;

    @Column(name = "claimed_until")
    @Nullable
    LocalDateTime claimedUntil;

    @Column(name = "reference")
    @Nullable
    String reference;

    @Column(name = "problem")
    String problem = "";

    @Column(name = "created_at")
    LocalDateTime createdAt;

    @Column(name = "state_at")
    LocalDateTime stateAt;

    @Version
    @Column(name = "version")
    long version;

    static MessageRow of(OutgoingMessage message, Instant now) {
        MessageRow row = new MessageRow();
        row.id = NewId.next();
        row.key = message.key();
        row.channel = message.channel();
        row.recipient = message.to();
        row.language = message.language().toLanguageTag();
        row.subject = message.subject();
        row.body = message.text();
        row.about = message.about();
        row.purpose = message.purpose().orElse(null);
        row.createdAt = Utc.column(now);
        row.reach(DeliveryState.QUEUED, "", now);
        row.nextTry = Utc.column(now);
        return row;
    }

    MessageId messageId() {
        return new MessageId(id);
    }

    OutgoingMessage outgoing(List<Attachment> attachments) {
        return new OutgoingMessage(
                key,
                channel,
                recipient,
                Locale.forLanguageTag(language),
                subject,
                body,
                attachments,
                about,
                Optional.ofNullable(purpose));
    }

    void claim(Instant now, Duration time) {
        tries++;
        claimedUntil = Utc.column(now.plus(time));
        nextTry = claimedUntil;
    }

    void reach(DeliveryState next, String why, Instant now) {
        state = next;
        problem = why.length() > MAX_PROBLEM ? why.substring(0, MAX_PROBLEM) : why;
        claimedUntil = null;
        nextTry = null;
        stateAt = Utc.column(now);
    }

    void tryAgain(String why, Instant at, Instant now) {
        reach(DeliveryState.QUEUED, why, now);
        nextTry = Utc.column(at);
    }

    Message message() {
        return new Message(
                messageId(),
                key,
                channel,
                recipient,
                subject,
                about,
                state,
                tries,
                Optional.ofNullable(nextTry).map(Utc::instant),
                Optional.ofNullable(reference),
                problem,
                Utc.instant(createdAt),
                Utc.instant(stateAt),
                version);
    }
}
