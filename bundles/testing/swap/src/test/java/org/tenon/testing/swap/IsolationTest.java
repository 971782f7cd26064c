package org.tenon.testing.swap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenon.testing.distribution.Api.Answer;
import org.tenon.testing.fixture.Eventually;

/**
 * The sample fault-injector prices what comes by the channel {@code fault}, as a provider that is not trusted, and goes wrong in
 * every way that it knows. Everybody else works on, and not one of their requests fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A provider that is not trusted and")
class IsolationTest {

    private static final int LIMIT = 4;
    private static final String LIMITS =
            """
            pricing.isolate.fault.trust = untrusted
            pricing.isolate.fault.timeout.millis = 1000
            pricing.isolate.fault.calls = %d
            pricing.isolate.fault.failures = 5
            pricing.isolate.fault.window = 5
            pricing.isolate.fault.rest.seconds = 1
            """
                    .formatted(LIMIT);

    private Scene scene;
    private Injector injector;

    @BeforeAll
    void set() {
        scene = Scene.set(Map.of("TENON_ETC", Injector.etc(LIMITS).toString()));
        injector = Injector.install(scene);
        scene.api()
                .put("/api/capabilities/pricing/route", "{'provider':'fault','channel':'fault','force':true}")
                .expect(200);
    }

    @AfterAll
    void clear() {
        scene.close();
    }

    @Test
    void never_answers_is_left_and_rests_until_it_answers_again() {
        whileOthersWork("sleep", () -> {
            injector.tell("call = sleep", "millis = 0");
            awaitRefusal("capability.provider-timeout");
            awaitRefusal("capability.provider-open");
            assertThat(isolation().at("/breaker").asText()).isEqualTo("open");
            assertThat(isolation().at("/timeouts").asInt()).isGreaterThanOrEqualTo(5);
            injector.tell("call = none");
            awaitAnswer();
            Eventually.await("the breaker", () -> {
                awaitAnswer();
                return isolation().at("/breaker").asText().equals("closed");
            });
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"deaf", "spin"})
    void does_not_even_end_when_told_to_holds_a_few_threads_and_no_more(String call) {
        whileOthersWork(call, () -> {
            injector.tell("call = " + call, "millis = 4000");
            awaitRefusal("capability.provider-timeout");
            List<Answer> answers = askTogether(3 * LIMIT);
            assertThat(answers).allMatch(answer -> answer.status() == 503);
            assertThat(answers)
                    .extracting(answer -> answer.at("/code"))
                    .containsAnyOf("capability.provider-busy", "capability.provider-open");
            assertThat(isolation().at("/running").asInt()).isLessThanOrEqualTo(LIMIT);
            injector.tell("call = none");
            awaitAnswer();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"throw", "error", "overflow", "null", "garbage"})
    void throws_or_talks_nonsense_has_failed_and_nothing_else_has(String call) {
        whileOthersWork(call, () -> {
            injector.tell("call = " + call);
            Answer refusal = awaitRefusal("capability.provider-failed");
            assertThat(refusal.text()).doesNotContain("Exception").doesNotContain("org.tenon");
            injector.tell("call = none");
            awaitAnswer();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"leak-threads", "leak-memory"})
    void leaks_is_seen_and_can_be_taken_away(String call) {
        whileOthersWork(call, () -> {
            injector.tell("call = " + call, "kilobytes = 64", "price = 77.00");
            Eventually.await(
                    "the plan", () -> ask().at("/lines/0/unitPrice/amount").equals("77.00"));
            for (int i = 0; i < 20; i++) {
                awaitAnswer();
            }
            injector.tell("release = true");
            awaitAnswer();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"activation = block", "activation = throw", "start = throw", "stop = throw", "start = block"})
    void goes_wrong_when_it_comes_or_leaves_holds_up_nobody(String lifecycle) {
        whileOthersWork(lifecycle.replaceAll("\\W+", "-"), () -> {
            injector.tell(lifecycle, "millis = 3000", "price = 66.00");
            Eventually.await(
                    "the plan", () -> ask().at("/lines/0/unitPrice/amount").equals("66.00"));
            scene.container().tryTo(injector::update);
            Eventually.await("a price of anybody", () -> ask().status() == 200);
            injector.tell("call = none");
            Eventually.await("a price after it", () -> {
                scene.container().tryTo(() -> scene.container().start(injector.bundle()));
                return ask().at("/provider").startsWith("fault@");
            });
        });
    }

    private void whileOthersWork(String name, Runnable work) {
        Traffic traffic = new Traffic(scene.stand());
        try (Journal journal = new Journal(Scene.WORK.resolve("isolation-" + name + ".jsonl"))) {
            try (Load load =
                    new Load(scene.distribution(), scene.stand().token(), traffic, journal, Load.LIGHT, name)) {
                load.phase(name);
                work.run();
                journal.await(name, Load.LIGHT);
            }
            System.out.println(name + ": " + journal.latency(name::equals));
            assertThat(journal.failures()).isEmpty();
            assertThat(traffic.mixed()).isEmpty();
            assertThat(scene.container().disturbed()).isEmpty();
        }
    }

    private Answer ask() {
        return scene.api()
                .post(
                        "/api/prices",
                        "{'customer':'" + scene.stand().customers().get(0)
                                + "','channel':'fault','lines':[{'product':'"
                                + scene.stand().products().get(0) + "','quantity':'1'}]}");
    }

    private List<Answer> askTogether(int times) {
        ExecutorService clients = Executors.newFixedThreadPool(times);
        try {
            List<CompletableFuture<Answer>> asked = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                asked.add(CompletableFuture.supplyAsync(this::ask, clients));
            }
            return asked.stream().map(CompletableFuture::join).toList();
        } finally {
            clients.shutdown();
        }
    }

    /** Every refusal until then is one, too, that says when to ask again. */
    private Answer awaitRefusal(String code) {
        List<Answer> last = new ArrayList<>();
        Eventually.await(code, () -> {
            Answer answer = ask();
            assertThat(answer.status()).as(answer.text()).isIn(200, 503);
            last.add(answer);
            return answer.at("/code").equals(code);
        });
        return last.get(last.size() - 1);
    }

    /** It is chosen again, and answers. */
    private void awaitAnswer() {
        Eventually.await("a price", () -> ask().at("/provider").startsWith("fault@"));
    }

    private JsonNode isolation() {
        for (JsonNode provider :
                scene.api().get("/api/capabilities/pricing").expect(200).json().at("/providers")) {
            if (provider.at("/name").asText().equals("fault")) {
                return provider.at("/isolation");
            }
        }
        throw new AssertionError("the provider is not there");
    }
}
