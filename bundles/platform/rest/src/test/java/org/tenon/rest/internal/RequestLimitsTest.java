package org.tenon.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.tenon.kernel.actor.Actor;
import org.tenon.rest.TooManyRequestsException;
import org.tenon.rest.internal.RestServer.Reply;
import org.tenon.sample.rest.ThingResource;
import org.tenon.testing.fixture.TestDatabase;

class RequestLimitsTest {

    private static final Login ANN = Login.of(new Actor("ann", Set.of(), Set.of()));
    private static final Login BEN = Login.of(new Actor("ben", Set.of(), Set.of()));

    private final AtomicLong nanos = new AtomicLong();
    private final RateLimitConfig config = new RateLimitConfig();

    private RequestLimits limits() {
        return new RequestLimits(config, nanos::get);
    }

    @Test
    void who_comes_too_often_waits_for_the_next_token() {
        config.strangers = 2;
        config.burst = 3;
        RequestLimits limits = limits();

        for (int i = 0; i < 3; i++) {
            limits.check(Login.NONE, "10.0.0.1");
        }
        assertThatThrownBy(() -> limits.check(Login.NONE, "10.0.0.1"))
                .isInstanceOfSatisfying(TooManyRequestsException.class, refused -> assertThat(refused.retryAfter())
                        .isEqualTo(Duration.ofMillis(500)));
        nanos.addAndGet(Duration.ofMillis(500).toNanos());
        limits.check(Login.NONE, "10.0.0.1");
        assertThatThrownBy(() -> limits.check(Login.NONE, "10.0.0.1")).isInstanceOf(TooManyRequestsException.class);
    }

    @Test
    void nobody_waits_for_what_others_do() {
        config.strangers = 1;
        config.users = 1;
        RequestLimits limits = limits();

        limits.check(Login.NONE, "10.0.0.1");
        limits.check(ANN, "10.0.0.1");

        assertThatCode(() -> limits.check(Login.NONE, "10.0.0.2")).doesNotThrowAnyException();
        assertThatCode(() -> limits.check(BEN, "10.0.0.1")).doesNotThrowAnyException();
        assertThatThrownBy(() -> limits.check(ANN, "10.0.0.9"))
                .as("a user, wherever he comes from")
                .isInstanceOf(TooManyRequestsException.class);
    }

    @Test
    void users_are_counted_by_their_address_where_that_is_configured() {
        config.addresses = 1;
        RequestLimits limits = limits();

        limits.check(ANN, "10.0.0.1");

        assertThatThrownBy(() -> limits.check(BEN, "10.0.0.1")).isInstanceOf(TooManyRequestsException.class);
    }

    @Test
    void who_is_logged_in_comes_as_often_as_he_likes_unless_it_is_configured() {
        config.strangers = 1;
        RequestLimits limits = limits();

        assertThatCode(() -> {
                    for (int i = 0; i < 10_000; i++) {
                        limits.check(ANN, "10.0.0.1");
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void more_addresses_than_are_kept_share_one_bucket() {
        config.strangers = 1;
        RequestLimits limits = limits();
        for (int i = 0; i < 10_000; i++) {
            limits.check(Login.NONE, "10.0." + i / 250 + "." + i % 250);
        }

        limits.check(Login.NONE, "10.1.0.1");

        assertThatThrownBy(() -> limits.check(Login.NONE, "10.1.0.2")).isInstanceOf(TooManyRequestsException.class);
    }

    @Test
    void the_answer_is_429_and_says_when_to_come_back() throws Exception {
        try (RestServer server = new RestServer(TestDatabase.H2, ThingResource::new)) {
            server.limit.users = 1;
            server.limitCallers();

            assertThat(server.get("/api/things/1").status()).isEqualTo(200);
            Reply refused = server.get("/api/things/1");

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.at("/code")).isEqualTo("requests.too-many");
            assertThat(refused.header("Retry-After")).isEqualTo("1");
        }
    }
}
