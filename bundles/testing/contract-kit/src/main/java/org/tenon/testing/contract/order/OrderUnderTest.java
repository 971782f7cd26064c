package org.tenon.testing.contract.order;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tenon.catalog.ProductDetails;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductKind;
import org.tenon.catalog.ProductService;
import org.tenon.customer.CreditService;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerService;
import org.tenon.customer.NewCustomer;
import org.tenon.inventory.Receipt;
import org.tenon.inventory.ReservationService;
import org.tenon.inventory.StockLevel;
import org.tenon.inventory.StockQuery;
import org.tenon.inventory.StockService;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Money;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.order.FulfilmentService;
import org.tenon.order.Order;
import org.tenon.order.OrderDraft;
import org.tenon.order.OrderService;
import org.tenon.pricing.NewPriceList;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.NewTaxRule;
import org.tenon.pricing.PriceListService;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PricingService;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleScope;
import org.tenon.pricing.TaxRuleService;

/**
 * The provider that is tested and what it stands on. The tests make customers, products and orders of their own, so they may
 * all run on one database, in any order, with prices in US dollars and a tax of 10 %.
 */
public interface OrderUnderTest {

    Currency USD = Currency.getInstance("USD");

    /** The code of the price list that the tests make. */
    String LIST = "ORDER-CONTRACT";

    /** The tax category of the tests' products. */
    String TAXED = "order-contract";

    OrderService orders();

    FulfilmentService fulfilment();

    CustomerService customers();

    CreditService credit();

    ProductService products();

    PricingService pricing();

    PriceListService priceLists();

    TaxRuleService taxRules();

    StockService stock();

    ReservationService reservations();

    /** The day that it is for the provider. */
    LocalDate today();

    /** The day on which inventory promises goods that are not in stock, when asked today. */
    LocalDate restocked();

    /** What was recorded in transactions that committed, oldest first. */
    List<DomainEvent> events();

    /** Makes the price list and the tax, once. */
    default void preparePrices() {
        if (priceLists().named(LIST).isEmpty()) {
            priceLists().create(NewPriceList.of(LIST, "For the contract of orders", USD));
            taxRules().define(NewTaxRule.percent("TAX 10 %", TAXED, "10"));
        }
    }

    /** A new customer without a credit limit. */
    default CustomerId customer() {
        return register(CustomerDetails.of("A customer", USD));
    }

    /** A new customer that may owe {@code limit} US dollars. */
    default CustomerId customerWithLimit(String limit) {
        return register(CustomerDetails.of("A customer with a limit", USD).withCreditLimit(usd(limit)));
    }

    private CustomerId register(CustomerDetails details) {
        return customers().register(new NewCustomer(Optional.empty(), details)).id();
    }

    /** New goods at a list price, of which there are {@code quantity} in stock. */
    default ProductId goods(String price, long quantity) {
        ProductId product = product(price, ProductKind.GOODS);
        if (quantity > 0) {
            receive(product, quantity);
        }
        return product;
    }

    /** A new service at a list price. */
    default ProductId service(String price) {
        return product(price, ProductKind.SERVICE);
    }

    private ProductId product(String price, ProductKind kind) {
        preparePrices();
        ProductId product = products()
                .create(ProductDetails.goods("SKU-" + UUID.randomUUID(), "A thing", "pcs", TAXED)
                        .ofKind(kind))
                .id();
        price(product, price);
        return product;
    }

    /** Gives a product a list price; of two, the younger holds. */
    default void price(ProductId product, String price) {
        priceLists()
                .addRules(
                        priceLists().named(LIST).orElseThrow().id(),
                        List.of(NewPriceRule.of(RuleScope.product(product), new RuleEffect.Price(usd(price)))));
    }

    default void receive(ProductId product, long quantity) {
        stock().receive(new Receipt(WarehouseId.MAIN, Optional.empty(), List.of(Receipt.Line.of(product, quantity))));
    }

    /** The product's level; it must have one. */
    default StockLevel level(ProductId product) {
        return stock().levels(new StockQuery(Set.of(product), Optional.of(WarehouseId.MAIN)), PageRequest.first())
                .items()
                .get(0);
    }

    default Money exposure(CustomerId customer) {
        return credit().status(customer).exposure();
    }

    /** A draft at the prices of the tests' list. */
    default OrderDraft draft(CustomerId customer, PriceRequestLine... lines) {
        return new OrderDraft(
                customer,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new OrderDraft.ToPrice(Optional.empty(), Optional.empty(), Optional.of(LIST), List.of(lines)));
    }

    /** A new order of lines at the prices of the tests' list. */
    default Order order(CustomerId customer, PriceRequestLine... lines) {
        return orders().create(draft(customer, lines));
    }

    /** The order as it is now. */
    default Order now(Order order) {
        return orders().find(order.id()).orElseThrow();
    }

    /** The types of the events of an order, oldest first. */
    default List<String> eventsOf(Order order) {
        return events().stream()
                .filter(event -> event.subject().equals(order.id().value()))
                .map(DomainEvent::type)
                .toList();
    }

    static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    static PriceRequestLine line(ProductId product, long quantity) {
        return PriceRequestLine.of(product, BigDecimal.valueOf(quantity));
    }
}
