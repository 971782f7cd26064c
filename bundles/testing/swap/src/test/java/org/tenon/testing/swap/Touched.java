package org.tenon.testing.swap;

import java.util.List;
import java.util.Map;

/** Which calls meet what a phase changes; the others must not notice that anything happens at all. */
final class Touched {

    private static final Map<String, List<String>> CALLS = Map.of(
            "pricing",
                    List.of(
                            "price",
                            "quote.create",
                            "quote.edit",
                            "quote.reprice",
                            "quote.submit",
                            "order.create",
                            "order.confirm"),
            "stock", List.of("stock."),
            "customer", List.of("customer.", "page.load customers"),
            "notes", List.of("extra "),
            "page", List.of("page."));

    private Touched() {}

    static boolean by(String phase, String call) {
        return CALLS.getOrDefault(phase.replaceFirst(":.*", ""), List.of()).stream()
                .anyMatch(call::startsWith);
    }
}
