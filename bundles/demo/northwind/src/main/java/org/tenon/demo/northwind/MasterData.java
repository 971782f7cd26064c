package org.tenon.demo.northwind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductDetails;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductQuery;
import org.tenon.customer.Contact;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerQuery;
import org.tenon.customer.NewCustomer;
import org.tenon.customer.PostalAddress;
import org.tenon.inventory.Receipt;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.Money;
import org.tenon.pricing.NewPriceList;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleScope;

/** Brings in what the orders stand on: customers, products, the dated price list, and enough stock. */
final class MasterData {

    static final Currency USD = Currency.getInstance("USD");
    static final String PRICE_LIST = "NORTHWIND";

    private final Services services;
    private final Northwind data;

    MasterData(Services services, Northwind data) {
        this.services = services;
        this.data = data;
    }

    /** Everything in one transaction: it is there whole or not at all. */
    void load() {
        services.transactions().required(() -> {
            data.customers().forEach(row -> services.customers()
                    .register(new NewCustomer(Optional.of(row.id()), customer(row))));
            Map<String, ProductId> products = new HashMap<>();
            data.products()
                    .forEach(row -> products.put(
                            row.id(), services.products().create(product(row)).id()));
            loadPrices(products);
            loadStock(products);
        });
    }

    /** Marks what Northwind had stopped selling; done last, since its old orders contain it. */
    void discontinue() {
        data.products().stream().filter(Northwind.ProductRow::discontinued).forEach(row -> {
            Product product = services.products().findBySku(row.sku()).orElseThrow();
            if (!product.details().discontinued()) {
                services.products()
                        .change(
                                product.id(),
                                product.version(),
                                product.details().soldNoMore());
            }
        });
    }

    private static CustomerDetails customer(Northwind.CustomerRow row) {
        Optional<String> region = Optional.of(row.region()).filter(text -> !text.isEmpty());
        List<PostalAddress> addresses = Stream.of(PostalAddress.Kind.BILLING, PostalAddress.Kind.SHIPPING)
                .map(kind -> new PostalAddress(
                        kind, List.of(row.address()), row.city(), region, row.postalCode(), row.country()))
                .toList();
        return CustomerDetails.of(row.name(), USD)
                .withAddresses(addresses)
                .withContacts(List.of(new Contact(
                        row.contact(), Optional.empty(), Optional.of(row.phone()), Optional.of(row.contactTitle()))));
    }

    private static ProductDetails product(Northwind.ProductRow row) {
        return ProductDetails.goods(row.sku(), row.name(), "pcs", "standard").inCategory(row.category());
    }

    private void loadPrices(Map<String, ProductId> products) {
        PriceHistory history = PriceHistory.of(data);
        DateRange before = new DateRange(Optional.empty(), Optional.of(PriceHistory.CHANGE));
        DateRange after = new DateRange(Optional.of(PriceHistory.CHANGE), Optional.empty());
        List<NewPriceRule> rules = new ArrayList<>();
        products.forEach((row, product) -> {
            rules.add(rule(product, history.before().get(row), before));
            rules.add(rule(product, history.after().get(row), after));
        });
        PriceList list = services.priceLists().create(NewPriceList.of(PRICE_LIST, "Northwind", USD));
        services.priceLists().addRules(list.id(), rules);
    }

    private static NewPriceRule rule(ProductId product, BigDecimal price, DateRange days) {
        return NewPriceRule.of(RuleScope.product(product), new RuleEffect.Price(new Money(price, USD)))
                .valid(days);
    }

    /** As much as all orders take together, and on top what Northwind had left in the end. */
    private void loadStock(Map<String, ProductId> products) {
        Map<String, BigDecimal> needed = new HashMap<>();
        data.products().forEach(row -> needed.put(row.id(), row.inStock()));
        data.orders().stream()
                .flatMap(order -> order.lines().stream())
                .forEach(line -> needed.merge(line.product(), line.quantity(), BigDecimal::add));
        List<Receipt.Line> lines = needed.entrySet().stream()
                .filter(entry -> entry.getValue().signum() > 0)
                .map(entry -> new Receipt.Line(
                        products.get(entry.getKey()), entry.getValue(), Optional.empty(), Optional.empty()))
                .toList();
        services.stock().receive(new Receipt(WarehouseId.MAIN, Optional.of("Northwind opening stock"), lines));
    }

    /** The customers' ids by the data's own. */
    Map<String, CustomerId> customerIds() {
        Map<String, CustomerId> ids = new HashMap<>();
        Pages.all(page -> services.customers().search(CustomerQuery.ALL, page))
                .forEach(customer -> ids.put(customer.number(), customer.id()));
        return ids;
    }

    /** The products' ids by the data's own. */
    Map<String, ProductId> productIds() {
        Map<String, ProductId> bySku = new HashMap<>();
        Pages.all(page -> services.products().search(ProductQuery.ALL, page))
                .forEach(product -> bySku.put(product.details().sku(), product.id()));
        Map<String, ProductId> ids = new HashMap<>();
        data.products().stream()
                .filter(row -> bySku.containsKey(row.sku()))
                .forEach(row -> ids.put(row.id(), bySku.get(row.sku())));
        return ids;
    }
}
