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
import org.tenon.pricing.PurchasePeriod;
import org.tenon.pricing.internal.engine.Bought;
import org.tenon.pricing.internal.engine.PurchasesBefore;
import org.tenon.pricing.spi.Purchase;

/**
 * What the buyer of one basket has bought before, counted when a rule asks for it and then kept for the other lines. Two round
 * trips a period: the purchases, and the products that they are of.
 */
final class CountedPurchases implements PurchasesBefore {

    private final PurchaseSources sources;
    private final ProductService products;
    private final ListChoice.Exchange exchange;
    private final CustomerId customer;
    private final Currency currency;
    private final LocalDate on;
    private final LocalDate before;
    private final Map<PurchasePeriod, Bought> counted = new HashMap<>();

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
    public Bought in(PurchasePeriod period) {
        @Nullable Bought known = counted.get(period);
        if (known == null) {
            known = count(period.firstDay(on));
            counted.put(period, known);
        }
        return known;
    }

    private Bought count(LocalDate from) {
        // On the first day of a calendar period nothing has been bought in it, whoever keeps that.
        if (!from.isBefore(before)) {
            return new Bought(from, before, currency, List.of());
        }
        List<Purchase> purchases = sources.purchases(customer, new DateRange(Optional.of(from), Optional.of(before)));
        Map<ProductId, Product> known =
                products.findAll(purchases.stream().map(Purchase::product).collect(Collectors.toSet()));
        Map<Currency, Conversion> ways = new HashMap<>();
        return new Bought(
                from,
                before,
                currency,
                purchases.stream().map(one -> goods(one, known, ways)).toList());
    }

    /** A product that the catalog knows no more lies in no category. */
    private Bought.Goods goods(Purchase one, Map<ProductId, Product> known, Map<Currency, Conversion> ways) {
        Optional<Product> product = Optional.ofNullable(known.get(one.product()));
        List<String> names = Stream.concat(
                        Stream.of(one.product()),
                        product.flatMap(its -> its.details().variantOf()).stream())
                .map(ProductId::value)
                .toList();
        List<String> categories = product.map(its -> its.details().categories()).orElse(List.of());
        return new Bought.Goods(names, categories, one.quantity(), amount(one.net(), ways));
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
