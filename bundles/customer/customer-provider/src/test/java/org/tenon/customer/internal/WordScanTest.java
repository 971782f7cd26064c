package org.tenon.customer.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerQuery;
import org.tenon.customer.NewCustomer;
import org.tenon.kernel.Page;
import org.tenon.persistence.SearchText;
import org.tenon.testing.fixture.TestDatabase;
import org.tenon.testing.fixture.TestPlatform;

/** With bounds so low that 150 customers are many: every way to find them finds the same, which is what their words say. */
class WordScanTest {

    private static final WordScan.Bounds LOW = new WordScan.Bounds(3, 12, 40, List.of(10, 20), 3, 30);
    private static final int LIMIT = 9;
    private static final List<String> WORDS = List.of(
            "GmbH",
            "GmbH",
            "GmbH",
            "AG",
            "Sarl",
            "Bau",
            "Bauer",
            "Baustoffe",
            "Logistik",
            "Jena",
            "Jena",
            "Hamburg",
            "Mabau",
            "Solar",
            "Solaris",
            "Trade");
    private static final List<String> PARTS =
            List.of("gmbh", "ag", "sarl", "bau", "bauer", "logistik", "jena", "ham", "ma", "solar", "stoff", "x", "gm");

    @ParameterizedTest
    @EnumSource
    void finds_on_every_way_those_who_have_all_words(TestDatabase database) {
        try (TestPlatform platform = TestPlatform.on(database)) {
            StoredCustomers customers = new StoredCustomers(
                    platform.unit("customer"), platform.events(), platform.numbers(), platform.company());
            Random random = new Random(7);
            Map<String, Set<String>> fragments = new TreeMap<>();
            for (int i = 0; i < 150; i++) {
                String name = any(random, WORDS) + " " + any(random, WORDS) + " " + any(random, WORDS);
                Customer kept = customers.register(
                        new NewCustomer(Optional.empty(), CustomerDetails.of(name, Currency.getInstance("EUR"))));
                fragments.put(kept.number(), CustomerRows.fragments(kept.number(), kept.details()));
            }
            for (int i = 0; i < 80; i++) {
                String typed = IntStream.rangeClosed(0, random.nextInt(4))
                        .mapToObj(word -> any(random, PARTS))
                        .collect(Collectors.joining(" "));
                List<SearchText.Range> words = SearchText.ranges(typed);

                List<String> expected = fragments.entrySet().stream()
                        .filter(each -> words.stream().allMatch(word -> has(each.getValue(), word)))
                        .map(Map.Entry::getKey)
                        .toList();
                assertThat(found(platform, words)).as(typed).isEqualTo(expected);
            }
        }
    }

    /** Page after page. */
    private static List<String> found(TestPlatform platform, List<SearchText.Range> words) {
        List<String> found = new ArrayList<>();
        Optional<String> after = Optional.of("");
        while (after.isPresent()) {
            String cursor = after.get();
            Page<String> page = platform.unit("customer")
                    .call(em -> new WordScan(em, words, new CustomerFacts(CustomerQuery.ALL), List.of(), LIMIT, LOW)
                            .from(cursor));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(LIMIT);
            found.addAll(page.items());
            after = page.next();
        }
        return found;
    }

    private static boolean has(Set<String> fragments, SearchText.Range word) {
        return fragments.stream()
                .anyMatch(fragment -> fragment.compareTo(word.from()) >= 0 && fragment.compareTo(word.to()) < 0);
    }

    private static String any(Random random, List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
