package org.tenon.demo.northwind;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tenon.catalog.ProductQuery;
import org.tenon.customer.CustomerQuery;
import org.tenon.order.Order;
import org.tenon.order.OrderQuery;
import org.tenon.order.OrderState;
import org.tenon.pricing.PricedLine;
import org.tenon.sales.QuoteQuery;
import org.tenon.sales.QuoteSummary;

/**
 * What is in the installation after the demo of Northwind's own orders, which came from quotes, counted and added up from the stored documents.
 *
 * @param years the orders' values by year of their quote's date, oldest first
 * @param lines how many lines the orders have
 * @param priceFound on how many of them the pricing module found the price that they were sold at
 */
record Summary(int customers, int products, int quotes, List<Year> years, int lines, int priceFound, int shipped) {

    /**
     * @param gross quantity times unit price
     * @param net less the discounts, rounded nowhere
     * @param netRounded less the discounts, each line rounded HALF_UP to cents
     */
    record Year(int year, int orders, BigDecimal gross, BigDecimal net, BigDecimal netRounded) {

        Year plus(Year other) {
            return new Year(
                    year,
                    orders + other.orders,
                    gross.add(other.gross),
                    net.add(other.net),
                    netRounded.add(other.netRounded));
        }
    }

    static Summary of(Services services) {
        List<QuoteSummary> quotes = Pages.all(page -> services.quotes().search(QuoteQuery.ALL, page));
        Map<String, LocalDate> days =
                quotes.stream().collect(Collectors.toMap(quote -> "quote/" + quote.id(), QuoteSummary::date));
        Map<Integer, Year> years = new TreeMap<>();
        int lines = 0;
        int found = 0;
        int shipped = 0;
        for (var summary : Pages.all(page -> services.orders().search(OrderQuery.ALL, page))) {
            Order order = services.orders().find(summary.id()).orElseThrow();
            if (order.source().filter(days::containsKey).isEmpty()) {
                // Not one of Northwind's.
                continue;
            }
            LocalDate day = order.source().map(days::get).orElse(order.date());
            Year value = value(order, day.getYear());
            years.merge(value.year(), value, Year::plus);
            shipped += order.state() == OrderState.SHIPPED ? 1 : 0;
            for (var line : order.lines()) {
                lines++;
                found += line.priced().unitPrice().equals(line.priced().rulePrice()) ? 1 : 0;
            }
        }
        return new Summary(
                Pages.all(page -> services.customers().search(CustomerQuery.ALL, page))
                        .size(),
                (int) Pages.all(page -> services.products().search(ProductQuery.ALL, page)).stream()
                        .filter(product -> !product.details().sku().equals(TodaysOrder.HAMPER))
                        .count(),
                quotes.size(),
                new ArrayList<>(years.values()),
                lines,
                found,
                shipped);
    }

    private static Year value(Order order, int year) {
        BigDecimal gross = BigDecimal.ZERO;
        BigDecimal net = BigDecimal.ZERO;
        BigDecimal rounded = BigDecimal.ZERO;
        for (var line : order.lines()) {
            PricedLine priced = line.priced();
            gross = gross.add(
                    priced.unitPrice().times(priced.quantity().value()).amount());
            net = net.add(priced.exactAmount().amount());
            rounded = rounded.add(priced.net().amount());
        }
        return new Year(year, 1, gross, net, rounded);
    }

    Year total() {
        return years.stream().reduce(new Year(0, 0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO), Year::plus);
    }

    void print(PrintStream out, Duration taken) {
        String row = "%-8s %8s %18s %20s %18s%n";
        out.printf("%nNorthwind Traders, from the stored documents%n%n");
        out.printf(
                "customers %d, products %d, quotes %d, orders %d (%d shipped), lines %d%n",
                customers, products, quotes, total().orders(), shipped, lines);
        out.printf(
                "price found by the price list on %d of %d lines; the others were sold at a price by hand%n%n",
                priceFound, lines);
        out.printf(row, "year", "orders", "gross", "net, exact", "net, by line");
        years.forEach(year -> print(out, row, Integer.toString(year.year()), year));
        print(out, row, "total", total());
        out.printf("%ntime taken: %d.%d s%n", taken.toSeconds(), taken.toMillisPart() / 100);
        out.flush();
    }

    private static void print(PrintStream out, String row, String label, Year year) {
        out.printf(
                row, label, year.orders(), money(year.gross(), 2), money(year.net(), 4), money(year.netRounded(), 2));
    }

    private static String money(BigDecimal amount, int decimals) {
        DecimalFormat format =
                new DecimalFormat("#,##0." + "0".repeat(decimals), DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(amount);
    }
}
