package org.tenon.sales.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.NumberSeries;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.sales.LineChoice;
import org.tenon.sales.OpportunityId;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteDraft;
import org.tenon.sales.QuoteId;
import org.tenon.sales.QuoteStartService;

/** Begins quotes with what is known already. */
@Component(
        service = QuoteStartService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class QuoteStarts implements QuoteStartService {

    private final UnitOfWork unit;
    private final QuoteBook quotes;
    private final Actors actors;

    /** A book of its own: what is begun here is this provider's, whoever else is chosen to answer. */
    @Activate
    public QuoteStarts(
            @Reference(target = "(unit=sales)") UnitOfWork unit,
            @Reference QuoteComposer composer,
            @Reference NumberSeries numbers,
            @Reference EventLog events,
            @Reference Company company,
            @Reference Actors actors) {
        this(unit, new QuoteBook(unit, composer, numbers, events, company, actors), actors);
    }

    QuoteStarts(UnitOfWork unit, QuoteBook quotes, Actors actors) {
        this.unit = unit;
        this.quotes = quotes;
        this.actors = actors;
    }

    @Override
    public Quote fromOpportunity(
            OpportunityId opportunity, List<PriceRequestLine> lines, Map<String, LineChoice> choices) {
        return unit.call(em -> {
            OpportunityRow row = em.find(OpportunityRow.class, opportunity.value());
            if (row == null) {
                throw new NotFoundException("opportunity", opportunity.value());
            }
            return quotes.draft(new QuoteDraft(
                            new CustomerId(row.customer),
                            Optional.of(opportunity),
                            Optional.of(row.currency()),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            lines)
                    .leaving(choices));
        });
    }

    @Override
    public Quote duplicate(QuoteId quote, Optional<CustomerId> customer) {
        return unit.call(em -> {
            QuoteStore store = new QuoteStore(em);
            QuoteRow row = store.found(quote);
            QuoteDraft old = row.draft(store.lines(row));
            CustomerId forWhom = customer.orElse(old.customer());
            return quotes.draft(new QuoteDraft(
                            forWhom,
                            old.opportunity().filter(same -> forWhom.equals(old.customer())),
                            old.currency(),
                            Optional.empty(),
                            Optional.empty(),
                            old.channel(),
                            old.priceList().filter(list -> PriceChoice.mayChoose(actors.current())),
                            old.lines())
                    .leaving(old.choices()));
        });
    }
}
