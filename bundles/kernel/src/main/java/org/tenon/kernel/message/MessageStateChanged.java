package org.tenon.kernel.message;

import java.time.Instant;
import java.util.Locale;
import org.tenon.kernel.event.DomainEvent;

/**
 * A message was queued, sent, delivered, given up or came back. Without its address, which is personal data.
 *
 * @param about what the message is about, as its sender has said
 * @param problem what went wrong; empty when nothing did
 */
public record MessageStateChanged(
        MessageId message, String channel, String about, DeliveryState state, String problem, Instant at)
        implements DomainEvent {

    /** {@code message.queued}, {@code message.sent}, ... */
    @Override
    public String type() {
        return "message." + state.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String subject() {
        return message.value();
    }
}
