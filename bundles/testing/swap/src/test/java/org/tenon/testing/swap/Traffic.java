package org.tenon.testing.swap;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.tenon.testing.fixture.Eventually;

/** What the clients do, in what mixture. The same seed gives the same order of kinds. */
final class Traffic {

    /** What edits of quotes are called; the provider that has priced the quote follows. */
    static final String EDIT = "quote.edit ";

    private static final int LINES = 3;

    private final Random random = new Random(20260101);
    private final Stand stand;
    private final List<Supplier<Call>> kinds = new ArrayList<>();
    private final Queue<Document> drafts = new ConcurrentLinkedQueue<>();
    private final Queue<Document> edited = new ConcurrentLinkedQueue<>();
    private final Queue<String> orders = new ConcurrentLinkedQueue<>();
    private final List<String> mixed = new CopyOnWriteArrayList<>();
    private final Set<String> leaving = ConcurrentHashMap.newKeySet();
    private final List<String> extra = new CopyOnWriteArrayList<>();
    private final Surfers surfers = new Surfers("customers", "capabilities");
    private volatile String priced = "";
    private int made;

    /** @param by the provider that has priced it */
    private record Document(String id, String etag, String by) {

        static Document of(JsonNode answer, String etag) {
            return new Document(
                    answer.at("/id").asText(),
                    etag,
                    answer.at("/provider").asText().replaceFirst("@.*", ""));
        }
    }

    Traffic(Stand stand) {
        this.stand = stand;
        mix(6, () -> Call.get("customer.list", "/api/customers?limit=20&q=Customer"));
        mix(6, () -> Call.get("customer.get", "/api/customers/" + customer()));
        mix(3, () -> Call.post("customer.create", "/api/customers", "{'name':'New " + made++ + "','currency':'CHF'}"));
        mix(6, () -> Call.get("product.list", "/api/products?limit=20"));
        mix(6, () -> Call.get("product.get", "/api/products/" + product()));
        mix(14, () -> Call.post("price", "/api/prices", basket()).then((answer, etag) -> check(answer)));
        mix(10, this::draft);
        mix(8, this::edit);
        mix(6, this::submit);
        mix(4, () -> Call.get("quote.list", "/api/quotes?limit=20"));
        mix(8, () -> Call.get("stock.list", "/api/stock?product=" + product()));
        mix(3, () -> Call.post("stock.receive", "/api/stock/receipts", receipt()));
        mix(4, () -> Call.post("stock.promise", "/api/availability", "{'lines':[" + line() + "]}"));
        mix(5, () -> Call.post("order.create", "/api/orders", basket())
                .then((answer, etag) -> orders.add(answer.at("/id").asText())));
        mix(4, this::confirm);
        mix(3, () -> Call.get("order.list", "/api/orders?limit=20"));
        mix(2, () -> Call.get("events", "/api/events?limit=20"));
        mix(1, () -> Call.get("capabilities", "/api/capabilities"));
        mix(1, () -> Call.get("openapi", "/api/openapi.json"));
        mix(2, surfers::list);
        mix(6, surfers::load);
    }

    /** The next request. Called by one thread. */
    Call next() {
        if (!extra.isEmpty() && random.nextInt(8) == 0) {
            String path = extra.get(random.nextInt(extra.size()));
            return Call.get("extra " + path, path);
        }
        return kinds.get(random.nextInt(kinds.size())).get();
    }

    /** Also asks for that now and then, from now on. */
    void alsoGet(String path) {
        extra.add(path);
    }

    /** Does not ask for it any more; requests that were sent already are on their way. */
    void noMore(String path) {
        extra.remove(path);
    }

    Surfers surfers() {
        return surfers;
    }

    /** Waits until clients see it: the newest price is of that provider and version. */
    void awaitPricedBy(String provider) {
        Eventually.await("a price of " + provider, () -> priced.startsWith(provider));
    }

    /** Prices that were given until now do not count in {@link #awaitPricedBy}. */
    void forgetPrices() {
        priced = "";
    }

    /** The answers whose lines were priced by another version than the one that they name. */
    List<String> mixed() {
        return List.copyOf(mixed);
    }

    private void mix(int weight, Supplier<Call> kind) {
        for (int i = 0; i < weight; i++) {
            kinds.add(kind);
        }
    }

    private Call draft() {
        return Call.post("quote.create", "/api/quotes", basket()).then((answer, etag) -> {
            check(answer);
            drafts.add(Document.of(answer, etag));
        });
    }

    private Call edit() {
        Document quote = drafts.poll();
        if (quote == null) {
            return draft();
        }
        Call.Then then = (answer, etag) -> {
            check(answer);
            edited.add(Document.of(answer, etag));
        };
        String path = "/api/quotes/" + quote.id();
        return leaving.contains(quote.by())
                ? Call.post("quote.reprice", path + "/reprice", "{'by':'current'}")
                        .then(then)
                : new Call(EDIT + quote.by(), "PATCH", path, "{'lines':[" + lines() + "]}", quote.etag(), then);
    }

    /**
     * A quote belongs to the provider that has priced it: before that one is taken away, people have the current one price
     * what it has priced.
     */
    void leave(String provider) {
        leaving.add(provider);
    }

    /** It may price quotes again. */
    void use(String provider) {
        leaving.remove(provider);
    }

    private Call submit() {
        Document quote = edited.poll();
        return quote == null ? edit() : Call.post("quote.submit", "/api/quotes/" + quote.id() + "/submit", "{}");
    }

    private Call confirm() {
        String order = orders.poll();
        return order == null
                ? Call.get("order.list", "/api/orders?limit=20")
                : Call.post("order.confirm", "/api/orders/" + order + "/confirm", "{}");
    }

    /** Each line of the sample's prices names its version; the standard provider's lines name none. */
    private void check(JsonNode document) {
        String provider = document.at("/provider").asText();
        priced = provider;
        String sample = provider.startsWith("sample@") ? provider + " says so" : "";
        for (JsonNode line : document.at("/lines")) {
            String why = "";
            for (JsonNode step : line.at("/trace")) {
                String said = step.at("/why").asText();
                why = said.startsWith("sample@") ? said : why;
            }
            if (provider.isEmpty() || !why.equals(sample)) {
                mixed.add(document.toString());
                return;
            }
        }
    }

    private String basket() {
        return "{'customer':'" + customer() + "','lines':[" + lines() + "]}";
    }

    private String lines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            lines.add(line());
        }
        return String.join(",", lines);
    }

    private String line() {
        return "{'product':'" + product() + "','quantity':'" + (1 + random.nextInt(9)) + "'}";
    }

    private String receipt() {
        return "{'warehouse':'MAIN','lines':[" + line() + "]}";
    }

    private String customer() {
        return stand.customers().get(random.nextInt(stand.customers().size()));
    }

    private String product() {
        return stand.products().get(random.nextInt(stand.products().size()));
    }
}
