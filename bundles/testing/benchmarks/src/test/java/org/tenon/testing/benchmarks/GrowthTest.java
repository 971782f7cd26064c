package org.tenon.testing.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What an order costs when there were many before it, on PostgreSQL by REST. {@code -Dbenchmark=growth}, with {@code -Dgrowth.orders=10000,1000000} for other numbers of
 * orders and as many customers as orders by the ten; judges nothing. See docs/performance.md.
 */
class GrowthTest {

    private static final int FIRST = 200;
    private static final int GOODS = 100;
    private static final int CLIENTS = 4;
    private static final int STATEMENTS_OF = 50;
    private static final int LONGEST = 12;
    private static final Duration EACH = Duration.ofSeconds(Integer.getInteger("flow.seconds", 20));

    @Test
    @EnabledIfSystemProperty(named = "benchmark", matches = "growth")
    void what_an_order_costs_when_there_were_many() throws SQLException {
        try (Bench bench = new Bench();
                Connection connection = bench.connection()) {
            Desk desk;
            Instant begun;
            try (Line line = bench.line()) {
                desk = new Desk(Goods.brought(line, GOODS));
                begun = Instant.now();
                for (int i = 0; i < FIRST; i++) {
                    desk.past().work().once(line, new Random(i));
                }
            }
            History history = new History(connection, begun, Instant.now());
            System.out.println("Each time: " + history.described());
            bench.measure(desk.whole(), CLIENTS, EACH.multipliedBy(2));
            System.out.println(Measured.HEAD);
            for (String orders : Stream.of(
                            System.getProperty("growth.orders", "10000,100000").split(","))
                    .toList()) {
                long start = System.nanoTime();
                history.reach(Long.parseLong(orders) / FIRST);
                System.out.printf(
                        Locale.ROOT,
                        "%,d orders, %,d customers, %,d moves of stock, after %d s:%n",
                        history.count("order_document"),
                        history.count("customer_customer"),
                        history.count("inventory_move"),
                        (System.nanoTime() - start) / 1_000_000_000);
                for (int i = 0; i < 2; i++) {
                    System.out.println(bench.measure(desk.whole(), CLIENTS, EACH));
                }
                System.out.println("What takes longest in the database: how often a flow, for how long together");
                bench.statements(desk.whole(), STATEMENTS_OF).stream()
                        .sorted(Comparator.comparingDouble(GrowthTest::micros).reversed())
                        .limit(LONGEST)
                        .forEach(System.out::println);
            }
        }
    }

    /** Of a row of {@link Bench#statements}: the number before its unit. */
    private static double micros(String row) {
        return Double.parseDouble(row.substring(0, row.indexOf(" us ")).strip().replaceFirst("^\\S+\\s+", ""));
    }
}
