package org.tenon.testing.contract.sales;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.tenon.catalog.ProductDetails;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductKind;
import org.tenon.catalog.ProductService;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerService;
import org.tenon.customer.NewCustomer;
import org.tenon.inventory.Receipt;
import org.tenon.inventory.StockService;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.Money;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.Percent;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.order.OrderQuery;
import org.tenon.order.OrderService;
import org.tenon.order.OrderSummary;
import org.tenon.pricing.NewPriceList;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.NewTaxRule;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PriceListService;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.PricingService;
import org.tenon.pricing.RuleConditions;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleScope;
import org.tenon.pricing.TaxRuleService;
import org.tenon.sales.ApprovalDeskService;
import org.tenon.sales.ApprovalPolicyService;
import org.tenon.sales.ApprovalService;
import org.tenon.sales.DelegationService;
import org.tenon.sales.ForecastService;
import org.tenon.sales.LeadService;
import org.tenon.sales.OpportunityService;
import org.tenon.sales.PipelineService;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteClosingService;
import org.tenon.sales.QuoteDraft;
import org.tenon.sales.QuoteId;
import org.tenon.sales.QuoteReportService;
import org.tenon.sales.QuoteService;
import org.tenon.sales.QuoteStartService;
import org.tenon.sales.QuoteState;
import org.tenon.sales.SalesTeamService;

/**
 * The provider that is tested and what it stands on. It is configured as it comes: the pipeline has the stages
 * {@code lead} (10 %), {@code qualified} (20 %), {@code needs-analysis} (30 %) and {@code won} (100 %), quotes are valid
 * for 30 days, and the role {@code sales-manager} approves what is more than 10 % off. The tests make customers, products
 * and prices of their own, so they may all run on one database, in any order, one after the other.
 */
public interface SalesUnderTest {

    Currency USD = Currency.getInstance("USD");
    int VALIDITY_DAYS = 30;

    OpportunityService opportunities();

    QuoteService quotes();

    ApprovalService approvals();

    QuoteClosingService closing();

    ApprovalPolicyService policies();

    ApprovalDeskService desk();

    DelegationService delegations();

    SalesTeamService team();

    LeadService leads();

    ForecastService forecasts();

    PipelineService pipeline();

    QuoteStartService starts();

    QuoteReportService reports();

    // What the provider asks.

    CustomerService customers();

    ProductService products();

    PricingService pricing();

    PriceListService priceLists();

    TaxRuleService taxRules();

    StockService stock();

    OrderService orders();

    Actors actors();

    Transactions transactions();

    LocalDate today();

    /** Sets the day that it is for the provider and all that it asks. */
    void setToday(LocalDate day);

    /** What was recorded in transactions that committed, oldest first. */
    List<DomainEvent> recorded();

    // Who acts.

    Actor SELLER = new Actor("sam.seller", Set.of("sales"), Set.of("*"));
    Actor MANAGER = new Actor("mona.manager", Set.of("sales-manager"), Set.of("*"));
    Actor ADMIN = new Actor("ada.admin", Set.of("admin"), Set.of("*"));

    default <T> T as(Actor actor, Supplier<T> work) {
        return actors().as(actor, work);
    }

    // What the tests make.

    default CustomerId customer() {
        return customers()
                .register(new NewCustomer(Optional.empty(), CustomerDetails.of("A buyer", USD)))
                .id();
    }

    /** Goods at a price, with 19 % VAT. */
    default ProductId goods(String price) {
        return product(ProductKind.GOODS, price);
    }

    default ProductId product(ProductKind kind, String price) {
        String code = "X-" + UUID.randomUUID();
        taxRules().define(NewTaxRule.percent("VAT 19 %", code, "19"));
        ProductId product = products()
                .create(ProductDetails.goods(code, "A thing", "pcs", code).ofKind(kind))
                .id();
        costs(product, price, DateRange.ALWAYS);
        return product;
    }

    /** Adds a rule to the list that USD defaults to. */
    default PriceRule costs(ProductId product, String price, DateRange days) {
        NewPriceRule rule = NewPriceRule.of(RuleScope.product(product), new RuleEffect.Price(usd(price)));
        return priceLists().addRules(defaultList(), List.of(rule.valid(days))).get(0);
    }

    /** Adds a rule to the same list that holds on conditions. */
    default PriceRule costs(ProductId product, String price, RuleConditions conditions) {
        NewPriceRule rule = NewPriceRule.of(RuleScope.product(product), new RuleEffect.Price(usd(price)));
        return priceLists()
                .addRules(defaultList(), List.of(rule.when(conditions)))
                .get(0);
    }

    /** From today on the product costs something else. */
    default void nowCosts(ProductId product, String price) {
        PriceRule old = priceLists().rules(defaultList(), PageRequest.first(PageRequest.MAX_LIMIT)).items().stream()
                .filter(rule -> rule.definition().scope().product().equals(Optional.of(product)))
                .findFirst()
                .orElseThrow();
        priceLists().endRule(defaultList(), old.id(), today());
        costs(product, price, new DateRange(Optional.of(today()), Optional.empty()));
    }

    private PriceListId defaultList() {
        return priceLists().list(PageRequest.first(PageRequest.MAX_LIMIT)).items().stream()
                .filter(list -> list.isDefault() && list.definition().currency().equals(USD))
                .findFirst()
                .orElseGet(() -> priceLists().create(NewPriceList.of("USD", "The list", USD)))
                .id();
    }

    default void receive(ProductId product, long quantity) {
        stock().receive(new Receipt(WarehouseId.MAIN, Optional.empty(), List.of(Receipt.Line.of(product, quantity))));
    }

    default QuoteDraft draft(PriceRequestLine... lines) {
        return QuoteDraft.of(customer(), List.of(lines));
    }

    default Quote drafted(PriceRequestLine... lines) {
        return as(SELLER, () -> quotes().draft(draft(lines)));
    }

    /** A quote that needs nobody's approval. */
    default Quote approved() {
        return submitted(line(goods("100"), 2));
    }

    /** A quote that waits for the sales manager. */
    default Quote pending() {
        return submitted(line(goods("100"), 2).less(Percent.of("15")));
    }

    default Quote submitted(PriceRequestLine... lines) {
        QuoteId quote = drafted(lines).id();
        return as(SELLER, () -> approvals().submit(quote));
    }

    default Quote sent() {
        QuoteId quote = approved().id();
        return as(SELLER, () -> closing().send(quote, "email"));
    }

    default Quote rejected() {
        QuoteId quote = pending().id();
        return as(MANAGER, () -> approvals().reject(quote, "too cheap"));
    }

    default Quote accepted() {
        return closing().accept(approved().id(), Optional.empty());
    }

    default Quote superseded() {
        QuoteId old = approved().id();
        quotes().revise(old);
        return found(old);
    }

    default Quote expired() {
        Quote quote = approved();
        setToday(quote.validUntil().plusDays(1));
        try {
            closing().accept(quote.id(), Optional.empty());
        } catch (org.tenon.kernel.problem.ConflictException expected) {
            // That is how a quote expires.
        }
        return found(quote.id());
    }

    /** A quote in that state. */
    default Quote in(QuoteState state) {
        return switch (state) {
            case DRAFT -> drafted(line(goods("100"), 2));
            case PENDING -> pending();
            case APPROVED -> approved();
            case SENT -> sent();
            case ACCEPTED -> accepted();
            case REJECTED -> rejected();
            case EXPIRED -> expired();
            case SUPERSEDED -> superseded();
        };
    }

    // What the tests look at.

    default Quote found(QuoteId quote) {
        return quotes().find(quote).orElseThrow();
    }

    default List<OrderSummary> ordersOf(Quote quote) {
        return orders().search(OrderQuery.of(quote.draft().customer()), PageRequest.first())
                .items();
    }

    /** The types of the events about something, oldest first. */
    default List<String> events(String subject) {
        return recorded().stream()
                .filter(event -> event.subject().equals(subject))
                .map(DomainEvent::type)
                .toList();
    }

    /** {@code pointer code} of everything that was refused. */
    static List<String> refusals(InvalidRequestException refused) {
        return refused.violations().stream()
                .map(one -> one.pointer() + " " + one.code())
                .toList();
    }

    static List<String> pointers(InvalidRequestException refused) {
        return refused.violations().stream().map(one -> one.pointer()).toList();
    }

    static PriceRequestLine line(ProductId product, long quantity) {
        return PriceRequestLine.of(product, quantity);
    }

    static Money usd(String amount) {
        return new Money(new BigDecimal(amount), USD);
    }

    /** All items of a list, read in pages of two. */
    static <T> List<T> all(java.util.function.Function<PageRequest, Page<T>> list) {
        List<T> items = new java.util.ArrayList<>();
        Optional<PageRequest> next = Optional.of(PageRequest.first(2));
        while (next.isPresent()) {
            Page<T> page = list.apply(next.get());
            items.addAll(page.items());
            next = page.next().map(PageRequest.first(2)::from);
        }
        return items;
    }

    /** All states but these. */
    static List<QuoteState> statesBut(QuoteState... excluded) {
        return Arrays.stream(QuoteState.values())
                .filter(state -> !List.of(excluded).contains(state))
                .toList();
    }
}
