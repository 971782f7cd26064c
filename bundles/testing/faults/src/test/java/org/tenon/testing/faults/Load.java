package org.tenon.testing.faults;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.tenon.testing.distribution.Api;
import org.tenon.testing.distribution.Distribution;

/** Some traders at work, until they are told to stop. */
final class Load implements AutoCloseable {

    private static final int TRADERS = 4;

    private final Api api;
    private final Journal journal = new Journal();
    private final ExecutorService senders = Executors.newCachedThreadPool();
    private final ExecutorService pool = Executors.newFixedThreadPool(TRADERS);
    private final List<Trader> traders = new ArrayList<>();
    private final List<Future<?>> working = new ArrayList<>();
    private final AtomicInteger trades = new AtomicInteger();
    private volatile boolean stopped;

    Load(Distribution distribution, long seed) {
        this(() -> distribution, seed);
    }

    /** @param node chooses who is asked, for each request */
    Load(Supplier<Distribution> node, long seed) {
        this(new Api(node, "admin", Distribution.PASSWORD), seed);
    }

    Load(Api api, long seed) {
        this.api = api;
        String list = api.post("/api/price-lists", "{'code':'" + seed + "','name':'List','currency':'CHF'}")
                .expect(201)
                .at("/id");
        for (int i = 0; i < TRADERS; i++) {
            traders.add(trader(list, seed * TRADERS + i));
        }
        traders.forEach(trader -> working.add(pool.submit(() -> {
            while (!stopped) {
                trader.trade();
                trades.incrementAndGet();
            }
        })));
    }

    private Trader trader(String list, long seed) {
        String customer = api.post("/api/customers", "{'name':'Trader " + seed + "','currency':'CHF'}")
                .expect(201)
                .at("/id");
        String product = api.post(
                        "/api/products",
                        "{'sku':'T-" + seed + "','name':'Thing','unit':'pcs','taxCategory':'untaxed','kind':'goods'}")
                .expect(201)
                .at("/id");
        api.post(
                        "/api/price-lists/" + list + "/rules",
                        "{'product':'" + product + "','price':{'amount':'1.00','currency':'CHF'}}")
                .expect(201);
        return new Trader(api, journal, senders, seed, customer, product, list);
    }

    Api api() {
        return api;
    }

    /**
     * How many trades were finished.
     *
     * @throws AssertionError when a trader has given up
     */
    int trades() {
        for (Future<?> work : working) {
            if (work.isDone() && !stopped) {
                throw gaveUp(work);
            }
        }
        return trades.get();
    }

    private static AssertionError gaveUp(Future<?> work) {
        try {
            return new AssertionError("a trader ended: " + work.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new AssertionError(e);
        } catch (ExecutionException e) {
            return new AssertionError(e.getCause());
        }
    }

    /** Lets the traders finish what they are at, and says what is lost, doubled or wrong. */
    List<String> stop() throws Exception {
        stopped = true;
        for (Future<?> work : working) {
            work.get();
        }
        List<String> wrong = new ArrayList<>(journal.faults());
        traders.forEach(trader -> wrong.addAll(trader.differences()));
        api.get("/api/audits").expect(200).json().path("items").forEach(audit -> {
            if (audit.path("found").asInt(-1) != 0) {
                wrong.add(audit.toString());
            }
        });
        wrong.addAll(Trail.differences(api, told()));
        return wrong;
    }

    /** What clients were told until now. */
    Collection<Journal.Told> told() {
        return journal.told().values();
    }

    /** How many requests got no answer, or 502 or 503. */
    int cut() {
        return journal.count(0) + journal.count(502) + journal.count(503);
    }

    String summary() {
        return trades + " trades, " + journal.summary();
    }

    @Override
    public void close() {
        stopped = true;
        pool.shutdownNow();
        senders.shutdownNow();
    }
}
