package org.tenon.messages.internal;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.message.ChannelService;
import org.tenon.kernel.message.DeliveryState;
import org.tenon.kernel.message.Message;
import org.tenon.kernel.message.MessageChannel;
import org.tenon.kernel.message.MessageId;
import org.tenon.kernel.message.MessageStateChanged;
import org.tenon.kernel.message.OutgoingMessage;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;

/** Keeps messages. The {@link Postman} takes them out. */
@Component(service = ChannelService.class)
public final class StoredMessages implements ChannelService {

    private static final Set<DeliveryState> GONE_WRONG = EnumSet.of(DeliveryState.FAILED, DeliveryState.BOUNCED);
    private static final Set<DeliveryState> WITH_THE_SERVER = EnumSet.of(DeliveryState.SENT, DeliveryState.DELIVERED);

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final Channels channels;
    private final Consents consents;
    private final Postman postman;
    private final EventLog events;
    private final Company company;

    @Activate
    public StoredMessages(
            @Reference(target = "(unit=messages)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference Channels channels,
            @Reference Consents consents,
            @Reference Postman postman,
            @Reference EventLog events,
            @Reference Company company) {
        this.unit = unit;
        this.transactions = transactions;
        this.channels = channels;
        this.consents = consents;
        this.postman = postman;
        this.events = events;
        this.company = company;
    }

    @Override
    public List<String> channels() {
        return channels.names();
    }

    @Override
    public Message queue(OutgoingMessage message) {
        MessageChannel channel = channels.named(message.channel())
                .orElseThrow(() -> new InvalidRequestException(
                        "/channel",
                        "channel.unknown",
                        "There is no channel " + message.channel() + "; there are " + channels.names() + "."));
        if (!channel.knows(message.to())) {
            throw new InvalidRequestException(
                    "/to", "message.address", "The channel " + channel.name() + " has no such address.");
        }
        return unit.call(em -> known(em, message.key()).orElseGet(() -> {
            requireConsent(message);
            return kept(em, message);
        }));
    }

    /** Who cannot be asked whether he agrees does not. */
    private void requireConsent(OutgoingMessage message) {
        boolean refused = message.purpose()
                .map(purpose -> !consents.isGiven(message.channel(), message.to(), purpose)
                        .orElse(false))
                .orElse(false);
        if (refused) {
            throw new InvalidRequestException(
                    "/to",
                    "message.consent",
                    "The recipient has not agreed to be written to for "
                            + message.purpose().orElseThrow() + ".");
        }
    }

    private static Optional<Message> known(EntityManager em, String key) {
        return em
                .createQuery("select m from MessageRow m where m.key = :key", MessageRow.class)
                .setParameter("key", key)
                .getResultList()
                .stream()
                .findFirst()
                .map(MessageRow::message);
    }

    private Message kept(EntityManager em, OutgoingMessage message) {
        MessageRow row = MessageRow.of(message, company.now());
        em.persist(row);
        for (int i = 0; i < message.attachments().size(); i++) {
            em.persist(AttachmentRow.of(row.id, i, message.attachments().get(i)));
        }
        transactions.afterCommit(postman::wake);
        return written(em, row);
    }

    @Override
    public Optional<Message> find(MessageId id) {
        return unit.call(
                em -> Optional.ofNullable(em.find(MessageRow.class, id.value())).map(MessageRow::message));
    }

    @Override
    public Page<Message> search(Optional<String> about, PageRequest page) {
        return unit.call(em -> {
            TypedQuery<MessageRow> found = em.createQuery(
                    "select m from MessageRow m where 1 = 1"
                            + (about.isPresent() ? " and m.about = :about" : "")
                            + (page.after().isPresent() ? " and m.id < :after" : "")
                            + " order by m.id desc",
                    MessageRow.class);
            about.ifPresent(thing -> found.setParameter("about", thing));
            page.after().ifPresent(after -> found.setParameter("after", after));
            List<MessageRow> rows = found.setMaxResults(page.limit() + 1).getResultList();
            return Page.of(rows, page.limit(), row -> row.id).map(MessageRow::message);
        });
    }

    @Override
    public Message retry(MessageId id) {
        return unit.call(em -> {
            MessageRow row = em.find(MessageRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
            if (row == null) {
                throw new NotFoundException("message", id.value());
            }
            if (!GONE_WRONG.contains(row.state)) {
                String plain = row.state.name().toLowerCase(Locale.ROOT);
                throw new ConflictException(
                        "message.state",
                        "The message is " + plain + ": only what has failed or bounced is sent again.",
                        Map.of("message", row.id, "state", plain));
            }
            Instant now = company.now();
            row.tries = 0;
            row.tryAgain("", now, now);
            transactions.afterCommit(postman::wake);
            return written(em, row);
        });
    }

    @Override
    public void report(String channel, String reference, DeliveryState state, String problem) {
        if (state != DeliveryState.DELIVERED && state != DeliveryState.BOUNCED) {
            throw new IllegalArgumentException("a channel reports what was delivered or has bounced, not " + state);
        }
        unit.run(em -> named(em, channel, reference).stream()
                .filter(row -> WITH_THE_SERVER.contains(row.state) && row.state != state)
                .forEach(row -> {
                    row.reach(state, problem, company.now());
                    written(em, row);
                }));
    }

    private static List<MessageRow> named(EntityManager em, String channel, String reference) {
        return em.createQuery(
                        "select m from MessageRow m where m.channel = :channel and m.reference = :reference",
                        MessageRow.class)
                .setParameter("channel", channel)
                .setParameter("reference", reference)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private Message written(EntityManager em, MessageRow row) {
        em.flush();
        events.record(new MessageStateChanged(
                row.messageId(), row.channel, row.about, row.state, row.problem, Utc.instant(row.stateAt)));
        return row.message();
    }
}
