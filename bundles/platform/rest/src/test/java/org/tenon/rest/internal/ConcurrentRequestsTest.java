package org.tenon.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.rest.Permission;
import org.tenon.rest.internal.RestServer.Reply;
import org.tenon.sample.rest.ThingResource;
import org.tenon.testing.fixture.TestDatabase;

/** Many callers at once: every keyed request is served once, and its answer is kept with it. */
final class ConcurrentRequestsTest {

    private static final int CALLERS = 8;
    private static final int REQUESTS = 400;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void serveEveryKeyOnce(TestDatabase database) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try (RestServer server = new RestServer(database, ThingResource::new)) {
            List<Callable<Reply>> calls = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                String key = "key-" + i;
                calls.add(() -> server.post("/api/things", "{\"name\":\"Nut\"}", "Idempotency-Key", key));
            }
            for (String replayed : new String[] {"", "true"}) {
                for (Future<Reply> call : callers.invokeAll(calls)) {
                    Reply reply = call.get();
                    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
                    assertThat(reply.header(ChangingRequests.REPLAYED)).isEqualTo(replayed);
                }
            }
        } finally {
            callers.shutdownNow();
        }
    }

    /** Confirms once; whoever comes later is refused. The first request to a node is served by the other in the middle of it. */
    @Path("things")
    @Produces(MediaType.APPLICATION_JSON)
    @Consumes(MediaType.APPLICATION_JSON)
    public static final class Confirmation {

        private final AtomicBoolean confirmed;
        private final Runnable meanwhile;

        Confirmation(AtomicBoolean confirmed, Runnable meanwhile) {
            this.confirmed = confirmed;
            this.meanwhile = meanwhile;
        }

        /** How often it was confirmed before. */
        public record Confirmed(int before) {}

        @POST
        @Permission("thing.write")
        @Operation(summary = "Confirms")
        public Confirmed confirm() {
            meanwhile.run();
            if (!confirmed.compareAndSet(false, true)) {
                throw new ConflictException("thing.confirmed", "It is confirmed already.", Map.of());
            }
            return new Confirmed(0);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void answer_what_another_node_answered_to_the_same_request_meanwhile(TestDatabase database) throws Exception {
        AtomicBoolean confirmed = new AtomicBoolean();
        AtomicReference<Runnable> meanwhile = new AtomicReference<>();
        try (RestServer here = new RestServer(
                database,
                actors -> new Confirmation(confirmed, () -> meanwhile.get().run()))) {
            RestServer there = new RestServer(here.platform, actors -> new Confirmation(confirmed, () -> {}));
            try {
                meanwhile.set(() -> confirm(there));

                Reply reply = confirm(here);

                assertThat(reply.status()).as(reply.text()).isEqualTo(200);
                assertThat(reply.header(ChangingRequests.REPLAYED)).isEqualTo("true");
                assertThat(here.post("/api/things", "{}", "Idempotency-Key", "another-key")
                                .status())
                        .isEqualTo(409);
            } finally {
                there.stop();
            }
        }
    }

    private static Reply confirm(RestServer node) {
        try {
            return node.post("/api/things", "{}", "Idempotency-Key", "the-same-key");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
