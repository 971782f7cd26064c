package org.tenon.pricing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenon.testing.contract.pricing.PricingUnderTest.costs;
import static org.tenon.testing.contract.pricing.PricingUnderTest.less;
import static org.tenon.testing.contract.pricing.PricingUnderTest.usd;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tenon.catalog.ProductId;
import org.tenon.pricing.NewPriceDraft;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceDraft;
import org.tenon.pricing.PriceDraftService;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceListService;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.RuleImportId;
import org.tenon.pricing.RuleImportService;
import org.tenon.pricing.RuleScope;
import org.tenon.testing.fixture.TestDatabase;

/**
 * A long list is imported, priced from and changed; {@code -Dmany.rules=1000000} makes it as long, {@code
 * -Dmany.rules.on=postgresql} puts it there, and both say what it took.
 */
class ManyRulesTest extends PricingServices {

    private static final int RULES = Integer.getInteger("many.rules", 3_000);

    ManyRulesTest() {
        super("postgresql".equals(System.getProperty("many.rules.on")) ? TestDatabase.POSTGRESQL : TestDatabase.H2);
    }

    @Test
    void a_long_list_comes_in_parts_and_is_changed_by_drafts() {
        RuleImportService imports = imports();
        ProductId product = product();
        PriceList list = list(costs(product, "10"), less(RuleScope.ALL, "1"));
        RuleImportId id = imports.begin(list.id()).id();

        Begun begun = Begun.now();
        for (int from = 0; from < RULES; from += PriceListService.MAX_RULES) {
            imports.add(id, from, part(from, Math.min(RULES, from + PriceListService.MAX_RULES)));
        }
        report("imported", begun);
        assertThat(line(list, product, "1").unitPrice()).isEqualTo(usd("9.9"));

        begun = Begun.now();
        imports.apply(id);
        report("applied", begun);
        assertPriced(list, product, "9.9", "first price");
        assertPriced(list, product, "9.9", "next price");
        PriceRule older = add(list, costs(product, "20"));
        assertPriced(list, product, "19.8", "price after one more rule");

        PriceDraftService drafts = drafts(simulator());
        List<NewPriceRule> ten = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            ten.add(costs(product, Integer.toString(30 - i)).from(BigDecimal.valueOf(i)));
        }
        begun = Begun.now();
        PriceDraft draft = drafts.open(list.id(), new NewPriceDraft("Ten", ten, List.of(older.id())));
        report("draft opened", begun);
        begun = Begun.now();
        drafts.publish(draft.id(), draft.version(), today());
        report("draft of ten rules published", begun);
        assertPriced(list, product, "29", "price after the draft");
    }

    private void assertPriced(PriceList list, ProductId product, String price, String what) {
        Begun begun = Begun.now();
        assertThat(line(list, product, "1").unitPrice()).isEqualTo(usd(price));
        report(what, begun);
    }

    /** Rules for categories: ten for each, from different quantities on. */
    private static List<NewPriceRule> part(int from, int to) {
        List<NewPriceRule> rules = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            rules.add(costs(RuleScope.category("category " + i / 10), i + ".25").from(BigDecimal.valueOf(i % 10)));
        }
        return rules;
    }

    /** When something began, by the clock and by this thread's time on a processor. */
    private record Begun(long clock, long processor) {

        private static Begun now() {
            return new Begun(
                    System.nanoTime(), ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
        }
    }

    /** On a machine that others use too, time on the processor says more than the clock; the database's is not in it on PostgreSQL. */
    private static void report(String what, Begun begun) {
        Runtime memory = Runtime.getRuntime();
        Begun now = Begun.now();
        System.out.printf(
                Locale.ROOT,
                "%,d rules, %s: %d ms, %d of them on the processor; %d MB in use%n",
                RULES,
                what,
                Duration.ofNanos(now.clock() - begun.clock()).toMillis(),
                Duration.ofNanos(now.processor() - begun.processor()).toMillis(),
                (memory.totalMemory() - memory.freeMemory()) >> 20);
    }
}
