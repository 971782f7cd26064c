package org.tenon.testing.swap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The catalog's provider, and the pricing's that asks it: whoever calls the one may be waiting for the other. */
@ExtendWith(Setting.class)
@DisplayName("Two providers that are stopped before either is back")
class TwoBundlesTest {

    private final Scene scene;

    TwoBundlesTest(Scene scene) {
        this.scene = scene;
    }

    @Test
    void make_the_calls_that_need_them_wait_or_be_refused_and_nobody_else() {
        Container container = scene.container();
        long catalog = container.find("org.tenon.catalog-provider");
        long pricing = container.find("org.tenon.pricing-provider");
        Traffic traffic = new Traffic(scene.stand());
        try (Journal journal = new Journal(Scene.WORK.resolve("two-bundles.jsonl"))) {
            try (Load load =
                    new Load(scene.distribution(), scene.stand().token(), traffic, journal, Load.LIGHT, "before")) {
                journal.await("before", 2 * Load.LIGHT);
                load.phase("away");
                container.stop(catalog);
                container.stop(pricing);
                journal.await("away", 2 * Load.LIGHT);
                container.start(pricing);
                container.start(catalog);
                traffic.forgetPrices();
                traffic.awaitPricedBy("standard@");
                load.phase("back");
                journal.await("back", 2 * Load.LIGHT);
            }
            assertThat(journal.failures()).allSatisfy(TwoBundlesTest::isAnHonestRefusal);
            assertThat(journal.failures()).noneMatch(entry -> entry.phase().equals("back"));
            assertThat(traffic.mixed()).isEmpty();
            assertThat(traffic.surfers().missed()).isEmpty();
            assertThat(container.disturbed()).isEmpty();
        }
    }

    /** Of a call that needs one of the two: not now, and when to ask again. */
    private static void isAnHonestRefusal(Entry entry) {
        assertThat(entry.call())
                .startsWith(NEED.stream()
                        .filter(entry.call()::startsWith)
                        .findFirst()
                        .orElse("a call that needs a product or a price"));
        assertThat(entry.status()).isEqualTo(503);
        assertThat(entry.answer()).contains("capability.unavailable");
        assertThat(entry.retryAfter()).isNotEmpty();
    }

    private static final List<String> NEED =
            List.of("product.", "price", "quote.", "stock.", "order.create", "order.confirm");
}
