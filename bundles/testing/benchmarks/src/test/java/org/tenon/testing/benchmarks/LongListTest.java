package org.tenon.testing.benchmarks;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What long price lists cost, on PostgreSQL by REST. {@code -Dbenchmark=long-list}, with {@code -Dlist.rules=100000,1000000} for
 * lists of other lengths; judges nothing. See docs/performance.md.
 */
class LongListTest {

    private static final String RULES = System.getProperty("list.rules", "100000,1000000");

    @Test
    @EnabledIfSystemProperty(named = "benchmark", matches = "long-list")
    void what_a_long_list_takes() {
        try (Bench bench = new Bench()) {
            new LongLists(bench).measure(RULES.split(","));
        }
    }
}
