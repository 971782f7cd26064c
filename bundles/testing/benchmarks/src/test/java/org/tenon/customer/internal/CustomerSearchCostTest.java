package org.tenon.customer.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerQuery;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.persistence.SearchText;
import org.tenon.testing.fixture.TestDatabase;
import org.tenon.testing.fixture.TestPlatform;

/**
 * How long a search among many customers takes: under 50 ms at the 99th percentile is the goal, for a million on PostgreSQL and
 * 100,000 on H2. {@code -Dbenchmark=customer-search}, with {@code -Dsearch.database=h2} and {@code -Dsearch.customers=100000};
 * judges nothing.
 */
class CustomerSearchCostTest {

    private static final int WARMING = 300;
    private static final int MEASURED = Integer.getInteger("search.queries", 3_000);

    /** What people type, by what they have in mind: the customer is drawn, and somebody looks for it. */
    private static final Map<String, BiFunction<String, CustomerDetails, String>> TYPED = new LinkedHashMap<>();

    static {
        TYPED.put("first word of the name", (number, details) -> words(details)[0]);
        TYPED.put("its first three letters", (number, details) -> head(words(details)[0], 3));
        TYPED.put("two letters", (number, details) -> head(words(details)[0], 2));
        TYPED.put("four letters from within", (number, details) -> words(details)[0].replaceFirst("^..", ""));
        TYPED.put(
                "first and last word",
                (number, details) -> words(details)[0] + " " + words(details)[words(details).length - 1]);
        TYPED.put("the whole name", (number, details) -> details.name());
        TYPED.put("legal form alone", (number, details) -> words(details)[words(details).length - 1]);
        TYPED.put(
                "trade or town, legal form", (number, details) -> details.name().replaceFirst("^\\S+ ", ""));
        TYPED.put("number", (number, details) -> number);
        TYPED.put("end of the number", (number, details) -> number.substring(5));
        TYPED.put("contact", (number, details) -> details.contacts().get(0).name());
        TYPED.put(
                "e-mail", (number, details) -> details.contacts().get(0).email().orElseThrow());
        TYPED.put("end of the phone", (number, details) -> {
            String phone = details.contacts().get(0).phone().orElseThrow();
            return phone.substring(phone.length() - 6);
        });
        TYPED.put("initials or accents left out", (number, details) -> PinyinInitials.of(details.name())
                .map(initials -> head(initials, 4))
                .orElseGet(() -> SearchText.folded(words(details)[0])));
        TYPED.put("a word mistyped", (number, details) -> words(details)[0] + "x");
    }

    @Test
    @EnabledIfSystemProperty(named = "benchmark", matches = "customer-search")
    void searches_among_many() {
        TestDatabase database = TestDatabase.valueOf(
                System.getProperty("search.database", "postgresql").toUpperCase(Locale.ROOT));
        int customers = Integer.getInteger("search.customers", database == TestDatabase.H2 ? 100_000 : 1_000_000);
        try (TestPlatform platform = TestPlatform.on(database)) {
            StoredCustomers service = new StoredCustomers(
                    platform.unit("customer"), platform.events(), platform.numbers(), platform.company());
            CustomerLoad load = new CustomerLoad(platform);
            long begun = System.nanoTime();
            load.fill(customers);
            load.settle(database == TestDatabase.POSTGRESQL);
            System.out.printf(
                    Locale.ROOT,
                    "%s: %,d customers in %d s%n",
                    database,
                    customers,
                    (System.nanoTime() - begun) / 1_000_000_000);
            measure(service, customers, WARMING, new Random(1), false);
            measure(service, customers, MEASURED, new Random(2), true);
        }
    }

    private static void measure(StoredCustomers service, int customers, int queries, Random random, boolean shown) {
        Map<String, List<Double>> millis = new LinkedHashMap<>();
        List<String> kinds = List.copyOf(TYPED.keySet());
        for (int i = 0; i < queries; i++) {
            int drawn = random.nextInt(customers);
            String kind = kinds.get(i % kinds.size());
            String text = TYPED.get(kind).apply(MadeUpCustomers.number(drawn), MadeUpCustomers.details(drawn));
            long start = System.nanoTime();
            Page<Customer> found = service.search(new CustomerQuery(text), PageRequest.first());
            double took = (System.nanoTime() - start) / 1e6;
            millis.computeIfAbsent(kind, first -> new ArrayList<>()).add(took);
            if (shown && took > 100) {
                System.out.printf(Locale.ROOT, "  %.0f ms for \"%s\"%n", took, text);
            }
            if (found.next().isPresent()) {
                long next = System.nanoTime();
                service.search(
                        new CustomerQuery(text),
                        new PageRequest(PageRequest.DEFAULT_LIMIT, Optional.of(MadeUpCustomers.number(customers / 2))));
                millis.computeIfAbsent("a later page of it", first -> new ArrayList<>())
                        .add((System.nanoTime() - next) / 1e6);
            }
        }
        if (shown) {
            millis.forEach(CustomerSearchCostTest::show);
            show("all", millis.values().stream().flatMap(List::stream).toList());
        }
        assertThat(millis).hasSizeGreaterThanOrEqualTo(TYPED.size());
    }

    private static void show(String kind, List<Double> millis) {
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%-30s %6d searches   p50 %6.1f   p95 %6.1f   p99 %6.1f   longest %6.1f ms%n",
                kind,
                sorted.length,
                sorted[sorted.length / 2],
                sorted[sorted.length * 95 / 100],
                sorted[sorted.length * 99 / 100],
                Arrays.stream(sorted).max().orElse(0));
    }

    private static String[] words(CustomerDetails details) {
        return details.name().split(" ");
    }

    private static String head(String word, int letters) {
        return word.substring(0, Math.min(letters, word.length()));
    }
}
