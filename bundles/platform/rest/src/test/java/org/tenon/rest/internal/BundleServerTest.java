package org.tenon.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.tenon.sample.rest.ThingResource;
import org.tenon.testing.fixture.TestDatabase;

final class BundleServerTest {

    @Test
    void letsCallsFinishAndTurnsNewOnesAway() throws Exception {
        AtomicReference<ThingResource> things = new AtomicReference<>();
        try (RestServer server = new RestServer(TestDatabase.H2, actors -> {
            things.set(new ThingResource(actors));
            return things.get();
        })) {
            CompletableFuture<Integer> slow = CompletableFuture.supplyAsync(() -> {
                try {
                    return server.get("/api/things/slow").status();
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
            });
            things.get().entered.await();
            assertThat(server.bundle().drain(Duration.ofMillis(50)))
                    .as("a call is inside")
                    .isFalse();
            assertThat(server.bundle().enter()).as("new calls are turned away").isFalse();
            things.get().released.countDown();
            assertThat(slow.get()).isEqualTo(200);
            assertThat(server.bundle().drain(Duration.ofSeconds(5))).isTrue();
        }
    }
}
