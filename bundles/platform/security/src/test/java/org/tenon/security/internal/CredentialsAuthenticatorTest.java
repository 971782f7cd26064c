package org.tenon.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.auditlog.PlatformChange;
import org.tenon.kernel.event.RecordedEvent;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.TenonException;
import org.tenon.rest.Authenticator;
import org.tenon.security.TokenEnded;
import org.tenon.testing.fixture.TestDatabase;

class CredentialsAuthenticatorTest {

    private static final String PASSWORD = "correct: horse";
    private static final String HERE = "10.0.0.1";
    private static final String ELSEWHERE = "10.0.0.2";

    private SecurityFixture security;

    @BeforeEach
    void open() {
        security = new SecurityFixture(TestDatabase.H2);
        security.accounts.create("anna", PASSWORD, List.of("sales"), Membership.NONE, true);
    }

    @AfterEach
    void close() {
        security.close();
    }

    @Test
    void basic_credentials_give_the_permissions_of_the_roles_and_the_own_account() {
        Actor anna = authenticate(basic("anna", PASSWORD));

        assertThat(anna.user()).isEqualTo("anna");
        assertThat(anna.roles()).containsExactly("sales");
        assertThat(anna.permissions()).containsExactlyInAnyOrder("quote.*", "customer.read", "me.*");
    }

    @Test
    void verified_credentials_are_good_for_a_while_without_asking_the_database() {
        authenticate(basic("anna", PASSWORD));
        security.platform.statements().reset();

        authenticate(basic("anna", PASSWORD));

        assertThat(security.platform.statements().count()).isZero();
    }

    @Test
    void of_many_who_come_with_the_same_credentials_at_once_one_is_verified() throws Exception {
        int clients = 32;
        security.platform.statements().reset();
        authenticate(basic("anna", PASSWORD));
        long once = security.platform.statements().count();
        security.pass(VerifiedCredentials.LASTS.plusSeconds(1));
        security.platform.statements().reset();

        ExecutorService pool = Executors.newFixedThreadPool(clients);
        try {
            CountDownLatch ready = new CountDownLatch(clients);
            List<Future<Actor>> actors = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                actors.add(pool.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return authenticate(basic("anna", PASSWORD));
                }));
            }
            for (Future<Actor> actor : actors) {
                assertThat(actor.get().user()).isEqualTo("anna");
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(security.platform.statements().count()).isEqualTo(once);
    }

    @Test
    void a_changed_password_is_felt_at_once() {
        authenticate(basic("anna", PASSWORD));
        security.ownPassword.change("anna", PASSWORD, Optional.empty(), "another horse");

        assertRefused(basic("anna", PASSWORD), HERE, "credentials.wrong");
        assertThat(authenticate(basic("anna", "another horse")).user()).isEqualTo("anna");
    }

    @Test
    void wrong_password_unknown_user_and_disabled_user_are_refused_alike() {
        security.accounts.create("bert", PASSWORD, List.of(), Membership.NONE, false);

        assertRefused(basic("anna", "wrong horse"), HERE, "credentials.wrong");
        assertRefused(basic("nobody", PASSWORD), HERE, "credentials.wrong");
        assertRefused(basic("bert", PASSWORD), HERE, "credentials.wrong");
    }

    @Test
    void who_sends_nothing_or_another_scheme_is_nobody() {
        assertThat(security.authenticator.authenticate(caller(Optional.empty(), HERE)))
                .isEmpty();
        assertThat(security.authenticator.authenticate(caller(Optional.of("Digest x"), HERE)))
                .isEmpty();
    }

    @Test
    void unreadable_credentials_are_refused() {
        assertRefused("Basic ???", HERE, "credentials.unreadable");
        assertRefused("Basic " + base64("no colon"), HERE, "credentials.unreadable");
    }

    @Test
    void a_token_is_good_until_it_expires() {
        security.platform.company().setNow(Instant.parse("2026-01-01T00:00:00Z"));
        Tokens.Issued issued =
                security.login.token("Anna", PASSWORD, Optional.empty(), HERE).token();
        assertThat(issued.expires()).isEqualTo(Instant.parse("2026-01-01T12:00:00Z"));
        assertThat(authenticate("Bearer " + issued.token()).user()).isEqualTo("anna");

        security.platform.company().setNow(Instant.parse("2026-01-01T12:00:01Z"));
        security.pass(VerifiedCredentials.LASTS.plusSeconds(1));

        assertRefused("Bearer " + issued.token(), HERE, "token.invalid");
    }

    @Test
    void a_token_that_nobody_uses_ends_and_one_that_is_used_does_not() {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        security.platform.company().setNow(start);
        String token = token("anna");
        for (int hours = 1; hours <= 4; hours++) {
            security.platform.company().setNow(start.plus(Duration.ofHours(hours)));
            security.pass(VerifiedCredentials.LASTS.plusSeconds(1));
            assertThat(authenticate("Bearer " + token).user()).isEqualTo("anna");
        }

        security.platform.company().setNow(start.plus(Duration.ofHours(6)));
        security.pass(VerifiedCredentials.LASTS.plusSeconds(1));

        assertRefused("Bearer " + token, HERE, "token.invalid");
    }

    @Test
    void a_user_sees_his_sessions_and_ends_one_of_them() {
        String here = token("anna");
        String lost = token("anna");
        User anna = security.accounts.get("anna");
        authenticate("Bearer " + lost);
        assertThat(security.tokens.of(anna)).hasSize(2).allSatisfy(session -> {
            assertThat(session.address()).isEqualTo(HERE);
            assertThat(session.toString()).doesNotContain(here, lost);
        });

        security.tokens.end(anna, Tokens.session(lost));

        assertRefused("Bearer " + lost, HERE, "token.invalid");
        assertThat(authenticate("Bearer " + here).user()).isEqualTo("anna");
        assertThat(security.tokens.of(anna)).extracting(Session::id).containsExactly(Tokens.session(here));
    }

    @Test
    void nobody_ends_the_session_of_another() {
        security.accounts.create("bert", PASSWORD, List.of(), Membership.NONE, true);
        String token = token("anna");

        assertThatThrownBy(() -> security.tokens.end(security.accounts.get("bert"), Tokens.session(token)))
                .isInstanceOf(NotFoundException.class);
        assertThat(authenticate("Bearer " + token).user()).isEqualTo("anna");
    }

    @Test
    void a_token_is_worthless_after_the_logout() {
        String token = token("anna");
        authenticate("Bearer " + token);
        security.tokens.revoke(token);

        assertRefused("Bearer " + token, HERE, "token.invalid");
    }

    @Test
    void a_user_who_is_disabled_loses_his_tokens_at_once() {
        String token = token("anna");
        authenticate("Bearer " + token);
        security.accounts.change(
                "anna", List.of("sales"), Membership.NONE, false, Optional.empty(), OptionalLong.empty());

        assertRefused("Bearer " + token, HERE, "token.invalid");
    }

    @Test
    void what_another_node_changed_is_felt_when_its_event_is_seen() {
        String token = token("anna");
        authenticate("Bearer " + token);
        User anna = security.accountsElsewhere()
                .change("anna", List.of("sales"), Membership.NONE, false, Optional.empty(), OptionalLong.empty());
        assertThat(authenticate("Bearer " + token).user()).isEqualTo("anna");

        security.verified.saw(new RecordedEvent(1, "e-1", "user.changed", anna.id(), Instant.EPOCH, "admin", "{}"));

        assertRefused("Bearer " + token, HERE, "token.invalid");
    }

    @Test
    void a_logout_is_recorded_once_and_without_the_secret() {
        String token = token("anna");
        security.tokens.revoke(token);
        security.tokens.revoke(token);

        assertThat(security.platform.events().recorded(TokenEnded.class))
                .singleElement()
                .satisfies(ended -> assertThat(ended.toString()).doesNotContain(token));
    }

    @Test
    void logins_good_and_bad_are_written_down_without_what_was_typed() {
        token("anna");
        assertRefused(basic("anna", "guess"), HERE, "credentials.wrong");
        assertRefused(basic(PASSWORD, "anna"), HERE, "credentials.wrong");

        assertThat(security.auditLog.changes())
                .extracting(PlatformChange::operation)
                .containsExactly("login.succeed", "login.fail", "login.fail");
        assertThat(security.auditLog.changes().toString()).contains("anna").doesNotContain(PASSWORD, "guess");
    }

    @Test
    void guessing_has_to_wait_but_only_where_it_comes_from() {
        for (int guess = 0; guess < 6; guess++) {
            assertRefused(
                    basic("anna", "guess " + guess), HERE, guess < 5 ? "credentials.wrong" : "credentials.locked");
        }

        assertRefused(basic("anna", PASSWORD), HERE, "credentials.locked");
        assertThat(security.authenticator.authenticate(caller(Optional.of(basic("anna", PASSWORD)), ELSEWHERE)))
                .isPresent();
    }

    @Test
    void the_wait_ends_and_the_right_password_ends_the_count() {
        for (int guess = 0; guess < 5; guess++) {
            assertRefused(basic("anna", "guess " + guess), HERE, "credentials.wrong");
        }
        security.pass(Duration.ofSeconds(2));
        assertThat(authenticate(basic("anna", PASSWORD)).user()).isEqualTo("anna");

        assertRefused(basic("anna", "guess"), HERE, "credentials.wrong");
        assertRefused(basic("anna", "guess"), HERE, "credentials.wrong");
    }

    private String token(String user) {
        return security.login
                .token(user, PASSWORD, Optional.empty(), HERE)
                .token()
                .token();
    }

    private Actor authenticate(String header) {
        return security.authenticator
                .authenticate(caller(Optional.of(header), HERE))
                .orElseThrow();
    }

    private void assertRefused(String header, String address, String code) {
        assertThatThrownBy(() -> security.authenticator.authenticate(caller(Optional.of(header), address)))
                .isInstanceOf(TenonException.class)
                .extracting(thrown -> ((TenonException) thrown).code())
                .isEqualTo(code);
    }

    private static String basic(String user, String password) {
        return "Basic " + base64(user + ":" + password);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Authenticator.Caller caller(Optional<String> authorization, String address) {
        return new Authenticator.Caller() {
            @Override
            public Optional<String> authorization() {
                return authorization;
            }

            @Override
            public String remoteAddress() {
                return address;
            }
        };
    }
}
