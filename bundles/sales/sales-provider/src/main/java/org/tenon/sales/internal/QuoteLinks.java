package org.tenon.sales.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.kernel.NewId;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.order.OrderService;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;
import org.tenon.pricing.CouponService;
import org.tenon.sales.LinkedQuote;
import org.tenon.sales.QuoteAsked;
import org.tenon.sales.QuoteId;
import org.tenon.sales.QuoteLinkService;
import org.tenon.sales.QuoteRejected;
import org.tenon.sales.QuoteState;
import org.tenon.sales.QuoteViewed;

/**
 * Lets the one who has a link answer. It accepts by the same steps as a seller does, on nothing but what is sent: what the seal, the
 * validity or the state forbids him, they forbid here.
 */
@Component(
        service = QuoteLinkService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class QuoteLinks implements QuoteLinkService {

    /** Has no permission: what a link allows is what is written here. */
    private static final Actor CUSTOMER = new Actor(ACTOR, Set.of(), Set.of());

    private final UnitOfWork unit;
    private final LinkDesk links;
    private final QuoteClosing closing;
    private final EventLog events;
    private final Company company;
    private final Actors actors;

    /** Accepting by a link uses a coupon up like any accepting. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable CouponService coupons;

    /** A closing of its own: a link leads to this provider's quotes, whoever else is chosen to answer. */
    @Activate
    public QuoteLinks(
            @Reference(target = "(unit=sales)") UnitOfWork unit,
            @Reference LinkDesk links,
            @Reference Transactions transactions,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) OrderService orders,
            @Reference EventLog events,
            @Reference Company company,
            @Reference Actors actors) {
        this.unit = unit;
        this.links = links;
        this.closing =
                new QuoteClosing(unit, transactions, orders, events, company, () -> Optional.ofNullable(coupons));
        this.events = events;
        this.company = company;
        this.actors = actors;
    }

    @Override
    public LinkedQuote open(String token) {
        return actors.as(
                CUSTOMER,
                () -> unit.call(em -> {
                    LinkRow link = links.found(em, token);
                    if (link.openedAt == null) {
                        Instant now = company.now();
                        link.openedAt = Utc.column(now);
                        events.record(
                                new QuoteViewed(link.quoteId(), new QuoteStore(em).found(link.quoteId()).number, now));
                    }
                    return shown(em, link);
                }));
    }

    @Override
    public LinkedQuote accept(String token, Optional<String> reference) {
        return accept(token, quote -> closing.acceptSent(quote, reference));
    }

    @Override
    public LinkedQuote accept(String token, Optional<String> reference, Set<String> seen) {
        return accept(token, quote -> closing.acceptSent(quote, reference, seen));
    }

    @Override
    public LinkedQuote choose(String token, Set<String> lines) {
        return actors.as(CUSTOMER, () -> {
            QuoteId quote = unit.call(em -> links.found(em, token).quoteId());
            closing.whileSent(
                    quote,
                    "chosen from",
                    (store, row) -> QuoteChoices.choose(store, row, lines, events, company.now()));
            return unit.call(em -> shown(em, links.found(em, token)));
        });
    }

    private LinkedQuote accept(String token, Consumer<QuoteId> accepting) {
        return actors.as(CUSTOMER, () -> {
            // Without the quote's row: accepting looks at it before it locks it.
            QuoteId quote = unit.call(em -> links.found(em, token).quoteId());
            if (unit.call(em -> !isIn(em, quote, QuoteState.ACCEPTED))) {
                accepting.accept(quote);
            }
            return unit.call(em -> shown(em, links.found(em, token)));
        });
    }

    /** Without loading the quote, so that nothing stale is at hand when it is locked. */
    private static boolean isIn(EntityManager em, QuoteId quote, QuoteState state) {
        return !em.createQuery("select q.id from QuoteRow q where q.id = :id and q.state = :state", String.class)
                .setParameter("id", quote.value())
                .setParameter("state", state)
                .getResultList()
                .isEmpty();
    }

    @Override
    public LinkedQuote reject(String token, String reason) {
        Texts.check(reason, 1, Texts.MAX_COMMENT, "/reason");
        return actors.as(
                CUSTOMER,
                () -> unit.call(em -> {
                    LinkRow link = links.found(em, token);
                    QuoteRow row = new QuoteStore(em).lock(link.quoteId());
                    if (row.state != QuoteState.REJECTED) {
                        QuoteStore.require(row, "rejected", Set.of(QuoteState.SENT));
                        Instant now = company.now();
                        row.reach(QuoteState.REJECTED, now);
                        row.reason = reason;
                        events.record(new QuoteRejected(row.quoteId(), row.number, reason, now));
                    }
                    return shown(em, link);
                }));
    }

    @Override
    public LinkedQuote ask(String token, String question) {
        Texts.check(question, 1, MAX_QUESTION, "/question");
        return actors.as(
                CUSTOMER,
                () -> unit.call(em -> {
                    LinkRow link = links.found(em, token);
                    // Locked, so that many who ask at once are counted.
                    QuoteRow quote = new QuoteStore(em).lock(link.quoteId());
                    List<QuestionRow> open = QuestionRow.about(em, quote.id).stream()
                            .filter(each -> each.answer == null)
                            .toList();
                    if (open.stream().noneMatch(each -> each.question.equals(question))) {
                        if (open.size() >= MAX_OPEN_QUESTIONS) {
                            throw new ConflictException(
                                    "quote.questions",
                                    MAX_OPEN_QUESTIONS + " questions wait for an answer already.",
                                    Map.of("quote", quote.id));
                        }
                        ask(em, quote, question);
                    }
                    return shown(em, link);
                }));
    }

    private void ask(EntityManager em, QuoteRow quote, String question) {
        Instant now = company.now();
        QuestionRow row = new QuestionRow();
        row.id = NewId.next();
        row.quote = quote.id;
        row.question = question;
        row.askedAt = Utc.column(now);
        em.persist(row);
        events.record(new QuoteAsked(quote.quoteId(), quote.number, row.questionId(), quote.owner, now));
    }

    private LinkedQuote shown(EntityManager em, LinkRow link) {
        QuoteStore store = new QuoteStore(em);
        QuoteRow row = store.found(link.quoteId());
        boolean answerable = row.state == QuoteState.SENT && !row.isOver(company.today());
        return new LinkedQuote(
                store.quote(row),
                link.locale(),
                answerable,
                QuestionRow.about(em, row.id).stream()
                        .map(QuestionRow::question)
                        .toList());
    }
}
