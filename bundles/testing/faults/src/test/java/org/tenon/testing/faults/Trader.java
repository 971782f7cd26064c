package org.tenon.testing.faults;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import org.tenon.testing.distribution.Api;

/**
 * A client that buys, sells and ships one product of its own, and knows from what it was told what must be there. It sends
 * each request under a key, one to three times at once, and again until it is answered for good.
 */
final class Trader {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Api api;
    private final Journal journal;
    private final Executor executor;
    private final Random random;
    private final String customer;
    private final String product;
    private final String priceList;
    private int orders;
    private int received;
    private int shipped;
    private int reserved;

    Trader(Api api, Journal journal, Executor executor, long seed, String customer, String product, String priceList) {
        this.api = api;
        this.journal = journal;
        this.executor = executor;
        this.random = new Random(seed);
        this.customer = customer;
        this.product = product;
        this.priceList = priceList;
    }

    /** Buys some, sells one, and ships it, keeps it or takes it back. */
    void trade() {
        int quantity = 1 + random.nextInt(3);
        done("/api/stock/receipts", "{'warehouse':'MAIN','lines':[" + line(quantity) + "]}");
        received += quantity;
        String order = done(
                        "/api/orders",
                        "{'customer':'" + customer + "','priceList':'" + priceList + "','lines':[" + line(1) + "]}")
                .at("/id");
        orders++;
        String path = "/api/orders/" + order;
        Api.Answer confirmed = done(path + "/confirm", "{}");
        if (!confirmed.at("/state").equals("confirmed")) {
            journal.fault(order + " is " + confirmed.at("/state") + " though its goods are there");
        }
        switch (random.nextInt(3)) {
            case 0 -> {
                done(path + "/shipments", "{}");
                shipped++;
            }
            case 1 -> done(path + "/cancel", "{}");
            default -> reserved++;
        }
    }

    /** What is not as it must be after all that was acknowledged. */
    List<String> differences() {
        List<String> differences = new ArrayList<>();
        Api.Answer level = api.get("/api/stock?product=" + product).expect(200);
        differ(differences, "on hand", received - shipped, level.at("/items/0/onHand"));
        differ(differences, "reserved", reserved, level.at("/items/0/reserved"));
        int found = 0;
        String after = "";
        do {
            Api.Answer page = api.get("/api/orders?customer=" + customer + "&limit=100" + after)
                    .expect(200);
            found += page.json().path("items").size();
            String next = page.at("/next");
            after = next.isEmpty() || next.equals("null") ? "" : "&after=" + next;
        } while (!after.isEmpty());
        differ(differences, "orders", orders, Integer.toString(found));
        return differences;
    }

    private void differ(List<String> differences, String what, int expected, String found) {
        if (!Integer.toString(expected).equals(found)) {
            differences.add("product " + product + ": " + what + " " + found + ", acknowledged " + expected);
        }
    }

    private String line(int quantity) {
        return "{'product':'" + product + "','quantity':" + quantity + "}";
    }

    /** Sends it until it is answered for good. */
    private Api.Answer done(String path, String body) {
        String key = UUID.randomUUID().toString();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            List<CompletableFuture<Api.Answer>> copies = new ArrayList<>();
            for (int copy = 1 + random.nextInt(3); copy > 0; copy--) {
                copies.add(CompletableFuture.supplyAsync(() -> sent(path, body, key), executor));
            }
            Api.Answer good = null;
            for (CompletableFuture<Api.Answer> copy : copies) {
                Api.Answer answer = copy.join();
                if (answer.status() / 100 == 2) {
                    journal.answered(key, new Journal.Told("POST", path, body, answer.status(), answer.at("/id")));
                    good = answer;
                } else if (!isForNow(answer)) {
                    throw new IllegalStateException(
                            "POST " + path + " " + body + ": " + answer.status() + " " + answer.text());
                }
            }
            if (good != null) {
                return good;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new IllegalStateException("no answer to POST " + path + " for " + PATIENCE);
    }

    private static boolean isForNow(Api.Answer answer) {
        return answer.status() == 0
                // of a proxy, when the node died that it had asked: as good as a cut connection
                || answer.status() == 502
                || answer.status() == 503
                || (answer.status() == 409
                        && List.of("idempotency.running", "transaction.concurrent")
                                .contains(answer.at("/code")));
    }

    /** Status 0 when the connection was cut before the answer. */
    private Api.Answer sent(String path, String body, String key) {
        long start = System.nanoTime();
        Api.Answer answer;
        try {
            answer = api.post(path, body, Map.of("Idempotency-Key", key));
        } catch (UncheckedIOException cut) {
            answer = new Api.Answer(
                    0, com.fasterxml.jackson.databind.node.MissingNode.getInstance(), "", cut.toString(), "");
        }
        journal.saw(answer.status(), System.nanoTime() - start);
        return answer;
    }
}
