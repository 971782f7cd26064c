package org.tenon.testing.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What documents of many lines cost, on PostgreSQL by REST: the time of a line must not grow with their number. {@code
 * -Dbenchmark=long-documents}; judges nothing. See docs/performance.md.
 */
class LongDocumentsTest {

    private static final int GOODS = Integer.getInteger("long.goods", 1_000);
    private static final int TIMES = Integer.getInteger("long.times", 7);
    private static final int[] LINES = {10, 100, 1_000, 5_000};

    @Test
    @EnabledIfSystemProperty(named = "benchmark", matches = "long-documents")
    void what_a_step_with_many_lines_takes() {
        try (Bench bench = new Bench();
                Line line = bench.line()) {
            Goods goods = Goods.brought(line, GOODS);
            for (int warming = 0; warming < 4; warming++) {
                took(line, goods, 100, TIMES);
                took(line, goods, 1_000, TIMES / 2);
            }
            System.out.println("| lines | step | ms, median | us a line |\n|---|---|---|---|");
            for (int lines : LINES) {
                took(line, goods, lines, TIMES).forEach((step, nanos) -> {
                    nanos.sort(null);
                    long median = nanos.get(nanos.size() / 2);
                    System.out.printf(
                            Locale.ROOT,
                            "| %,d | %s | %.1f | %.0f |%n",
                            lines,
                            step,
                            median / 1e6,
                            median / 1e3 / lines);
                });
            }
        }
    }

    /** Nanoseconds by step. */
    private static Map<String, List<Long>> took(Line line, Goods goods, int lines, int times) {
        Map<String, List<Long>> took = new LinkedHashMap<>();
        Random random = new Random(lines);
        for (int i = 0; i < times; i++) {
            String basket = goods.longBasket(random, lines);
            Line.Answer quote = timed(took, "create a quote", () -> line.post("/api/quotes", basket));
            String path = "/api/quotes/" + quote.member("id");
            // a merge patch replaces an array as a whole
            int at = basket.lastIndexOf("\"quantity\":2");
            String changed =
                    basket.substring(basket.indexOf("\"lines\""), at) + "\"quantity\":3" + basket.substring(at + 12);
            timed(took, "change one line of it", () -> line.patch(path, quote.etag(), "{" + changed));
            timed(took, "read it", () -> line.get(path));
            timed(took, "submit it", () -> line.post(path + "/submit", "{}"));
            String order = timed(took, "accept it", () -> line.post(path + "/accept", "{}"))
                    .member("order");
            timed(took, "confirm the order", () -> line.post("/api/orders/" + order + "/confirm", "{}"));
        }
        return took;
    }

    private interface Request {
        Line.Answer send();
    }

    private static Line.Answer timed(Map<String, List<Long>> took, String step, Request request) {
        long begun = System.nanoTime();
        Line.Answer answer = request.send();
        took.computeIfAbsent(step, first -> new ArrayList<>()).add(System.nanoTime() - begun);
        return answer;
    }
}
