package org.tenon.sales.internal;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.NewId;
import org.tenon.kernel.NumberSeries;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ProviderPin;
import org.tenon.kernel.capability.ProviderVersion;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;
import org.tenon.pricing.TaxRounding;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteDraft;
import org.tenon.sales.QuoteDrafted;
import org.tenon.sales.QuoteId;
import org.tenon.sales.QuoteQuery;
import org.tenon.sales.QuoteService;
import org.tenon.sales.QuoteState;
import org.tenon.sales.QuoteSummary;
import org.tenon.sales.Repricing;

/** Writes quotes. */
@Component(
        service = QuoteService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class QuoteBook implements QuoteService {

    private static final String SERIES = "quote";
    private static final Set<QuoteState> REVISABLE = EnumSet.of(
            QuoteState.PENDING, QuoteState.APPROVED, QuoteState.SENT, QuoteState.REJECTED, QuoteState.EXPIRED);

    private final UnitOfWork unit;
    private final QuoteComposer composer;
    private final NumberSeries numbers;
    private final EventLog events;
    private final Company company;
    private final Actors actors;

    @Activate
    public QuoteBook(
            @Reference(target = "(unit=sales)") UnitOfWork unit,
            @Reference QuoteComposer composer,
            @Reference NumberSeries numbers,
            @Reference EventLog events,
            @Reference Company company,
            @Reference Actors actors) {
        this.unit = unit;
        this.composer = composer;
        this.numbers = numbers;
        this.events = events;
        this.company = company;
        this.actors = actors;
    }

    @Override
    public Quote draft(QuoteDraft draft) {
        PriceChoice.check(actors.current(), draft, company.today(), Optional.empty());
        return unit.call(em -> {
            QuoteContent content = composer.compose(em, draft, Optional.empty(), Optional.empty());
            return begin(em, content, "Q-%06d".formatted(numbers.next(SERIES)), 1);
        });
    }

    @Override
    public Quote change(QuoteId quote, long version, QuoteDraft draft) {
        return unit.call(em -> {
            QuoteStore store = new QuoteStore(em);
            QuoteRow row = store.lock(quote);
            if (row.version != version) {
                throw new StaleVersionException("quote", row.id, version, row.version);
            }
            QuoteStore.require(row, "changed: revise it", EnumSet.of(QuoteState.DRAFT));
            PriceChoice.check(actors.current(), draft, company.today(), Optional.of(row));
            QuoteContent content = composer.compose(
                    em, draft, pricer(row).map(ProviderVersion::orSuccessor), Optional.ofNullable(row.taxRounding));
            return rewritten(store, row, content);
        });
    }

    @Override
    public Quote reprice(QuoteId quote, Repricing by) {
        return unit.call(em -> {
            QuoteStore store = new QuoteStore(em);
            QuoteRow row = store.lock(quote, "priced again: revise it", EnumSet.of(QuoteState.DRAFT));
            Optional<ProviderPin> pin =
                    by == Repricing.PINNED ? pricer(row).map(ProviderVersion::exactly) : Optional.empty();
            Optional<TaxRounding> rounding =
                    by == Repricing.PINNED ? Optional.ofNullable(row.taxRounding) : Optional.empty();
            return rewritten(store, row, composer.compose(em, row.draft(store.lines(row)), pin, rounding));
        });
    }

    private Quote rewritten(QuoteStore store, QuoteRow row, QuoteContent content) {
        row.write(content, company.now());
        store.replaceLines(row, content);
        return store.quote(row);
    }

    /** Who priced a quote, unless a provider of pricing gave itself no proper name. */
    private static Optional<ProviderVersion> pricer(QuoteRow row) {
        return ProviderVersion.parse(row.pricedBy);
    }

    @Override
    public Optional<Quote> find(QuoteId quote) {
        return unit.call(em -> new QuoteStore(em).find(quote));
    }

    @Override
    public Page<QuoteSummary> search(QuoteQuery query, PageRequest page) {
        return unit.call(em -> new QuoteStore(em).search(query, page));
    }

    @Override
    public Quote revise(QuoteId quote) {
        return unit.call(em -> {
            QuoteStore store = new QuoteStore(em);
            QuoteRow old = store.lock(quote, "revised", REVISABLE);
            QuoteContent content =
                    composer.compose(em, today(old.draft(store.lines(old))), Optional.empty(), Optional.empty());
            old.reach(QuoteState.SUPERSEDED, company.now());
            return begin(em, content, old.number, old.revision + 1);
        });
    }

    private Quote begin(EntityManager em, QuoteContent content, String number, int revision) {
        QuoteStore store = new QuoteStore(em);
        Instant now = company.now();
        QuoteRow row = new QuoteRow();
        row.id = NewId.next();
        row.number = number;
        row.revision = revision;
        row.state = QuoteState.DRAFT;
        row.owner = actors.current().user();
        row.createdAt = Utc.column(now);
        row.write(content, now);
        store.add(row, content);
        events.record(new QuoteDrafted(row.quoteId(), number, revision, new CustomerId(row.customer), now));
        return store.quote(row);
    }

    /** The same wishes, at today's prices and with a new validity. */
    private static QuoteDraft today(QuoteDraft old) {
        return new QuoteDraft(
                old.customer(),
                old.opportunity(),
                old.currency(),
                Optional.empty(),
                Optional.empty(),
                old.channel(),
                old.priceList(),
                old.lines(),
                old.coupon(),
                old.choices());
    }
}
