package org.tenon.sales.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.NumberSeries;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.Violations;
import org.tenon.persistence.UnitOfWork;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.sales.OpportunityId;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteDraft;
import org.tenon.sales.Solution;
import org.tenon.sales.SolutionOption;
import org.tenon.sales.SolutionQuoted;
import org.tenon.sales.SolutionRequest;
import org.tenon.sales.SolutionService;
import org.tenon.sales.SolutionTemplate;
import org.tenon.sales.internal.solution.RuleSet;

/** Makes solutions, and begins quotes of them. */
@Component(
        service = SolutionService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class Solutions implements SolutionService {

    private final UnitOfWork unit;
    private final QuoteBook quotes;
    private final QuoteStarts starts;
    private final EventLog events;
    private final Company company;

    /** Books of its own: what is begun here is this provider's, whoever else is chosen to answer. */
    @Activate
    public Solutions(
            @Reference(target = "(unit=sales)") UnitOfWork unit,
            @Reference QuoteComposer composer,
            @Reference NumberSeries numbers,
            @Reference EventLog events,
            @Reference Company company,
            @Reference Actors actors) {
        this(unit, new QuoteBook(unit, composer, numbers, events, company, actors), events, company, actors);
    }

    Solutions(UnitOfWork unit, QuoteBook quotes, EventLog events, Company company, Actors actors) {
        this.unit = unit;
        this.quotes = quotes;
        this.starts = new QuoteStarts(unit, quotes, actors);
        this.events = events;
        this.company = company;
    }

    @Override
    public Solution configure(SolutionRequest request) {
        return configured(template(request), request);
    }

    @Override
    public Quote quote(SolutionRequest request, CustomerId customer) {
        return quoted(request, lines -> quotes.draft(QuoteDraft.of(customer, lines)));
    }

    @Override
    public Quote quote(SolutionRequest request, OpportunityId opportunity) {
        return quoted(request, lines -> starts.fromOpportunity(opportunity, lines));
    }

    private Quote quoted(SolutionRequest request, Function<List<PriceRequestLine>, Quote> begin) {
        return unit.call(em -> {
            SolutionTemplate template = template(request);
            if (!template.active()) {
                throw new ConflictException(
                        "solution-template.inactive",
                        "No new solutions are made of " + template.name() + ".",
                        Map.of("template", template.code()));
            }
            Solution solution = configured(template, request);
            refuseBroken(solution);
            Quote quote = begin.apply(solution.lines());
            events.record(new SolutionQuoted(
                    quote.id(),
                    quote.number(),
                    template.code(),
                    template.version(),
                    List.copyOf(solution.options().keySet()),
                    company.now()));
            return quote;
        });
    }

    private static void refuseBroken(Solution solution) {
        Violations violations = new Violations();
        solution.broken()
                .forEach(broken -> violations.add(
                        "/options",
                        "solution."
                                + broken.rule()
                                        .kind()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'),
                        broken.message()));
        violations.throwIfAny();
    }

    private SolutionTemplate template(SolutionRequest request) {
        return unit.call(em -> {
            SolutionTemplateRow row = em.find(SolutionTemplateRow.class, request.template());
            if (row == null) {
                throw new NotFoundException("solution-template", request.template());
            }
            return row.template();
        });
    }

    private static Solution configured(SolutionTemplate template, SolutionRequest request) {
        SortedMap<String, BigDecimal> chosen = chosen(template, request);
        List<PriceRequestLine> lines = new ArrayList<>();
        for (SolutionOption option : template.options()) {
            BigDecimal times = chosen.get(option.key());
            if (times != null) {
                option.items()
                        .forEach(item -> lines.add(PriceRequestLine.of(
                                item.product(), item.quantity().multiply(times))));
            }
        }
        return new Solution(
                template.code(),
                chosen,
                lines,
                new RuleSet(template.options(), template.rules()).broken(chosen.keySet()));
    }

    private static SortedMap<String, BigDecimal> chosen(SolutionTemplate template, SolutionRequest request) {
        boolean proposed = request.options().isEmpty();
        SortedMap<String, BigDecimal> chosen = new TreeMap<>(request.options());
        for (SolutionOption option : template.options()) {
            if (option.required() || (proposed && option.proposed())) {
                chosen.putIfAbsent(option.key(), BigDecimal.ONE);
            }
        }
        Violations violations = new Violations();
        chosen.forEach((key, times) -> {
            violations.check(
                    template.options().stream().anyMatch(option -> option.key().equals(key)),
                    "/options",
                    "solution.option",
                    template.name() + " has no option " + key + ".");
            violations.check(
                    times.signum() > 0, "/options", "solution.option", "Of " + key + " there is more than zero.");
        });
        for (SolutionOption option : template.options()) {
            BigDecimal times = chosen.getOrDefault(option.key(), BigDecimal.ONE);
            violations.check(
                    option.items().stream()
                            .allMatch(item -> times.signum() <= 0
                                    || TemplateChecks.isQuantity(item.quantity().multiply(times))),
                    "/options",
                    "quantity.range",
                    "There cannot be so many of " + option.key() + ".");
        }
        violations.throwIfAny();
        return chosen;
    }
}
