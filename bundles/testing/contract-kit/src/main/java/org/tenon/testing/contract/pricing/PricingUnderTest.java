package org.tenon.testing.contract.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tenon.catalog.ProductDetails;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductService;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerGroup;
import org.tenon.customer.CustomerGroupService;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerService;
import org.tenon.customer.NewCustomer;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.Money;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.Percent;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.pricing.NewPriceList;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.NewTaxRule;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceListService;
import org.tenon.pricing.PricePolicy;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.PricedLine;
import org.tenon.pricing.PricingService;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleScope;
import org.tenon.pricing.TaxRuleService;

/**
 * The provider that is tested and what it stands on. The tests make lists, products and customers of their own, so they
 * may all run on one database, in any order.
 */
public interface PricingUnderTest {

    /** Currencies of which tests say exchange rates: lists in others are converted into them. */
    Set<String> EXCHANGED = Set.of(
            "AUD", "CAD", "CHF", "CNY", "DKK", "EUR", "HUF", "MAD", "NOK", "NZD", "PLN", "SEK", "SGD", "THB", "TRY",
            "USD");

    Currency USD = Currency.getInstance("USD");

    PricingService pricing();

    PriceListService priceLists();

    TaxRuleService taxRules();

    /** The customers that the provider asks. */
    CustomerService customers();

    CustomerGroupService groups();

    /** The catalog that the provider asks. */
    ProductService products();

    Transactions transactions();

    /** The day that it is for the provider. */
    LocalDate today();

    /** What was recorded in transactions that committed, oldest first. */
    List<DomainEvent> recorded();

    // What the tests make.

    /** A text that nobody used before. */
    default String unique(String prefix) {
        return prefix + "-" + UUID.randomUUID();
    }

    /** A currency with two decimals in which there is no list. */
    default Currency unusedCurrency() {
        Set<Currency> used = new HashSet<>();
        PageRequest request = PageRequest.first(PageRequest.MAX_LIMIT);
        Optional<PageRequest> next = Optional.of(request);
        while (next.isPresent()) {
            Page<PriceList> page = priceLists().list(next.get());
            page.items().forEach(list -> used.add(list.definition().currency()));
            next = page.next().map(request::from);
        }
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() == 2
                        && !used.contains(currency)
                        && !EXCHANGED.contains(currency.getCurrencyCode()))
                .findFirst()
                .orElseThrow();
    }

    /** Goods that no tax rule speaks of. */
    default ProductId product() {
        return product(details());
    }

    default ProductId product(ProductDetails details) {
        return products().create(details).id();
    }

    default ProductDetails details() {
        return ProductDetails.goods(unique("SKU"), "A thing", "pcs", "untaxed");
    }

    /** Goods with a tax category of their own, on which the given taxes are due. */
    default ProductId taxed(NewTaxRule... rules) {
        String category = unique("tax");
        for (NewTaxRule rule : rules) {
            taxRules()
                    .define(new NewTaxRule(
                            rule.code(),
                            category,
                            rule.region(),
                            rule.kind(),
                            rule.rate(),
                            rule.included(),
                            rule.affectsNext(),
                            rule.sequence(),
                            rule.validity()));
        }
        return product(ProductDetails.goods(unique("SKU"), "A taxed thing", "pcs", category));
    }

    default CustomerDetails buyer() {
        return CustomerDetails.of("A buyer", USD);
    }

    default CustomerId customer(CustomerDetails details) {
        return customers().register(new NewCustomer(Optional.empty(), details)).id();
    }

    default CustomerId customer() {
        return customer(buyer());
    }

    /** A new group. */
    default String group(Optional<String> priceList) {
        String code = unique("group");
        groups().save(new CustomerGroup(code, code, priceList, Optional.empty(), Optional.empty(), 0));
        return code;
    }

    /** A new list in USD. */
    default PriceList list(PricePolicy policy, NewPriceRule... rules) {
        return list(policy, Optional.empty(), false, DateRange.ALWAYS, rules);
    }

    default PriceList list(NewPriceRule... rules) {
        return list(PricePolicy.SPECIFIC, rules);
    }

    default PriceList listOn(PriceList base, PricePolicy policy, NewPriceRule... rules) {
        return list(policy, Optional.of(base), false, DateRange.ALWAYS, rules);
    }

    default PriceList grossList(NewPriceRule... rules) {
        return list(PricePolicy.SPECIFIC, Optional.empty(), true, DateRange.ALWAYS, rules);
    }

    default PriceList list(
            PricePolicy policy, Optional<PriceList> base, boolean taxIncluded, DateRange days, NewPriceRule... rules) {
        PriceList list = priceLists()
                .create(new NewPriceList(
                        unique("list"), "A list", USD, taxIncluded, policy, base.map(PriceList::id), days));
        if (rules.length > 0) {
            priceLists().addRules(list.id(), List.of(rules));
        }
        return list;
    }

    default PriceRule add(PriceList list, NewPriceRule rule) {
        return priceLists().addRules(list.id(), List.of(rule)).get(0);
    }

    // What the tests ask.

    /** The priced line of a basket of one line, for somebody whom no rule names. */
    default PricedLine line(PriceList list, ProductId product, String quantity) {
        return line(list, customer(), product, quantity);
    }

    default PricedLine line(PriceList list, CustomerId customer, ProductId product, String quantity) {
        return price(list, customer, PriceRequestLine.of(product, new BigDecimal(quantity)))
                .lines()
                .get(0);
    }

    default PricedLine line(PriceList list, ProductId product, String quantity, LocalDate on) {
        return pricing()
                .price(request(list, customer(), PriceRequestLine.of(product, new BigDecimal(quantity)))
                        .on(on))
                .lines()
                .get(0);
    }

    default PriceResult price(PriceList list, CustomerId customer, PriceRequestLine... lines) {
        return pricing().price(request(list, customer, lines));
    }

    default PriceRequest request(PriceList list, CustomerId customer, PriceRequestLine... lines) {
        return PriceRequest.of(customer, List.of(lines)).from(list.id().value());
    }

    /** {@code pointer code} of everything that was refused. */
    static List<String> refusals(InvalidRequestException refused) {
        return refused.violations().stream()
                .map(one -> one.pointer() + " " + one.code())
                .toList();
    }

    // How the tests write rules and amounts.

    static Money usd(String amount) {
        return new Money(new BigDecimal(amount), USD);
    }

    static NewPriceRule costs(RuleScope scope, String price) {
        return NewPriceRule.of(scope, new RuleEffect.Price(usd(price)));
    }

    static NewPriceRule costs(ProductId product, String price) {
        return costs(RuleScope.product(product), price);
    }

    static NewPriceRule less(RuleScope scope, String percent) {
        return NewPriceRule.of(scope, new RuleEffect.Discount(Percent.of(percent)));
    }

    static DateRange days(String from, String to) {
        return new DateRange(day(from), day(to));
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    /** {@code "code amount"} of the taxes of a line. */
    static String taxes(PricedLine line) {
        return line.taxes().stream()
                .map(tax -> tax.code() + " " + tax.amount().amountText())
                .collect(Collectors.joining(", "));
    }

    /** {@code "net + tax = gross"} of a line. */
    static String sums(PricedLine line) {
        return line.net().amountText() + " + " + line.tax().amountText() + " = "
                + line.gross().amountText();
    }
}
