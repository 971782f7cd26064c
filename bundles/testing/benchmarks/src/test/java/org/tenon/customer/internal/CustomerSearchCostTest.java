package org.tenon.customer.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
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
        Map<String, List<Took>> millis = new LinkedHashMap<>();
        List<String> kinds = List.copyOf(TYPED.keySet());
        for (int i = 0; i < queries; i++) {
            int drawn = random.nextInt(customers);
            String kind = kinds.get(i % kinds.size());
            String text = TYPED.get(kind).apply(MadeUpCustomers.number(drawn), MadeUpCustomers.details(drawn));
            Took start = Took.now();
            Page<Customer> found = service.search(new CustomerQuery(text), PageRequest.first());
            Took took = start.since();
            millis.computeIfAbsent(kind, first -> new ArrayList<>()).add(took);
            if (shown && took.millis() > 100) {
                System.out.printf(Locale.ROOT, "  %.0f ms, %.0f here, for \"%s\"%n", took.millis(), took.here(), text);
            }
            if (found.next().isPresent()) {
                Took next = Took.now();
                service.search(
                        new CustomerQuery(text),
                        new PageRequest(PageRequest.DEFAULT_LIMIT, Optional.of(MadeUpCustomers.number(customers / 2))));
                millis.computeIfAbsent("a later page of it", first -> new ArrayList<>())
                        .add(next.since());
            }
        }
        if (shown) {
            millis.forEach(CustomerSearchCostTest::show);
            show("all", millis.values().stream().flatMap(List::stream).toList());
        }
        assertThat(millis).hasSizeGreaterThanOrEqualTo(TYPED.size());
    }

    private static void show(String kind, List<Took> took) {
        double[] millis = took.stream().mapToDouble(Took::millis).sorted().toArray();
        double[] here = took.stream().mapToDouble(Took::here).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%-30s %6d searches   p50 %6.1f   p95 %6.1f   p99 %6.1f   longest %6.1f ms   processor p95 %6.1f   p99 %6.1f ms%n",
                kind,
                millis.length,
                millis[millis.length / 2],
                millis[millis.length * 95 / 100],
                millis[millis.length * 99 / 100],
                millis[millis.length - 1],
                here[here.length * 95 / 100],
                here[here.length * 99 / 100]);
    }

    /**
     * What a search took.
     *
     * @param here milliseconds of the processor in this thread, where all of H2 is; it says something on a busy machine, too
     */
    private record Took(double millis, double here) {

        static Took now() {
            return new Took(
                    System.nanoTime() / 1e6, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6);
        }

        Took since() {
            Took now = now();
            return new Took(now.millis - millis, now.here - here);
        }
    }

    private static String[] words(CustomerDetails details) {
        return details.name().split(" ");
    }

    private static String head(String word, int letters) {
        return word.substring(0, Math.min(letters, word.length()));
    }
}
