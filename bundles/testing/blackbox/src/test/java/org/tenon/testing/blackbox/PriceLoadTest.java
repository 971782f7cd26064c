package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tenon.testing.distribution.Api;

/**
 * How many prices the distribution gives, and how fast: for clients that ask one after the other, each as soon as it has its
 * answer. {@code -Dtenon.prices.seconds=10} measures each case that long; judges nothing but that all were priced.
 */
@ExtendWith(Tenon.class)
class PriceLoadTest {

    private static final int SECONDS = Integer.getInteger("tenon.prices.seconds", 0);
    private static final int LINES = 100;
    private static final double NANOS_OF_A_MILLI = 1e6;

    private final Api api;
    private final World world;

    PriceLoadTest(Api api, World world) {
        this.api = api;
        this.world = world;
    }

    @Test
    @EnabledIfSystemProperty(named = "tenon.prices.seconds", matches = "\\d+", disabledReason = "it takes its time")
    void baskets_of_one_line_and_of_many_for_one_client_and_for_many() throws Exception {
        List<String> products = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            products.add(world.product(i + ".95"));
        }
        String customer = world.customer();
        for (int lines : List.of(1, LINES)) {
            String body = "{'customer':'" + customer + "','lines':["
                    + products.subList(0, lines).stream()
                            .map(product -> "{'product':'" + product + "','quantity':2}")
                            .collect(Collectors.joining(","))
                    + "]}";
            measured(16, body);
            for (int clients : List.of(1, 16)) {
                report(lines, clients, measured(clients, body));
            }
        }
    }

    /** What each request took, in nanoseconds, rising. */
    private List<Long> measured(int clients, String body) throws Exception {
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Callable<List<Long>>> work = Collections.nCopies(clients, () -> {
                List<Long> nanos = new ArrayList<>();
                while (System.nanoTime() < end) {
                    long begun = System.nanoTime();
                    assertThat(api.post("/api/prices", body).status()).isEqualTo(200);
                    nanos.add(System.nanoTime() - begun);
                }
                return nanos;
            });
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> client : threads.invokeAll(work)) {
                all.addAll(client.get());
            }
            Collections.sort(all);
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void report(int lines, int clients, List<Long> nanos) {
        System.out.printf(
                Locale.ROOT,
                "%3d lines, %2d clients: %7.0f requests/s, half of them within %6.2f ms, 99 %% within %6.2f ms%n",
                lines,
                clients,
                nanos.size() / (double) SECONDS,
                nanos.get(nanos.size() / 2) / NANOS_OF_A_MILLI,
                nanos.get(nanos.size() * 99 / 100) / NANOS_OF_A_MILLI);
    }
}
