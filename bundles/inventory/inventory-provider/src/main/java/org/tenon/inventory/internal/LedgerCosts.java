package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductService;
import org.tenon.inventory.CostEntry;
import org.tenon.inventory.CostService;
import org.tenon.inventory.LandedCost;
import org.tenon.inventory.LandedCostAdded;
import org.tenon.inventory.StockPeriodClosed;
import org.tenon.inventory.StockQuery;
import org.tenon.inventory.StockValue;
import org.tenon.kernel.NewId;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.Violations;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;

/** Costs as they follow from the ledger: worked out when somebody asks, from the last closing on; only closings are kept. */
@Component(
        service = CostService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class LedgerCosts implements CostService {

    private static final int CLOSED_AT_ONCE = 200;

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final ProductService catalog;
    private final EventLog events;
    private final Company company;

    @Activate
    public LedgerCosts(
            @Reference(target = "(unit=inventory)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService catalog,
            @Reference EventLog events,
            @Reference Company company) {
        this.unit = unit;
        this.transactions = transactions;
        this.catalog = catalog;
        this.events = events;
        this.company = company;
    }

    @Override
    public Page<StockValue> values(Set<ProductId> products, LocalDate on, PageRequest page) {
        return unit.call(em -> {
            List<String> asked = moved(em, products, page.after().orElse(""), page.limit() + 1);
            List<StockValue> values = new ArrayList<>();
            new Replay(em, catalog, company)
                    .until(asked, on)
                    .forEach((product, valued) ->
                            values.add(valued.valuation().value(new ProductId(product), valued.method())));
            return Page.of(values, page.limit(), value -> value.product().value());
        });
    }

    /** The products that ever moved. */
    static List<String> moved(EntityManager em, Set<ProductId> products, String after, int limit) {
        Selection selection = new Selection("l.version > 1 and l.product > :last").with("last", after);
        selection.of(new StockQuery(products, Optional.empty()), "l");
        return selection
                .apply(em.createQuery(
                        "select distinct l.product from LevelRow l where " + selection.where() + " order by l.product",
                        String.class))
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public List<CostEntry> costsOf(String document) {
        return unit.call(em -> {
            List<MoveRow> moves = MoveBook.of(em, document);
            if (moves.isEmpty()) {
                return List.of();
            }
            LocalDateTime first = moves.stream()
                    .map(move -> move.movedAt)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            List<String> products = moves.stream().map(move -> move.product).toList();
            return new Replay(em, catalog, company)
                    .from(products, LocalDate.ofInstant(Utc.instant(first), company.zone())).values().stream()
                            .flatMap(valued -> valued.valuation().entries().stream())
                            .filter(entry -> entry.document().equals(document))
                            .sorted(Comparator.comparing(CostEntry::move))
                            .toList();
        });
    }

    @Override
    public List<CostEntry> entries(ProductId product) {
        return unit.call(em -> new Replay(em, catalog, company)
                .from(List.of(product.value()), company.today())
                .get(product.value())
                .valuation()
                .entries());
    }

    @Override
    public void add(LandedCost cost) {
        transactions.retrying(() -> unit.call(em -> {
            lock(em);
            ReceiptRow receipt = cost.document().startsWith("receipt/")
                    ? em.find(ReceiptRow.class, cost.document().substring("receipt/".length()))
                    : null;
            if (receipt == null) {
                throw new NotFoundException("receipt", cost.document());
            }
            check(em, cost);
            LocalDate day = LocalDate.ofInstant(Utc.instant(receipt.receivedAt), company.zone());
            BookingDays.closed(em).filter(closed -> !day.isAfter(closed)).ifPresent(closed -> {
                throw periodClosed(closed);
            });
            LandedCostRow row = new LandedCostRow();
            row.id = NewId.next();
            row.document = cost.document();
            row.amount = cost.amount().amount();
            row.currency = cost.amount().currency().getCurrencyCode();
            row.split = cost.split();
            row.note = cost.note().orElse(null);
            row.addedAt = Utc.column(company.now());
            em.persist(row);
            events.record(new LandedCostAdded(cost.document(), company.now()));
            return row.id;
        }));
    }

    private void check(EntityManager em, LandedCost cost) {
        Violations violations = new Violations();
        violations.check(
                !cost.amount().isZero(), "/amount", "inventory.cost", "What is added is more than nothing, or less.");
        cost.note()
                .ifPresent(note -> violations.check(
                        !note.isBlank() && note.length() <= BookedLedger.MAX_TEXT && note.indexOf('\0') < 0,
                        "/note",
                        "length",
                        "Give 1 to " + BookedLedger.MAX_TEXT + " characters, none of them NUL."));
        Set<String> products = MoveBook.of(em, cost.document()).stream()
                .map(move -> move.product)
                .collect(Collectors.toSet());
        new Replay(em, catalog, company)
                .until(products, company.today())
                .values()
                .forEach(valued -> violations.check(
                        valued.valuation().currency().equals(cost.amount().currency()),
                        "/amount",
                        "inventory.cost-currency",
                        "The goods' costs are in " + valued.valuation().currency() + "."));
        violations.throwIfAny();
    }

    private static ConflictException periodClosed(LocalDate closed) {
        return new ConflictException(
                "inventory.period-closed",
                "What was up to " + closed + " is closed.",
                Map.of("through", closed.toString()));
    }

    @Override
    public List<LandedCost> landed(String document) {
        return unit.call(em -> em
                .createQuery(
                        "select c from LandedCostRow c where c.document = :document order by c.id", LandedCostRow.class)
                .setParameter("document", document)
                .getResultList()
                .stream()
                .map(LandedCostRow::toCost)
                .toList());
    }

    @Override
    public void close(LocalDate through) {
        if (!through.isBefore(company.today())) {
            throw new InvalidRequestException("/through", "inventory.day", "A day is closed when it is over.");
        }
        transactions.retrying(() -> unit.call(em -> {
            lock(em);
            Optional<LocalDate> closed = BookingDays.closed(em);
            if (closed.filter(through::isBefore).isPresent()) {
                throw periodClosed(closed.get());
            }
            if (closed.filter(through::equals).isEmpty()) {
                keep(em, through);
                ClosingRow row = new ClosingRow();
                row.through = through.toString();
                row.closedAt = Utc.column(company.now());
                em.persist(row);
                events.record(new StockPeriodClosed(through, company.now()));
            }
            return through;
        }));
    }

    private void keep(EntityManager em, LocalDate through) {
        String last = "";
        List<String> products;
        do {
            products = moved(em, Set.of(), last, CLOSED_AT_ONCE);
            new Replay(em, catalog, company).until(products, through).forEach((product, valued) -> {
                Valuation valuation = valued.valuation();
                List<Layers.Layer> layers = new ArrayList<>(valuation.layers().all());
                if (layers.isEmpty() && valuation.layers().unit().signum() != 0) {
                    layers.add(new Layers.Layer("", "", BigDecimal.ZERO, BigDecimal.ZERO));
                }
                for (int i = 0; i < layers.size(); i++) {
                    em.persist(ClosingLayerRow.of(through.toString(), product, i + 1, layers.get(i), valuation));
                }
            });
            em.flush();
            em.clear();
            last = products.isEmpty() ? last : products.get(products.size() - 1);
        } while (products.size() == CLOSED_AT_ONCE);
    }

    /** Whoever closes and whoever books for a past day wait for each other. */
    static void lock(EntityManager em) {
        em.createNativeQuery("select id from inventory_day_lock where id = 1 for update")
                .getResultList();
    }

    @Override
    public Optional<LocalDate> closed() {
        return unit.call(BookingDays::closed);
    }
}
