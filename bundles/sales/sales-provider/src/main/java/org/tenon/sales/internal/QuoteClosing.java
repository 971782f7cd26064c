package org.tenon.sales.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.order.OrderDraft;
import org.tenon.order.OrderId;
import org.tenon.order.OrderService;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;
import org.tenon.pricing.CouponClaim;
import org.tenon.pricing.CouponService;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PriceResult;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteAccepted;
import org.tenon.sales.QuoteClosingService;
import org.tenon.sales.QuoteId;
import org.tenon.sales.QuoteSent;
import org.tenon.sales.QuoteState;

/** Takes approved quotes to the customer and makes orders of them. */
@Component(
        service = QuoteClosingService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class QuoteClosing implements QuoteClosingService {

    private static final int MAX_CHANNEL = 32;
    private static final int MAX_REFERENCE = 200;
    private static final Set<QuoteState> SENDABLE = EnumSet.of(QuoteState.APPROVED);
    private static final Set<QuoteState> SENT = EnumSet.of(QuoteState.SENT);
    private static final Set<QuoteState> ACCEPTABLE = EnumSet.of(QuoteState.APPROVED, QuoteState.SENT);

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final OrderService orders;
    private final EventLog events;
    private final Company company;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable CouponService coupons;

    private final Supplier<Optional<CouponService>> counting;

    @Activate
    public QuoteClosing(
            @Reference(target = "(unit=sales)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) OrderService orders,
            @Reference EventLog events,
            @Reference Company company) {
        this.unit = unit;
        this.transactions = transactions;
        this.orders = orders;
        this.events = events;
        this.company = company;
        this.counting = () -> Optional.ofNullable(coupons);
    }

    /** @param counting who counts coupons, asked each time: providers come and go */
    QuoteClosing(
            UnitOfWork unit,
            Transactions transactions,
            OrderService orders,
            EventLog events,
            Company company,
            Supplier<Optional<CouponService>> counting) {
        this.unit = unit;
        this.transactions = transactions;
        this.orders = orders;
        this.events = events;
        this.company = company;
        this.counting = counting;
    }

    @Override
    public Quote send(QuoteId quote, String channel) {
        return sent(quote, channel, (store, row) -> {});
    }

    /** @param along what is done with the quote besides, in the same transaction and under the same lock */
    Quote sent(QuoteId quote, String channel, Step along) {
        Texts.check(channel, 1, MAX_CHANNEL, "/channel");
        return open(quote, "sent", SENDABLE, (store, row) -> {
            Instant now = company.now();
            row.reach(QuoteState.SENT, now);
            row.sentBy = channel;
            row.sentAt = Utc.column(now);
            events.record(new QuoteSent(row.quoteId(), row.number, channel, now));
            along.take(store, row);
        });
    }

    /** For what is done with a quote that is sent and stays so. */
    Quote whileSent(QuoteId quote, String action, Step step) {
        return open(quote, action, SENT, step);
    }

    @Override
    public Quote accept(QuoteId quote, Optional<String> reference) {
        return accepted(quote, reference, ACCEPTABLE);
    }

    /** {@link #accept}, of a quote that was sent: one that is only approved is not the customer's to accept. */
    Quote acceptSent(QuoteId quote, Optional<String> reference) {
        return accepted(quote, reference, SENT);
    }

    /** {@link #acceptSent(QuoteId, Optional)}, if what counts is what the customer has seen. */
    Quote acceptSent(QuoteId quote, Optional<String> reference, Set<String> seen) {
        return accepted(quote, reference, SENT, (store, row) -> {
            if (!seen.equals(Set.copyOf(QuoteLineRow.chosen(store.lines(row))))) {
                throw new ConflictException(
                        "quote.choice-changed",
                        "Of the quote " + row.number + " something else is chosen now.",
                        Map.of("quote", row.id));
            }
        });
    }

    private Quote accepted(QuoteId quote, Optional<String> reference, Set<QuoteState> allowed) {
        return accepted(quote, reference, allowed, (store, row) -> {});
    }

    private Quote accepted(QuoteId quote, Optional<String> reference, Set<QuoteState> allowed, Step first) {
        reference.ifPresent(text -> Texts.check(text, 1, MAX_REFERENCE, "/reference"));
        return open(quote, "accepted", allowed, (store, row) -> {
            first.take(store, row);
            useCoupon(row);
            OrderId order =
                    orders.create(order(row, store.lines(row), reference)).id();
            Instant now = company.now();
            row.reach(QuoteState.ACCEPTED, now);
            row.sentAt = row.sentAt == null ? Utc.column(now) : row.sentAt;
            row.order = order.value();
            events.record(new QuoteAccepted(row.quoteId(), row.number, order, row.money(row.gross), now));
        });
    }

    /** Where the provider of pricing counts none, nothing. What is cancelled later gives it back: the order knows its quote. */
    private void useCoupon(QuoteRow row) {
        Optional<CouponService> asked = counting.get();
        if (asked.isPresent() && row.coupon != null) {
            asked.get().claim(new CouponClaim(row.coupon, new CustomerId(row.customer), "quote/" + row.id, row.date));
        }
    }

    private static OrderDraft order(QuoteRow row, List<QuoteLineRow> lines, Optional<String> reference) {
        PriceResult agreed = new PriceResult(
                row.currency(),
                new PriceListId(row.priceList),
                row.date,
                lines.stream()
                        .filter(line -> line.counts)
                        .map(line -> line.priced(row.currency()))
                        .toList(),
                row.money(row.net),
                row.money(row.tax),
                row.money(row.gross),
                row.pricedBy,
                List.of(),
                Optional.ofNullable(row.priceEdition),
                Optional.ofNullable(row.taxRounding));
        return new OrderDraft(
                new CustomerId(row.customer),
                reference,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("quote/" + row.id),
                new OrderDraft.Agreed(agreed));
    }

    interface Step {
        void take(QuoteStore store, QuoteRow row);
    }

    /** Takes a step with a quote whose validity has not passed, while nobody else can touch it. */
    private Quote open(QuoteId quote, String action, Set<QuoteState> allowed, Step step) {
        LocalDate today = company.today();
        return unit.call(em -> {
            QuoteStore store = new QuoteStore(em);
            QuoteRow row = store.lock(quote);
            if (allowed.contains(row.state) && row.isOver(today)) {
                // When this transaction is over, since the exception rolls it back, and it holds the quote until then.
                transactions.afterCompletion(() -> expire(quote, allowed, today));
                throw expired(row);
            }
            if (row.state == QuoteState.EXPIRED) {
                throw expired(row);
            }
            QuoteStore.require(row, action, allowed);
            ContentSeal.check(row, store.lines(row));
            step.take(store, row);
            return store.quote(row);
        });
    }

    private void expire(QuoteId quote, Set<QuoteState> allowed, LocalDate today) {
        transactions.separate(() -> new QuoteExpiry(unit, events, company).expire(quote, allowed, today));
    }

    private static ConflictException expired(QuoteRow row) {
        return new ConflictException(
                "quote.expired",
                "The quote " + row.number + " was valid until " + row.validUntil + ". Revise it.",
                Map.of("quote", row.id, "validUntil", row.validUntil.toString()));
    }
}
