package org.tenon.sales.rest;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.sight.OwnedId;
import org.tenon.kernel.sight.RecordSight;
import org.tenon.sales.ApprovalDeskService;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteId;
import org.tenon.sales.QuoteService;
import org.tenon.sales.QuoteState;
import org.tenon.sales.WaitingApproval;

/** Quotes are seen by whoever wrote or approves them, and by those who see the customer as far as quotes go. */
@Component(service = RecordSight.class)
public final class QuoteSight implements RecordSight {

    private final QuoteService quotes;
    private final ApprovalDeskService desk;
    private final SalesSight sight;

    @Activate
    public QuoteSight(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) QuoteService quotes,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ApprovalDeskService desk,
            @Reference SalesSight sight) {
        this.quotes = quotes;
        this.desk = desk;
        this.sight = sight;
    }

    @Override
    public String kind() {
        return SalesSight.QUOTE;
    }

    @Override
    public String root() {
        return "quotes";
    }

    @Override
    public Class<? extends OwnedId> idType() {
        return QuoteId.class;
    }

    @Override
    public Set<String> seen(Set<String> ids, Actor reader) {
        return ids.stream()
                .filter(id -> quotes.find(new QuoteId(id))
                        .filter(quote -> sight.covers(
                                        reader,
                                        kind(),
                                        quote.owner(),
                                        quote.draft().customer())
                                || decides(quote, reader))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    /** Whether he has decided on it, or it waits for him: nobody approves what he does not see. */
    private boolean decides(Quote quote, Actor reader) {
        boolean decided = quote.approvals().stream()
                .anyMatch(step -> step.decidedBy().filter(reader.user()::equals).isPresent());
        return decided || (quote.state() == QuoteState.PENDING && waits(quote.id()));
    }

    private boolean waits(QuoteId quote) {
        Optional<PageRequest> next = Optional.of(PageRequest.first(PageRequest.MAX_LIMIT));
        while (next.isPresent()) {
            Page<WaitingApproval> page = desk.waiting(next.get());
            if (page.items().stream().anyMatch(step -> step.quote().equals(quote))) {
                return true;
            }
            next = page.next().map(PageRequest.first(PageRequest.MAX_LIMIT)::from);
        }
        return false;
    }
}
