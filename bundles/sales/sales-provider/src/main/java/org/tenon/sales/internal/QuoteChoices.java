package org.tenon.sales.internal;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.persistence.UnitOfWork;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteChoiceService;
import org.tenon.sales.QuoteChosen;
import org.tenon.sales.QuoteId;
import org.tenon.sales.QuoteState;

/** Chooses in the seller's name. The seal holds for every combination, so that choosing breaks none. */
@Component(
        service = QuoteChoiceService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class QuoteChoices implements QuoteChoiceService {

    private static final Set<QuoteState> OPEN =
            EnumSet.of(QuoteState.DRAFT, QuoteState.PENDING, QuoteState.APPROVED, QuoteState.SENT);

    private final UnitOfWork unit;
    private final EventLog events;
    private final Company company;

    @Activate
    public QuoteChoices(
            @Reference(target = "(unit=sales)") UnitOfWork unit,
            @Reference EventLog events,
            @Reference Company company) {
        this.unit = unit;
        this.events = events;
        this.company = company;
    }

    @Override
    public Quote choose(QuoteId quote, Set<String> lines) {
        return unit.call(em -> {
            QuoteStore store = new QuoteStore(em);
            QuoteRow row = store.lock(quote, "chosen from", OPEN);
            ContentSeal.check(row, store.lines(row));
            choose(store, row, lines, events, company.now());
            return store.quote(row);
        });
    }

    static void choose(QuoteStore store, QuoteRow row, Set<String> chosen, EventLog events, Instant now) {
        List<QuoteLineRow> lines = store.lines(row);
        Choices.check(lines, chosen);
        boolean other = false;
        for (QuoteLineRow line : lines) {
            boolean counts = !line.choosable || chosen.contains(line.key());
            other |= counts != line.counts;
            line.counts = counts;
        }
        if (other) {
            row.total(lines, now);
            events.record(
                    new QuoteChosen(row.quoteId(), row.number, QuoteLineRow.chosen(lines), row.money(row.gross), now));
        }
    }
}
