package org.tenon.demo.northwind;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The two prices of every product, worked out of the order lines: the usual one on the orders before
 * {@link #CHANGE}, and the usual one from then on. (The data knows only one day on which prices changed; of its 2,155 lines,
 * 3, all of them on the first order, are at neither price.)
 *
 * @param before by product; what most of its lines before the change were sold at
 * @param after by product; what most of its lines from the change on were sold at
 */
record PriceHistory(Map<String, BigDecimal> before, Map<String, BigDecimal> after) {

    /** The first day of the new prices. */
    static final LocalDate CHANGE = LocalDate.of(1997, 4, 7);

    static PriceHistory of(Northwind data) {
        return new PriceHistory(usual(data, day -> day.isBefore(CHANGE)), usual(data, day -> !day.isBefore(CHANGE)));
    }

    private static Map<String, BigDecimal> usual(Northwind data, Function<LocalDate, Boolean> period) {
        Map<String, Map<BigDecimal, Long>> counts = data.orders().stream()
                .filter(order -> period.apply(order.date()))
                .flatMap(order -> order.lines().stream())
                .collect(Collectors.groupingBy(
                        Northwind.LineRow::product,
                        Collectors.groupingBy(line -> line.unitPrice().stripTrailingZeros(), Collectors.counting())));
        Map<String, BigDecimal> prices = new HashMap<>();
        data.products()
                .forEach(product -> prices.put(
                        product.id(),
                        counts.getOrDefault(product.id(), Map.of()).entrySet().stream()
                                .max(Map.Entry.<BigDecimal, Long>comparingByValue()
                                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                                .map(Map.Entry::getKey)
                                .orElse(product.price())));
        return prices;
    }
}
