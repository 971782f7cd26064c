package org.tenon.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
}
