package org.tenon.testing.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What there is to trade with: customers, products, their prices and their stock, brought in by REST. */
final class Goods {

    private static final int LINES = 5;
    /** More than is sold while it is measured: who finds nothing is asked for a date, which costs more. */
    private static final int STOCK = 10_000_000;

    private static final int RECEIVED_AT_ONCE = 100;

    private final List<String> customers;
    private final List<String> products;

    private Goods(List<String> customers, List<String> products) {
        this.customers = customers;
        this.products = products;
    }

    /** As many customers as products; every tenth product has quantity breaks, each customer group none. */
    static Goods brought(Line line, int count) {
        String list = line.post("/api/price-lists", "{\"code\":\"B\",\"name\":\"Benchmark\",\"currency\":\"CHF\"}")
                .member("id");
        line.post(
                "/api/tax-rules", "{\"code\":\"VAT\",\"category\":\"standard\",\"kind\":\"percent\",\"rate\":\"8.1\"}");
        List<String> products = new ArrayList<>();
        List<String> customers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String product = line.post(
                            "/api/products",
                            ("{\"sku\":\"B-%05d\",\"name\":\"Product %d\",\"unit\":\"pcs\",\"taxCategory\":\"standard\","
                                            + "\"kind\":\"goods\"}")
                                    .formatted(i, i))
                    .member("id");
            products.add(product);
            price(line, list, product, 1, i % 90 + 10 + ".50");
            if (i % 10 == 0) {
                price(line, list, product, 10, i % 90 + 9 + ".90");
            }
            customers.add(line.post(
                            "/api/customers",
                            ("{\"name\":\"Customer %d\",\"currency\":\"CHF\",\"creditLimit\":{\"amount\":\"1000000000\","
                                            + "\"currency\":\"CHF\"},\"contacts\":[{\"name\":\"Anna %d\","
                                            + "\"email\":\"a%d@example.org\"}]}")
                                    .formatted(i, i, i))
                    .member("id"));
        }
        for (int i = 0; i < count; i += RECEIVED_AT_ONCE) {
            line.post(
                    "/api/stock/receipts",
                    "{\"warehouse\":\"MAIN\",\"lines\":["
                            + products.subList(i, Math.min(count, i + RECEIVED_AT_ONCE)).stream()
                                    .map(product -> "{\"product\":\"" + product + "\",\"quantity\":" + STOCK + "}")
                                    .collect(Collectors.joining(","))
                            + "]}");
        }
        return new Goods(customers, products);
    }

    private static void price(Line line, String list, String product, int from, String amount) {
        line.post(
                "/api/price-lists/" + list + "/rules",
                "{\"product\":\"%s\",\"minQuantity\":%d,\"price\":{\"amount\":\"%s\",\"currency\":\"CHF\"}}"
                        .formatted(product, from, amount));
    }

    String customer(Random random) {
        return customers.get(random.nextInt(customers.size()));
    }

    /** Five different products. */
    List<String> basket(Random random) {
        int from = random.nextInt(products.size());
        return IntStream.range(0, LINES)
                .mapToObj(i -> products.get((from + i * 7) % products.size()))
                .toList();
    }

    /** A basket of the same products for everybody. */
    List<String> hot() {
        return products.subList(0, LINES);
    }

    String basketOf(Random random, List<String> products) {
        return lines(customer(random), products);
    }

    /** The body of a request for prices, a quote or an order, with so many lines. */
    String longBasket(Random random, int lines) {
        return lines(
                customer(random),
                IntStream.range(0, lines)
                        .mapToObj(i -> products.get(i % products.size()))
                        .toList());
    }

    private static String lines(String customer, List<String> products) {
        return "{\"customer\":\"" + customer + "\",\"lines\":["
                + products.stream()
                        .map(product -> "{\"product\":\"" + product + "\",\"quantity\":2}")
                        .collect(Collectors.joining(","))
                + "]}";
    }

    List<String> products() {
        return Collections.unmodifiableList(products);
    }
}
