package org.tenon.testing.benchmarks;

import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The steps of the main flow, as clients take them. What one step leaves behind, the next one takes up. */
final class Desk {

    private final Goods goods;
    private final Queue<String> quotes = new ConcurrentLinkedQueue<>();

    Desk(Goods goods) {
        this.goods = goods;
    }

    /** What a client does again and again. */
    interface Work {
        /** @return whether there was anything to do */
        boolean once(Line line, Random random);
    }

    /**
     * One row of the report.
     *
     * @param requests how many requests it takes
     * @param floor the name of the script that does the same in SQL
     */
    record Step(String name, int requests, String floor, Work work) {}

    List<Step> steps() {
        return List.of(
                new Step("read a customer", 1, "customer", this::readCustomer),
                new Step("price 5 lines", 1, "price", this::price),
                new Step("read 5 stock levels", 5, "stock", this::readStock),
                new Step("create a 5-line quote", 1, "quote", (line, random) -> quotes.add(quote(line, random))),
                new Step("submit, accept, confirm", 3, "order", this::orderOfNext),
                whole(),
                new Step("the whole flow, 5 hot products", 11, "hot", this::hotFlow));
    }

    private boolean readCustomer(Line line, Random random) {
        line.get("/api/customers/" + goods.customer(random));
        return true;
    }

    private boolean price(Line line, Random random) {
        line.post("/api/prices", goods.basketOf(random, goods.basket(random)));
        return true;
    }

    private boolean readStock(Line line, Random random) {
        goods.basket(random).forEach(product -> line.get("/api/stock?product=" + product));
        return true;
    }

    private String quote(Line line, Random random) {
        return line.post("/api/quotes", goods.basketOf(random, goods.basket(random)))
                .member("id");
    }

    private boolean orderOfNext(Line line, Random random) {
        String quote = quotes.poll();
        if (quote == null) {
            return false;
        }
        order(line, quote);
        return true;
    }

    /** Orders that were shipped, as most of those in a database. */
    Step past() {
        return new Step("a flow and its shipment", 12, "flow", (line, random) -> {
            String quote = line.post("/api/quotes", goods.basketOf(random, goods.basket(random)))
                    .member("id");
            line.post("/api/orders/" + order(line, quote) + "/shipments", "{}");
            return true;
        });
    }

    Step whole() {
        return new Step("the whole flow", 11, "flow", this::flow);
    }

    private static String order(Line line, String quote) {
        String path = "/api/quotes/" + quote;
        line.post(path + "/submit", "{}");
        String order = line.post(path + "/accept", "{}").member("order");
        String state = line.post("/api/orders/" + order + "/confirm", "{}").member("state");
        if (!state.equals("confirmed")) {
            throw new IllegalStateException("the order " + order + " is " + state);
        }
        return order;
    }

    private boolean flow(Line line, Random random) {
        return flow(line, random, goods.basket(random));
    }

    private boolean hotFlow(Line line, Random random) {
        return flow(line, random, goods.hot());
    }

    private boolean flow(Line line, Random random, List<String> products) {
        readCustomer(line, random);
        String basket = goods.basketOf(random, products);
        line.post("/api/prices", basket);
        products.forEach(product -> line.get("/api/stock?product=" + product));
        order(line, line.post("/api/quotes", basket).member("id"));
        return true;
    }
}
