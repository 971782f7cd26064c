package org.tenon.order.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.Custody;
import org.tenon.inventory.Receipt;
import org.tenon.inventory.ReceiptId;
import org.tenon.inventory.StockLevel;
import org.tenon.inventory.StockQuery;
import org.tenon.inventory.StockService;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.PinnedProviderGoneException;
import org.tenon.kernel.capability.ProviderVersion;
import org.tenon.kernel.event.EventSubscriber;
import org.tenon.kernel.event.RecordedEvent;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.UnavailableException;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.UnitOfWork;

/**
 * Sets goods aside for the orders that wait for them, when goods have come in or were given back: the higher priority first, then
 * who wants them sooner, then who ordered first. It looks at the head of the queues of what is there, and at no more of a queue
 * than gets something, however many wait. Each order in a transaction of its own, so that nobody waits for all of them; being told
 * twice changes nothing.
 */
@Component(service = EventSubscriber.class)
public final class BackorderFiller implements EventSubscriber {

    static final int AT_ONCE = 50;

    private static final Logger LOG = LoggerFactory.getLogger(BackorderFiller.class);
    private static final String RECEIVED = "stock.received";
    /** Goods that were put away may be available since. */
    private static final String RELOCATED = "stock.relocated";

    private static final String HOLD_CHANGED = "stock.hold-changed";

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final StockService stock;
    private final Backorder backorder;

    @Activate
    public BackorderFiller(
            @Reference(target = "(unit=order)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) StockService stock,
            @Reference Backorder backorder) {
        this.unit = unit;
        this.transactions = transactions;
        this.stock = stock;
        this.backorder = backorder;
    }

    @Override
    public String name() {
        return "order.backorders";
    }

    @Override
    public Set<String> types() {
        return Set.of(
                RECEIVED,
                "stock.booked",
                "stock.released",
                "stock.transfer-arrived",
                "stock.lease-expired",
                RELOCATED,
                HOLD_CHANGED,
                // What was at a stage may be available since it is none.
                "stock.stages-set");
    }

    @Override
    public void on(RecordedEvent event) {
        Set<ProductId> products =
                switch (event.type()) {
                    case RECEIVED -> received(event.subject());
                    case RELOCATED, HOLD_CHANGED -> Set.of(new ProductId(event.subject()));
                    default -> Set.of();
                };
        if (event.type().equals(RECEIVED) && products.isEmpty()) {
            return;
        }
        List<UnavailableException> away = new ArrayList<>();
        PriorityQueue<Head> heads = new PriorityQueue<>();
        unit.call(em -> new Waiting(em).queues(products)).stream()
                .collect(Collectors.groupingBy(Waiting.Queue::keeper, TreeMap::new, Collectors.toList()))
                .forEach((keeper, queues) -> passingOver(away, () -> withGoods(keeper, queues)
                        .forEach(queue -> new Head(queue).advance().ifPresent(heads::add))));
        serve(heads, away);
        if (!away.isEmpty()) {
            throw away.get(0);
        }
    }

    /** Orders that one inventory keeps do not wait for another that is away, or gone. Who is away is asked again: it is told again. */
    private static void passingOver(List<UnavailableException> away, Runnable work) {
        try {
            work.run();
        } catch (PinnedProviderGoneException gone) {
            LOG.warn("Orders get none of what came in, until they are reserved anew. {}", gone.getMessage());
        } catch (UnavailableException unavailable) {
            away.add(unavailable);
        }
    }

    /** Who is first of all the queues comes first, so that nobody takes in one what another is before him for. */
    private void serve(PriorityQueue<Head> heads, List<UnavailableException> away) {
        while (!heads.isEmpty()) {
            Head head = heads.remove();
            passingOver(away, () -> {
                Set<ProductId> missing = fill(head.place.order());
                // Who still misses some has taken the last: those behind get none.
                if (!missing.contains(head.queue.product())) {
                    head.advance().ifPresent(heads::add);
                }
            });
        }
    }

    /** The first in a queue of those that were not looked at yet. */
    private final class Head implements Comparable<Head> {

        private final Waiting.Queue queue;
        private final Deque<Waiting.Place> read = new ArrayDeque<>();
        private Waiting.Place place = Waiting.Place.BEFORE_ALL;

        Head(Waiting.Queue queue) {
            this.queue = queue;
        }

        Optional<Head> advance() {
            if (read.isEmpty()) {
                read.addAll(unit.call(em -> new Waiting(em).next(queue, place, AT_ONCE)));
            }
            if (read.isEmpty()) {
                return Optional.empty();
            }
            place = read.remove();
            return Optional.of(this);
        }

        @Override
        public int compareTo(Head other) {
            return place.compareTo(other.place);
        }
    }

    private Set<ProductId> received(String receipt) {
        return stock.find(new ReceiptId(receipt)).map(Receipt::lines).orElse(List.of()).stream()
                .map(Receipt.Line::product)
                .collect(Collectors.toSet());
    }

    /** Those of the queues whose product is there. An order may get it from another warehouse than its own. */
    private List<Waiting.Queue> withGoods(String keeper, Collection<Waiting.Queue> queues) {
        Set<ProductId> there = new HashSet<>();
        // Some hundred products at a time: what a query can take is bounded.
        TreeMap<Integer, Set<ProductId>> portions = new TreeMap<>();
        int number = 0;
        for (ProductId product : queues.stream().map(Waiting.Queue::product).collect(Collectors.toSet())) {
            portions.computeIfAbsent(number++ / PageRequest.MAX_LIMIT, first -> new HashSet<>())
                    .add(product);
        }
        portions.values().forEach(products -> there.addAll(available(keeper, products)));
        return queues.stream().filter(queue -> there.contains(queue.product())).toList();
    }

    private Set<ProductId> available(String keeper, Set<ProductId> products) {
        Custody custody = new Custody(
                Optional.of("order"),
                Optional.empty(),
                ProviderVersion.parse(keeper).map(ProviderVersion::orSuccessor));
        Set<ProductId> available = new HashSet<>();
        PageRequest request = PageRequest.first(PageRequest.MAX_LIMIT);
        Page<StockLevel> page;
        do {
            page = stock.levels(new StockQuery(products, Optional.empty()), request, custody);
            page.items().stream()
                    .filter(level -> level.available().signum() > 0)
                    .forEach(level -> available.add(level.product()));
            request = new PageRequest(PageRequest.MAX_LIMIT, page.next());
        } while (page.next().isPresent());
        return available;
    }

    /** Whether it is asked for in a larger transaction or not, each order is on its own; who was in the way is tried again. */
    private Set<ProductId> fill(String order) {
        for (int tries = 1; ; tries++) {
            try {
                return transactions.separate(() -> backorder.fill(order));
            } catch (ConflictException conflict) {
                if (tries == Transactions.MAX_TRIES || !conflict.code().equals("transaction.concurrent")) {
                    throw conflict;
                }
            }
        }
    }
}
