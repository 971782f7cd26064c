package org.tenon.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenon.kernel.auditlog.PlatformChange;
import org.tenon.rest.internal.RestServer.Reply;
import org.tenon.sample.rest.ThingResource;
import org.tenon.testing.fixture.TestDatabase;

final class ChangingRequestsTest {

    private static final String NUT = "{\"name\":\"Nut\"}";
    private ThingResource things;

    private RestServer server(TestDatabase database) {
        return new RestServer(database, actors -> things = new ThingResource(actors));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void answersARepetitionWithTheFirstAnswer(TestDatabase database) throws Exception {
        try (RestServer server = server(database)) {
            Reply first = server.post("/api/things", NUT, "Idempotency-Key", "k 1");
            Reply again = server.post("/api/things", NUT, "Idempotency-Key", "k 1");
            assertThat(first.status()).isEqualTo(201);
            assertThat(first.header("Idempotency-Replayed")).isEmpty();
            assertThat(again.status()).isEqualTo(201);
            assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(again.text()).isEqualTo(first.text());
            for (String header : new String[] {"Location", "ETag", "Content-Type"}) {
                assertThat(again.header(header))
                        .as(header)
                        .isEqualTo(first.header(header))
                        .isNotEmpty();
            }
            assertThat(things.calls).hasValue(1);
        }
    }

    @Test
    void leavesAnEntryOfARequestThatNobodyElseWroteDown() throws Exception {
        try (RestServer server = server(TestDatabase.H2)) {
            server.get("/api/things");
            server.post("/api/things", "{}");
            server.post("/api/things", NUT, "Idempotency-Key", "k");
            server.post("/api/things", NUT, "Idempotency-Key", "k");

            assertThat(server.auditLog.changes())
                    .extracting(PlatformChange::operation)
                    .containsExactly("POST /api/things");
        }
    }

    @Test
    void refusesAnotherRequestWithTheSameKey() throws Exception {
        try (RestServer server = server(TestDatabase.H2)) {
            server.post("/api/things", NUT, "Idempotency-Key", "k");
            Reply other = server.post("/api/things", "{\"name\":\"Bolt\"}", "Idempotency-Key", "k");
            assertThat(other.status()).isEqualTo(422);
            assertThat(other.at("/code")).isEqualTo("idempotency.reused");
            assertThat(server.as("bob")
                            .post("/api/things", NUT, "Idempotency-Key", "k")
                            .status())
                    .as("another user's key is another key")
                    .isEqualTo(201);
            assertThat(things.calls).hasValue(2);
        }
    }

    @Test
    void keepsNoAnswerWithASecret() throws Exception {
        try (RestServer server = server(TestDatabase.H2)) {
            Reply first = server.post("/api/things/secrets", "", "Idempotency-Key", "k");
            Reply again = server.post("/api/things/secrets", "", "Idempotency-Key", "k");
            assertThat(first.status()).isEqualTo(201);
            assertThat(first.text()).contains("sesame");
            assertThat(again.status()).isEqualTo(409);
            assertThat(again.at("/code")).isEqualTo("idempotency.answer-withheld");
            assertThat(again.text()).doesNotContain("sesame");
            assertThat(things.calls).hasValue(1);
        }
    }

    @Test
    void keepsNoRefusal() throws Exception {
        try (RestServer server = server(TestDatabase.H2)) {
            assertThat(server.post("/api/things", "{}", "Idempotency-Key", "k").status())
                    .isEqualTo(422);
            assertThat(server.post("/api/things", NUT, "Idempotency-Key", "k").status())
                    .isEqualTo(201);
        }
    }

    @Test
    void refusesAKeyThatIsNone() throws Exception {
        try (RestServer server = server(TestDatabase.H2)) {
            assertThat(server.post("/api/things", NUT, "Idempotency-Key", "").at("/code"))
                    .isEqualTo("idempotency.key");
            assertThat(server.post("/api/things", NUT, "Idempotency-Key", "k".repeat(256))
                            .status())
                    .isEqualTo(422);
            assertThat(server.post("/api/things", NUT, "Idempotency-Key", "k".repeat(255))
                            .status())
                    .isEqualTo(201);
        }
    }

    @Test
    void refusesARepetitionWhileTheFirstRuns() throws Exception {
        try (RestServer server = server(TestDatabase.H2)) {
            CompletableFuture<Reply> first = CompletableFuture.supplyAsync(() -> {
                try {
                    return server.post("/api/things/wait", "{}", "Idempotency-Key", "k");
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
            });
            things.entered.await();
            Reply second = server.post("/api/things/wait", "{}", "Idempotency-Key", "k");
            things.released.countDown();
            assertThat(second.status()).isEqualTo(409);
            assertThat(second.at("/code")).isEqualTo("idempotency.running");
            assertThat(first.get().status()).isEqualTo(200);
        }
    }

    @Test
    void triesAgainWhenAnotherTransactionWasInTheWay() throws Exception {
        try (RestServer server = server(TestDatabase.H2)) {
            things.conflicts = 3;
            assertThat(server.post("/api/things", NUT).status()).isEqualTo(201);
            assertThat(things.calls).hasValue(4);
            things.conflicts = 100;
            assertThat(server.post("/api/things", NUT, "Idempotency-Key", "k").at("/code"))
                    .isEqualTo("transaction.concurrent");
            assertThat(things.calls).hasValue(8);
        }
    }

    @Test
    void runsInOneTransactionUnlessNobodyIsLoggedIn() throws Exception {
        try (RestServer server = server(TestDatabase.H2)) {
            things.inTransaction = () -> server.platform.transactions().active();
            assertThat(server.post("/api/things/wait?now=true", "{}").at("/transaction"))
                    .isEqualTo("true");
            assertThat(server.as("")
                            .post("/api/things/login", "{}", "Idempotency-Key", "k")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void forgetsAnswersAfterAWeek() throws Exception {
        try (RestServer server = server(TestDatabase.H2)) {
            server.post("/api/things", NUT, "Idempotency-Key", "k");
            java.time.Clock inAWeek = java.time.Clock.offset(
                    java.time.Clock.systemUTC(), java.time.Duration.ofDays(7).plusMinutes(1));
            StoredAnswers answers = new StoredAnswers(server.platform.unit("rest"), inAWeek);
            assertThat(new StoredAnswers(server.platform.unit("rest"), java.time.Clock.systemUTC()).purge())
                    .isZero();
            assertThat(answers.purge()).isEqualTo(1);
        }
    }
}
