package org.tenon.testing.swap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Setting.class)
@DisplayName("A version that throws when it starts")
class BrokenUpdateTest {

    private final Scene scene;

    BrokenUpdateTest(Scene scene) {
        this.scene = scene;
    }

    /** The chosen provider is away for the patience of the switchboard; then the other one stands in. */
    @Test
    void is_seen_and_stood_in_for_and_the_next_good_one_works_at_once() {
        Container container = scene.container();
        Traffic traffic = new Traffic(scene.stand());
        try (Journal journal = new Journal(Scene.WORK.resolve("broken-update.jsonl"))) {
            try (Load load =
                    new Load(scene.distribution(), scene.stand().token(), traffic, journal, Load.LIGHT, "good")) {
                long sample = container.install(scene.pricing("2.0.0"));
                container.start(sample);
                scene.route("sample");
                traffic.awaitPricedBy("sample@2.0.0");

                load.leave("sample");
                load.phase("broken");
                container.update(sample, scene.brokenPricing("2.0.1"));
                traffic.awaitPricedBy("standard@");
                assertThat(scene.stateOfPricing("sample")).isEqualTo("failed");

                load.phase("repaired");
                container.update(sample, scene.pricing("2.0.2"));
                traffic.awaitPricedBy("sample@2.0.2");

                scene.route("standard");
                container.uninstall(sample);
            }
            assertThat(journal.failures()).isEmpty();
            assertThat(traffic.mixed()).isEmpty();
            assertThat(container.disturbed()).isEmpty();
        }
    }
}
