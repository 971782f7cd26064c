package org.tenon.pricing.internal;

import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.UnavailableException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.pricing.Conversion;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.PriceSimulation;
import org.tenon.pricing.SimulationScope;
import org.tenon.pricing.internal.engine.RuleIndex;
import org.tenon.pricing.spi.PastSale;
import org.tenon.pricing.spi.PastSales;

/** Prices past sales by a list as it is and as it would be. Reads some documents at a time, each time in a transaction. */
@Component(service = Simulator.class)
public final class Simulator {

    private static final Logger LOG = LoggerFactory.getLogger(Simulator.class);
    private static final int AT_ONCE = 100;

    private final UnitOfWork unit;
    private final BasketPricing baskets;
    private final Company company;
    private final Map<PastSales, String> sources = new ConcurrentHashMap<>();

    @Activate
    public Simulator(
            @Reference(target = "(unit=pricing)") UnitOfWork unit,
            @Reference BasketPricing baskets,
            @Reference Company company) {
        this.unit = unit;
        this.baskets = baskets;
        this.company = company;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void bindSource(PastSales source, Map<String, Object> properties) {
        if (properties.get(PastSales.KIND) instanceof String kind) {
            sources.put(source, kind);
        } else {
            LOG.warn("past sales of {} are not used: they need the property {}", source.getClass(), PastSales.KIND);
        }
    }

    public void unbindSource(PastSales source) {
        sources.remove(source);
    }

    PriceSimulation simulate(DraftedList drafted, SimulationScope scope) {
        PastSales source = source(scope.kind());
        return new Run(drafted, scope).over(source);
    }

    private PastSales source(String kind) {
        return sources.entrySet().stream()
                .filter(one -> one.getValue().equals(kind))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new InvalidRequestException(
                        "/kind", "pricing.no-past-sales", "Nobody here keeps documents of the kind " + kind + "."));
    }

    /** One simulation. */
    private final class Run {

        private final DraftedList drafted;
        private final SimulationScope scope;
        private final Map<PriceListId, RuleIndex> before = new HashMap<>();
        private final Map<PriceListId, RuleIndex> after = new HashMap<>();
        private final Map<String, Boolean> concerned = new HashMap<>();
        private final Edition edition;
        private final SimulationSums sums;

        Run(DraftedList drafted, SimulationScope scope) {
            this.drafted = drafted;
            this.scope = scope;
            this.edition = unit.call(em -> Stamps.read(em).edition());
            PriceListId list = drafted.draft().list();
            this.sums =
                    new SimulationSums(unit.call(em -> ListRow.find(em, list).orElseThrow())
                            .list()
                            .definition()
                            .currency());
        }

        PriceSimulation over(PastSales source) {
            Optional<String> cursor = Optional.empty();
            int seen = 0;
            while (seen < scope.documents()) {
                PageRequest next = new PageRequest(Math.min(AT_ONCE, scope.documents() - seen), cursor);
                Page<PastSale> page = source.sales(scope.days(), next);
                unit.run(em -> price(em, page.items()));
                seen += page.items().size();
                cursor = page.next();
                if (cursor.isEmpty()) {
                    return sums.simulation(true);
                }
            }
            return sums.simulation(false);
        }

        private void price(EntityManager em, List<PastSale> sales) {
            BookView asItIs = new BookView(em, edition, before);
            BookView asItWouldBe = new BookView(em, edition, after).with(drafted);
            for (PastSale sale : sales) {
                if (isConcerned(em, sale.request())) {
                    PriceRequest request = sale.request().on(scope.from());
                    Optional<PriceResult> now = price(em, request, asItIs);
                    Optional<PriceResult> then = now.isEmpty() ? now : price(em, request, asItWouldBe);
                    sums.add(sale.document(), now, then);
                }
            }
        }

        private Optional<PriceResult> price(EntityManager em, PriceRequest request, BookView view) {
            try {
                return Optional.of(baskets.price(request, (products, choice) -> view.open(choice), new Rate(em)));
            } catch (InvalidRequestException | UnavailableException refused) {
                return Optional.empty();
            }
        }

        /** Whether the list that it was priced by is this one, or stands on it. */
        private boolean isConcerned(EntityManager em, PriceRequest request) {
            return request.priceList()
                    .map(list -> concerned.computeIfAbsent(list, name -> new ListGraph(em)
                            .standsOn(name, drafted.draft().list().value())))
                    .orElse(false);
        }

        /** What is known now of other currencies. */
        private final class Rate implements ListChoice.Exchange {

            private final EntityManager em;

            Rate(EntityManager em) {
                this.em = em;
            }

            @Override
            public Currency own() {
                return company.currency();
            }

            @Override
            public Optional<Conversion> way(Currency from, Currency to, LocalDate on) {
                return Rates.around(em, from, to, on).way(from, to, own());
            }
        }
    }
}
