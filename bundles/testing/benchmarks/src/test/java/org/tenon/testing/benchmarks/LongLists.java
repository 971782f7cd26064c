package org.tenon.testing.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.tenon.testing.distribution.Api;

/** Price lists that are brought in as CSV tables, applied, priced from, changed, and read again after a power cut. */
final class LongLists {

    /** Rows of a table: as many as a spreadsheet program still likes. */
    private static final int ROWS = 250_000;

    private static final int PRODUCTS = 500;
    private static final int RULES_OF_A_CATEGORY = 10;
    private static final int DRAFTED = 10;
    private static final long BREATH_MILLIS = 200;

    private final Bench bench;
    private final Api api;
    private final String customer;
    private final List<String> products = new ArrayList<>();

    LongLists(Bench bench) {
        this.bench = bench;
        this.api = bench.api();
        this.customer = api.post("/api/customers", "{'name':'Buyer','currency':'CHF'}")
                .expect(201)
                .at("/id");
        for (int i = 0; i < PRODUCTS; i++) {
            products.add(api.post(
                            "/api/products",
                            "{'sku':'" + sku(i)
                                    + "','name':'Product','unit':'pcs','taxCategory':'untaxed','kind':'goods'}")
                    .expect(201)
                    .at("/id"));
        }
    }

    /** Prints what it took. @param lengths of the lists, the longest last */
    void measure(String... lengths) {
        System.out.println(
                "| rules | step | s | processor of Tenon, PostgreSQL, others, s | memory of Tenon, MB, of it heap |"
                        + "\n|---|---|---|---|---|");
        String longest = "";
        for (String length : lengths) {
            longest = brought(Integer.parseInt(length));
        }
        String list = longest;
        long begun = System.nanoTime();
        bench.killAndRestart();
        System.out.printf(
                Locale.ROOT,
                "| all | ready again after a power cut | %.2f | | |%n",
                Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1e3);
        timed("the longest", "first price after it", () -> price(list, "1"));
        timed("the longest", "next price", () -> price(list, "1"));
    }

    /** @return the list's id */
    private String brought(int count) {
        String rules = String.format(Locale.ROOT, "%,d", count);
        String list = api.post("/api/price-lists", "{'code':'LONG-" + count + "','name':'Long','currency':'CHF'}")
                .expect(201)
                .at("/id");
        String path = "/api/price-lists/" + list;
        String importing = path + "/imports/"
                + api.post(path + "/imports", "{}").expect(201).at("/id");
        List<String> uploads = timed(rules, "tables uploaded", () -> uploads(count));
        timed(rules, "their rows taken", () -> {
            uploads.forEach(upload -> take(importing, upload));
            return "";
        });
        timed(rules, "applied", () -> api.post(importing + "/apply", "{}").expect(200));
        timed(rules, "first price", () -> price(list, "1"));
        timed(rules, "next price", () -> price(list, "1"));
        String older = api.post(
                        path + "/rules",
                        "{'product':'" + products.get(1) + "','price':{'amount':'7','currency':'CHF'}}")
                .expect(201)
                .at("/id");
        timed(rules, "price after one more rule", () -> price(list, "1"));
        StringBuilder added = new StringBuilder();
        for (int i = 1; i <= DRAFTED; i++) {
            added.append(added.isEmpty() ? "" : ",")
                    .append("{'product':'" + products.get(1) + "','minQuantity':" + i + ",'price':{'amount':'"
                            + (30 - i) + "','currency':'CHF'}}");
        }
        Api.Answer draft = timed(rules, "a draft of ten rules opened", () -> api.post(
                        path + "/drafts", "{'name':'Ten','added':[" + added + "],'ended':['" + older + "']}")
                .expect(201));
        timed(rules, "the same published", () -> api.post(
                        path + "/drafts/" + draft.at("/id") + "/publish", "{}", Map.of("If-Match", draft.etag()))
                .expect(200));
        timed(rules, "price after the draft", () -> price(list, "1"));
        return list;
    }

    private static String sku(int product) {
        return String.format(Locale.ROOT, "L-%05d", product);
    }

    private List<String> uploads(int count) {
        List<String> uploads = new ArrayList<>();
        for (int from = 0; from < count; from += ROWS) {
            StringBuilder table = new StringBuilder("sku,category,group,minQuantity,price\n");
            for (int i = from; i < Math.min(count, from + ROWS); i++) {
                row(table, i);
            }
            uploads.add(api.sendBytes(
                            "POST",
                            "/api/uploads?name=long.csv",
                            table.toString().getBytes(StandardCharsets.UTF_8),
                            Map.of("Content-Type", "text/csv"))
                    .expect(201)
                    .at("/id"));
        }
        return uploads;
    }

    /** One after the other a rule for a product, one of its groups and a quantity, and one for a category. */
    private static void row(StringBuilder table, int i) {
        int pair = i / 2;
        String price = 5 + pair % 900 + "." + (10 + pair % 90);
        if (i % 2 == 0) {
            int round = pair / PRODUCTS;
            String group = round == 0 ? "" : "group " + round / RULES_OF_A_CATEGORY;
            table.append(sku(pair % PRODUCTS) + ",," + group + "," + round % RULES_OF_A_CATEGORY + "," + price + "\n");
        } else {
            table.append(
                    ",category " + pair / RULES_OF_A_CATEGORY + ",," + pair % RULES_OF_A_CATEGORY + "," + price + "\n");
        }
    }

    private void take(String importing, String upload) {
        String job = "/api/jobs/"
                + api.post(importing + "/tables", "{'upload':'" + upload + "'}")
                        .expect(201)
                        .at("/id");
        Api.Answer now = api.get(job).expect(200);
        while (now.at("/state").equals("running")) {
            breathe();
            now = api.get(job).expect(200);
        }
        if (!now.at("/state").equals("finished") || !now.at("/refused").equals("0")) {
            throw new IllegalStateException(now.text());
        }
    }

    private static void breathe() {
        try {
            Thread.sleep(BREATH_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** By a connection that waits as long as it takes. */
    private String price(String list, String quantity) {
        try (Line line = bench.line()) {
            return line.post(
                            "/api/prices",
                            "{\"customer\":\"" + customer + "\",\"priceList\":\"" + list
                                    + "\",\"lines\":[{\"product\":\"" + products.get(1) + "\",\"quantity\":" + quantity
                                    + "}]}")
                    .text();
        }
    }

    private <T> T timed(String rules, String step, Supplier<T> work) {
        Consumption before = bench.consumption();
        long begun = System.nanoTime();
        T result = work.get();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        Consumption used = bench.consumption().since(before);
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.2f | %.1f, %.1f, %.1f | %d, %d |%n",
                rules,
                step,
                took.toMillis() / 1e3,
                used.server().toMillis() / 1e3,
                used.database().toMillis() / 1e3,
                used.machine().minus(used.server()).minus(used.database()).toMillis() / 1e3,
                bench.residentMegabytes(),
                bench.heapMegabytes());
        return result;
    }
}
