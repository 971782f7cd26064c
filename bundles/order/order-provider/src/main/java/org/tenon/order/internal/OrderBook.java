package org.tenon.order.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.KitService;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductKind;
import org.tenon.catalog.ProductService;
import org.tenon.customer.BuyingTermsService;
import org.tenon.inventory.StockService;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.NewId;
import org.tenon.kernel.NumberSeries;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ProviderPin;
import org.tenon.kernel.capability.ProviderVersion;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.order.InvoiceMethod;
import org.tenon.order.Order;
import org.tenon.order.OrderCreated;
import org.tenon.order.OrderDraft;
import org.tenon.order.OrderId;
import org.tenon.order.OrderQuery;
import org.tenon.order.OrderRepriced;
import org.tenon.order.OrderService;
import org.tenon.order.OrderState;
import org.tenon.order.OrderSummary;
import org.tenon.order.Repricing;
import org.tenon.order.terms.CustomerTerms;
import org.tenon.persistence.DuplicateKeyException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.PricedLine;
import org.tenon.pricing.PricingService;
import org.tenon.pricing.TaxRounding;

/** Writes orders, priced by pricing or as agreed, and finds them. */
@Component(
        service = OrderService.class,
        configurationPid = OrderConfig.PID,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class OrderBook implements OrderService {

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final NumberSeries numbers;
    private final BuyingTermsService terms;
    private final ProductService products;
    private final PricingService pricing;
    private final StockService stock;
    private final EventLog events;
    private final Company company;
    private final OrderSettings settings;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable KitService kits;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable Sourcing sourcing;

    @Activate
    public OrderBook(
            @Reference(target = "(unit=order)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference NumberSeries numbers,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) BuyingTermsService terms,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService products,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) PricingService pricing,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) StockService stock,
            @Reference EventLog events,
            @Reference Company company,
            OrderConfig config) {
        this(unit, transactions, numbers, terms, products, pricing, stock, events, company, OrderSettings.of(config));
    }

    /** With the settings that an installation has when nobody says otherwise. */
    public OrderBook(
            UnitOfWork unit,
            Transactions transactions,
            NumberSeries numbers,
            BuyingTermsService terms,
            ProductService products,
            PricingService pricing,
            StockService stock,
            EventLog events,
            Company company) {
        this(unit, transactions, numbers, terms, products, pricing, stock, events, company, OrderSettings.DEFAULTS);
    }

    OrderBook(
            UnitOfWork unit,
            Transactions transactions,
            NumberSeries numbers,
            BuyingTermsService terms,
            ProductService products,
            PricingService pricing,
            StockService stock,
            EventLog events,
            Company company,
            OrderSettings settings) {
        this.unit = unit;
        this.transactions = transactions;
        this.numbers = numbers;
        this.terms = terms;
        this.products = products;
        this.pricing = pricing;
        this.stock = stock;
        this.events = events;
        this.company = company;
        this.settings = settings;
    }

    @Override
    public Order create(OrderDraft draft) {
        DraftCheck.check(draft);
        return transactions.retrying(() -> fromSource(draft).orElseGet(() -> newFromSource(draft)));
    }

    private Order newFromSource(OrderDraft draft) {
        try {
            return written(draft);
        } catch (DuplicateKeyException taken) {
            if (taken.constraint().contains("order_reference")) {
                throw References.concurrent();
            }
            if (!taken.constraint().contains("source")) {
                throw taken;
            }
            // Somebody else wrote an order from the same source at the same moment: a second try finds it.
            throw new ConflictException(
                    "transaction.concurrent",
                    "Somebody else wrote an order from the same source at the same moment. Try again.",
                    Map.of());
        }
    }

    private Optional<Order> fromSource(OrderDraft draft) {
        return draft.source().flatMap(source -> unit.call(em -> new OrderStore(em).findBySource(source)));
    }

    private Order written(OrderDraft draft) {
        LocalDate date = draft.date().orElseGet(company::today);
        DraftCheck.known(draft, terms, stock);
        PriceResult prices = prices(draft, date);
        Map<ProductId, Product> catalog = products.findAll(
                prices.lines().stream().map(line -> line.product()).collect(Collectors.toSet()));
        Map<ProductId, List<KitPart>> parts = KitPart.of(catalog, kits, products);
        OrderRow row = row(draft, date, prices);
        List<OrderLineRow> lines = IntStream.range(0, prices.lines().size())
                .mapToObj(i -> {
                    PricedLine priced = saying(draft, i, prices.lines().get(i));
                    OrderLineRow line =
                            OrderLineRow.of(row.id, i + 1, priced, isStocked(catalog.get(priced.product())));
                    line.madeOf(parts.getOrDefault(priced.product(), List.of()));
                    line.wish = wish(draft, i);
                    return line;
                })
                .toList();
        return unit.call(em -> {
            OrderStore store = new OrderStore(em);
            if (settings.uniqueReferences()) {
                References.take(store, row);
            }
            agree(store, draft, row, lines);
            store.addNow(row, lines);
            events.record(
                    new OrderCreated(row.orderId(), row.number, row.customerId(), row.money(row.gross), company.now()));
            return store.order(row, lines);
        });
    }

    /** Takes over what holds for the customer's orders that say nothing else. */
    private void agree(OrderStore store, OrderDraft draft, OrderRow row, List<OrderLineRow> lines) {
        TermsOfOrder held = store.terms(row, lines);
        CustomerTerms terms = held.customer();
        row.delivery = terms.delivery().filter(own -> draft.deliveryByTerms()).orElse(draft.delivery());
        row.invoiceMethod = draft.invoiceMethod().or(terms::invoiceMethod).orElse(InvoiceMethod.ON_ORDER);
        row.tolerate(terms.tolerance().orElse(settings.tolerance()));
        LineTerms.give(held.products(), row, lines, draft.procurement(), "/lines/");
    }

    private PriceResult prices(OrderDraft draft, LocalDate date) {
        if (draft.content() instanceof OrderDraft.Agreed agreed) {
            return agreed.prices();
        }
        OrderDraft.ToPrice wanted = (OrderDraft.ToPrice) draft.content();
        return pricing.price(new PriceRequest(
                draft.customer(),
                wanted.currency(),
                Optional.of(date),
                wanted.channel(),
                wanted.priceList(),
                wanted.coupon(),
                wanted.lines(),
                Optional.of("order"),
                Optional.empty()));
    }

    /** Documents keep what they were told of a line, also where a provider of prices does not repeat it. */
    private static PricedLine saying(OrderDraft draft, int line, PricedLine priced) {
        return draft.content() instanceof OrderDraft.ToPrice wanted
                ? priced.saying(wanted.lines().get(line).attributes())
                : priced;
    }

    private static @Nullable String wish(OrderDraft draft, int line) {
        return draft.content() instanceof OrderDraft.ToPrice wanted
                ? JsonColumns.text(wanted.lines().get(line))
                : null;
    }

    @Override
    public Order reprice(OrderId order, Repricing by) {
        return transactions.retrying(() -> unit.call(em -> {
            OrderStore store = new OrderStore(em);
            OrderRow row = store.lock(order);
            OrderStore.require(row, "priced again", EnumSet.of(OrderState.DRAFT));
            List<OrderLineRow> lines = store.lines(row);
            Optional<ProviderPin> pin = by == Repricing.PINNED
                    ? ProviderVersion.parse(row.pricedBy).map(ProviderVersion::exactly)
                    : Optional.empty();
            Optional<TaxRounding> rounding =
                    by == Repricing.PINNED ? Optional.ofNullable(row.taxRounding) : Optional.empty();
            PriceResult prices =
                    pricing.price(row.priceRequest(wishes(row, lines), rounding).forDocument("order", pin));
            row.price(prices);
            for (int i = 0; i < lines.size(); i++) {
                lines.get(i).price(prices.lines().get(i));
            }
            Instant now = company.now();
            row.touch(now);
            events.record(new OrderRepriced(order, row.number, prices.gross(), row.pricedBy, now));
            return store.order(row, lines);
        }));
    }

    /** @throws ConflictException when there is a line whose price was agreed */
    private static List<PriceRequestLine> wishes(OrderRow row, List<OrderLineRow> lines) {
        List<PriceRequestLine> wishes =
                lines.stream().flatMap(line -> line.wish().stream()).toList();
        if (wishes.size() < lines.size()) {
            throw new ConflictException(
                    "order.agreed",
                    "The prices of the order " + row.number + " were agreed: they are not calculated again.",
                    Map.of("order", row.id));
        }
        return wishes;
    }

    private OrderRow row(OrderDraft draft, LocalDate date, PriceResult prices) {
        Instant now = company.now();
        OrderRow row = new OrderRow();
        row.id = NewId.next();
        row.number = String.format("SO-%06d", numbers.next("order"));
        row.state = OrderState.DRAFT;
        row.customer = draft.customer().value();
        row.reference = draft.reference().orElse(null);
        row.date = date;
        row.requestedDate = draft.requestedDate().orElse(null);
        row.warehouse = draft.warehouse().orElseGet(() -> chosen(draft, prices)).value();
        row.source = draft.source().orElse(null);
        row.price(prices);
        row.priority = draft.priority();
        if (draft.content() instanceof OrderDraft.ToPrice wanted) {
            row.channel = wanted.channel().orElse(null);
            row.priceList = wanted.priceList().orElse(null);
            row.coupon = wanted.coupon().orElse(null);
        }
        row.createdAt = Utc.column(now);
        row.changedAt = row.createdAt;
        return row;
    }

    /** From where it leaves that names no warehouse. */
    private WarehouseId chosen(OrderDraft draft, PriceResult prices) {
        Sourcing asked = sourcing;
        return asked == null ? WarehouseId.MAIN : asked.warehouse(draft.customer(), prices.lines());
    }

    /** A product that the catalog has forgotten since it was quoted is taken for goods. */
    static boolean isStocked(@Nullable Product product) {
        return product == null || product.details().kind() != ProductKind.SERVICE;
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return unit.call(em -> new OrderStore(em).find(id));
    }

    @Override
    public Page<OrderSummary> search(OrderQuery query, PageRequest page) {
        return unit.call(em -> new OrderStore(em).search(query, page));
    }
}
