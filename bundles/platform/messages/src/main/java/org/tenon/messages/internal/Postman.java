package org.tenon.messages.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.message.Attachment;
import org.tenon.kernel.message.DeliveryState;
import org.tenon.kernel.message.MessageChannel;
import org.tenon.kernel.message.MessageId;
import org.tenon.kernel.message.MessageStateChanged;
import org.tenon.kernel.message.OutgoingMessage;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;

/**
 * Gives what is due to the channels. A try is claimed in a transaction of its own before it is made, so that of several nodes
 * one makes it, and no database connection waits for somebody else's server.
 */
@Component(service = Postman.class, configurationPid = MessagesConfig.PID)
@Designate(ocd = MessagesConfig.class)
public final class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private static final int MAX_AT_ONCE = 100;
    /** Longer than any channel takes. What is claimed for longer was cut off. */
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private static final String CUT_OFF =
            "A try was cut off: whether the message went out is not known. Send it again if it did not.";

    private static final String NO_CONSENT = "The recipient does not agree any more to be written to for ";

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final Channels channels;
    private final Consents consents;
    private final EventLog events;
    private final Company company;
    private final Backoff backoff;
    private final Round round;

    @Activate
    public Postman(
            @Reference(target = "(unit=messages)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference Channels channels,
            @Reference Consents consents,
            @Reference EventLog events,
            @Reference Company company,
            MessagesConfig config) {
        this(
                unit,
                transactions,
                channels,
                consents,
                events,
                company,
                Backoff.of(config),
                Duration.ofSeconds(config.poll_seconds()));
    }

    Postman(
            UnitOfWork unit,
            Transactions transactions,
            Channels channels,
            Consents consents,
            EventLog events,
            Company company,
            Backoff backoff,
            Duration poll) {
        this.unit = unit;
        this.transactions = transactions;
        this.channels = channels;
        this.consents = consents;
        this.events = events;
        this.company = company;
        this.backoff = backoff;
        this.round = new Round(this::deliver, poll);
    }

    @Deactivate
    void stop() {
        round.stop();
    }

    /** Looks soon; does not wait for it. */
    void wake() {
        round.soon();
    }

    /** Tries everything that is due, each on its own. */
    void deliver() {
        for (String id : due()) {
            transactions.separate(() -> unit.call(em -> claimed(em, id))).ifPresent(this::attempt);
        }
    }

    private List<String> due() {
        return unit.call(em -> em.createQuery(
                        "select m.id from MessageRow m where m.state = :queued and m.nextTry <= :now order by m.nextTry",
                        String.class)
                .setParameter("queued", DeliveryState.QUEUED)
                .setParameter("now", Utc.column(company.now()))
                .setMaxResults(MAX_AT_ONCE)
                .getResultList());
    }

    private record Try(MessageId id, OutgoingMessage message, MessageChannel channel, int number) {}

    /** The message, unless another node is faster or there is nobody to give it to. */
    private Optional<Try> claimed(EntityManager em, String id) {
        MessageRow row = em.find(MessageRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        Instant now = company.now();
        boolean due = row != null
                && row.state == DeliveryState.QUEUED
                && row.nextTry != null
                && !row.nextTry.isAfter(Utc.column(now));
        if (!due) {
            return Optional.empty();
        }
        Optional<MessageChannel> channel = channels.named(row.channel);
        if (row.claimedUntil != null
                && !channel.map(MessageChannel::recognisesRepetition).orElse(true)) {
            settle(row, DeliveryState.FAILED, CUT_OFF, now);
            return Optional.empty();
        }
        if (channel.isEmpty()) {
            // A channel that is being updated is no failure: the message waits without having been tried.
            row.tryAgain("The channel " + row.channel + " is not there.", now.plus(backoff.longest()), now);
            return Optional.empty();
        }
        return agreed(row, now) ? Optional.of(claimed(em, row, channel.get(), now)) : Optional.empty();
    }

    /** Whether the recipient still agrees, where he must. Somebody who knows and is being updated is waited for, as a channel is. */
    private boolean agreed(MessageRow row, Instant now) {
        if (row.purpose == null) {
            return true;
        }
        Optional<Boolean> given = consents.isGiven(row.channel, row.recipient, row.purpose);
        if (given.isEmpty()) {
            row.tryAgain("Nobody knows what the recipient has agreed to.", now.plus(backoff.longest()), now);
        } else if (!given.get()) {
            settle(row, DeliveryState.FAILED, NO_CONSENT + row.purpose + ".", now);
        }
        return given.orElse(false);
    }

    private static Try claimed(EntityManager em, MessageRow row, MessageChannel channel, Instant now) {
        row.claim(now, CLAIM);
        return new Try(row.messageId(), row.outgoing(attachments(em, row.id)), channel, row.tries);
    }

    private static List<Attachment> attachments(EntityManager em, String message) {
        return em
                .createQuery(
                        "select a from AttachmentRow a where a.message = :message order by a.position",
                        AttachmentRow.class)
                .setParameter("message", message)
                .getResultList()
                .stream()
                .map(AttachmentRow::attachment)
                .toList();
    }

    private void attempt(Try made) {
        try {
            MessageChannel.Receipt receipt = made.channel().send(made.id(), made.message());
            settled(made, (row, now) -> {
                row.reference = receipt.reference().orElse(null);
                settle(row, receipt.arrived() ? DeliveryState.DELIVERED : DeliveryState.SENT, "", now);
            });
        } catch (MessageChannel.UndeliverableException never) {
            settled(
                    made,
                    (row, now) -> settle(
                            row,
                            never.recipientRefused() ? DeliveryState.BOUNCED : DeliveryState.FAILED,
                            said(never),
                            now));
        } catch (MessageChannel.ChannelBusyException busy) {
            settled(made, (row, now) -> later(row, made, said(busy), busy.after(), now));
        } catch (RuntimeException unexpected) {
            LOG.warn(
                    "The channel {} failed with a message, which is tried again.",
                    made.message().channel(),
                    unexpected);
            settled(made, (row, now) -> later(row, made, unexpected.toString(), Optional.empty(), now));
        }
    }

    private void later(MessageRow row, Try made, String why, Optional<Duration> wish, Instant now) {
        if (backoff.isOver(made.number())) {
            settle(row, DeliveryState.FAILED, "Tried " + made.number() + " times. " + why, now);
        } else {
            Duration pause = backoff.after(made.number());
            Duration asked = wish.orElse(pause);
            row.tryAgain(why, now.plus(asked.compareTo(pause) > 0 ? asked : pause), now);
        }
    }

    private interface Outcome {
        void write(MessageRow row, Instant now);
    }

    private void settled(Try made, Outcome outcome) {
        transactions.separate(() -> {
            unit.run(em -> {
                MessageRow row = em.find(MessageRow.class, made.id().value(), LockModeType.PESSIMISTIC_WRITE);
                if (row != null && row.tries == made.number()) {
                    outcome.write(row, company.now());
                }
            });
            return made;
        });
    }

    private void settle(MessageRow row, DeliveryState state, String problem, Instant now) {
        row.reach(state, problem, now);
        events.record(new MessageStateChanged(row.messageId(), row.channel, row.about, state, row.problem, now));
    }

    private static String said(RuntimeException failure) {
        return Optional.ofNullable(failure.getMessage()).orElseGet(failure::toString);
    }
}
