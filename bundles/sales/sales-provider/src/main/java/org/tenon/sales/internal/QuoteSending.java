package org.tenon.sales.internal;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.Contact;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerService;
import org.tenon.kernel.NewId;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.message.ChannelService;
import org.tenon.kernel.message.Message;
import org.tenon.kernel.message.OutgoingMessage;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.order.OrderService;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteId;
import org.tenon.sales.QuoteLink;
import org.tenon.sales.QuoteSendingService;
import org.tenon.sales.SendRequest;
import org.tenon.sales.SentQuote;
import org.tenon.sales.spi.QuoteLetters;
import org.tenon.sales.spi.QuoteLetters.Letter;

/** Sends quotes: the state, the link and the message are one transaction. */
@Component(
        service = QuoteSendingService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class QuoteSending implements QuoteSendingService {

    /** The only channel whose addresses customers' contacts have. */
    private static final String EMAIL = "email";

    private final UnitOfWork unit;
    private final QuoteClosing closing;
    private final LinkDesk links;
    private final ChannelService channels;
    private final CustomerService customers;
    private final SalesSettings settings;
    private final Company company;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable QuoteLetters letters;

    @Activate
    public QuoteSending(
            @Reference(target = "(unit=sales)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) OrderService orders,
            @Reference LinkDesk links,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ChannelService channels,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) CustomerService customers,
            @Reference SalesSettings settings,
            @Reference EventLog events,
            @Reference Company company) {
        this(
                unit,
                new QuoteClosing(unit, transactions, orders, events, company),
                links,
                channels,
                customers,
                settings,
                company);
    }

    private QuoteSending(
            UnitOfWork unit,
            QuoteClosing closing,
            LinkDesk links,
            ChannelService channels,
            CustomerService customers,
            SalesSettings settings,
            Company company) {
        this.unit = unit;
        this.closing = closing;
        this.links = links;
        this.channels = channels;
        this.customers = customers;
        this.settings = settings;
        this.company = company;
    }

    static QuoteSending with(
            UnitOfWork unit,
            QuoteClosing closing,
            LinkDesk links,
            ChannelService channels,
            CustomerService customers,
            SalesSettings settings,
            Company company,
            QuoteLetters letters) {
        QuoteSending sending = new QuoteSending(unit, closing, links, channels, customers, settings, company);
        sending.letters = letters;
        return sending;
    }

    @Override
    public SentQuote send(QuoteId quote, SendRequest request) {
        String channel = checked(request);
        AtomicReference<Parcel> parcel = new AtomicReference<>(Parcel.NOTHING);
        Quote sent = unit.call(em -> closing.sent(
                quote, channel, (store, row) -> parcel.set(packed(em, store, row, request, channel, "sent"))));
        return parcel.get().of(sent);
    }

    @Override
    public SentQuote sendAgain(QuoteId quote, SendRequest request) {
        String channel = checked(request);
        AtomicReference<Parcel> parcel = new AtomicReference<>(Parcel.NOTHING);
        Quote sent = unit.call(em -> closing.whileSent(
                quote,
                "sent again",
                (store, row) -> parcel.set(packed(em, store, row, request, channel, NewId.next()))));
        return parcel.get().of(sent);
    }

    @Override
    public void revokeLinks(QuoteId quote) {
        unit.run(em -> {
            new QuoteStore(em).found(quote);
            em.createQuery("select l from LinkRow l where l.quote = :quote and l.revokedAt is null", LinkRow.class)
                    .setParameter("quote", quote.value())
                    .getResultList()
                    .forEach(link -> link.revokedAt = Utc.column(company.now()));
        });
    }

    /** What goes to the customer. */
    private record Parcel(Optional<Message> message, Optional<QuoteLink> link) {

        static final Parcel NOTHING = new Parcel(Optional.empty(), Optional.empty());

        SentQuote of(Quote quote) {
            return new SentQuote(quote, message, link);
        }
    }

    private static String checked(SendRequest request) {
        request.note().ifPresent(text -> Texts.check(text, 0, SendRequest.MAX_NOTE, "/note"));
        return request.channel().orElse(SendRequest.LINK);
    }

    private Parcel packed(
            EntityManager em, QuoteStore store, QuoteRow row, SendRequest request, String channel, String occasion) {
        boolean byMessage = channels.channels().contains(channel);
        if (!byMessage && !channel.equals(SendRequest.LINK)) {
            return Parcel.NOTHING;
        }
        Optional<Customer> customer = customers.find(new CustomerId(row.customer));
        Locale language = request.language()
                .or(() -> customer.flatMap(each -> each.details().language()).map(Locale::forLanguageTag))
                .orElse(Locale.ENGLISH);
        QuoteLink link = links.make(em, row, language);
        if (!byMessage) {
            return new Parcel(Optional.empty(), Optional.of(link));
        }
        String to = request.to()
                .or(() -> channel.equals(EMAIL) ? customer.flatMap(QuoteSending::email) : Optional.empty())
                .orElseThrow(() -> new InvalidRequestException(
                        "/to", "message.no-address", "Say to whom: the customer has no address for " + channel + "."));
        Letter letter = letters(row)
                .letter(
                        store.quote(row),
                        language,
                        request.note().filter(text -> !text.isBlank()),
                        settings.links().publicAddress().map(known -> link.address()));
        Message message = channels.queue(outgoing(row, channel, to, letter, occasion));
        return new Parcel(Optional.of(message), Optional.of(link));
    }

    private static OutgoingMessage outgoing(QuoteRow row, String channel, String to, Letter letter, String occasion) {
        String about = "quote/" + row.id;
        try {
            return new OutgoingMessage(
                    about + "/" + occasion,
                    channel,
                    to,
                    letter.language(),
                    letter.subject(),
                    letter.text(),
                    letter.attachments(),
                    about);
        } catch (IllegalArgumentException outOfBounds) {
            throw new InvalidRequestException("/to", "message.address", "Here " + outOfBounds.getMessage() + ".");
        }
    }

    private QuoteLetters letters(QuoteRow row) {
        QuoteLetters asked = letters;
        if (asked == null) {
            throw new ConflictException(
                    "quote.no-letters", "Nothing here writes letters to customers.", Map.of("quote", row.id));
        }
        return asked;
    }

    private static Optional<String> email(Customer customer) {
        return customer.details().contacts().stream()
                .map(Contact::email)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
