package org.tenon.pricing.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductService;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.Money;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.pricing.Conversion;
import org.tenon.pricing.NoExchangeRateException;
import org.tenon.pricing.internal.engine.Bought;
import org.tenon.pricing.internal.engine.PurchasesBefore;
import org.tenon.pricing.spi.Purchase;

/**
 * What the buyer of one basket has bought before, counted when a rule asks for it and then kept for the other lines. Two round
 * trips a period, and two for each attribute that is asked for: the purchases, and the products that they are of.
 */
final class CountedPurchases implements PurchasesBefore {

    private final PurchaseSources sources;
    private final ProductService products;
    private final ListChoice.Exchange exchange;
    private final CustomerId customer;
    private final Currency currency;
    private final LocalDate on;
    private final LocalDate before;
    private final Map<PurchasesBefore.Question, Bought> counted = new HashMap<>();

    /**
     * @param currency the list's, in which amounts are compared
     * @param on the basket's day
     * @param known the day before which purchases were known when the basket was priced for the first time; today for one that
     *     is priced now
     */
    CountedPurchases(
            PurchaseSources sources,
            ProductService products,
            ListChoice.Exchange exchange,
            CustomerId customer,
            Currency currency,
            LocalDate on,
            LocalDate known) {
        this.sources = sources;
        this.products = products;
        this.exchange = exchange;
        this.customer = customer;
        this.currency = currency;
        this.on = on;
        this.before = on.isBefore(known) ? on : known;
    }

    /** The first day that was not counted; empty when nothing was. */
    Optional<LocalDate> before() {
        return counted.isEmpty() ? Optional.empty() : Optional.of(before);
    }

    @Override
    public Bought in(PurchasesBefore.Question question) {
        @Nullable Bought known = counted.get(question);
        if (known == null) {
            LocalDate from = question.period().firstDay(on);
            // On the first day of a calendar period nothing has been bought in it, whoever keeps that.
            known = new Bought(from, before, currency, from.isBefore(before) ? goods(question, from) : List.of());
            counted.put(question, known);
        }
        return known;
    }

    private List<Bought.Goods> goods(PurchasesBefore.Question question, LocalDate from) {
        DateRange days = new DateRange(Optional.of(from), Optional.of(before));
        return question.attribute()
                .map(attribute -> totals(sources.attribute(attribute, customer, days)))
                .orElseGet(() -> goods(sources.purchases(customer, days)));
    }

    private List<Bought.Goods> goods(List<Purchase> purchases) {
        Map<ProductId, Product> known =
                products.findAll(purchases.stream().map(Purchase::product).collect(Collectors.toSet()));
        Map<Currency, Conversion> ways = new HashMap<>();
        return purchases.stream()
                .map(one -> goods(one.product(), known, one.quantity(), amount(one.net(), ways)))
                .toList();
    }

    private List<Bought.Goods> totals(Map<ProductId, BigDecimal> totals) {
        Map<ProductId, Product> known = products.findAll(totals.keySet());
        return totals.entrySet().stream()
                .map(one -> goods(one.getKey(), known, one.getValue(), BigDecimal.ZERO))
                .toList();
    }

    /** A product that the catalog knows no more lies in no category. */
    private static Bought.Goods goods(
            ProductId bought, Map<ProductId, Product> known, BigDecimal quantity, BigDecimal amount) {
        Optional<Product> product = Optional.ofNullable(known.get(bought));
        List<String> names = Stream.concat(
                        Stream.of(bought), product.flatMap(its -> its.details().variantOf()).stream())
                .map(ProductId::value)
                .toList();
        List<String> categories = product.map(its -> its.details().categories()).orElse(List.of());
        return new Bought.Goods(names, categories, quantity, amount);
    }

    private BigDecimal amount(Money net, Map<Currency, Conversion> ways) {
        return net.currency().equals(currency) || net.isZero()
                ? net.amount()
                : ways.computeIfAbsent(net.currency(), this::way).exact(net.amount());
    }

    private Conversion way(Currency from) {
        return exchange.way(from, currency, on)
                .orElseThrow(() -> new InvalidRequestException(
                        "/date",
                        NoExchangeRateException.CODE,
                        "What the customer has bought before counts in " + currency + "; on " + on
                                + " there is no exchange rate to it from " + from + "."));
    }
}
