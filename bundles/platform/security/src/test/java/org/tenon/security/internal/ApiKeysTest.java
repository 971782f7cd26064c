package org.tenon.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.TenonException;
import org.tenon.kernel.problem.Violation;
import org.tenon.rest.BadCredentialsException;
import org.tenon.security.KeyCreated;
import org.tenon.security.KeyRevoked;
import org.tenon.testing.fixture.TestDatabase;

class ApiKeysTest {

    private static final String PASSWORD = "correct horse";
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private SecurityFixture security;

    @BeforeEach
    void open() {
        security = anna(TestDatabase.H2);
    }

    @AfterEach
    void close() {
        security.close();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_key_does_for_its_user_what_both_may(TestDatabase database) {
        try (SecurityFixture fixture = anna(database)) {
            ApiKeys.Issued issued =
                    fixture.keys.issue("anna", PASSWORD, Optional.empty(), wish("*.read", "order.write"));

            Actor program = fixture.authenticate("Bearer " + issued.secret()).orElseThrow();
            assertThat(program.user()).isEqualTo("anna");
            assertThat(program.permissions()).containsExactlyInAnyOrder("quote.read", "customer.read", "me.read");
            assertThat(fixture.keys.of("anna"))
                    .singleElement()
                    .extracting(ApiKey::lastUsed)
                    .isEqualTo(Optional.of(LocalDate.of(2026, 3, 1)));
            assertThat(fixture.platform.events().recorded(KeyCreated.class))
                    .singleElement()
                    .extracting(KeyCreated::permissions)
                    .isEqualTo(List.of("*.read", "order.write"));
        }
    }

    @Test
    void the_secret_is_shown_once_and_kept_nowhere() {
        ApiKeys.Issued issued = security.keys.issue("anna", PASSWORD, Optional.empty(), wish("*"));

        assertThat(issued.secret()).startsWith("tenon_").hasSize(49);
        assertThat(issued.toString()).doesNotContain(issued.secret());
        assertThat(security.keys.of("anna").toString()).doesNotContain(issued.secret());
    }

    @Test
    void a_key_ends_after_ninety_days_unless_it_says_when() {
        ApiKeys.Issued usual = security.keys.issue("anna", PASSWORD, Optional.empty(), wish("*"));
        ApiKeys.Issued brief = security.keys.issue(
                "anna",
                PASSWORD,
                Optional.empty(),
                new ApiKeys.Wish("once", Set.of("*"), Optional.of(NOW.plusSeconds(60))));

        assertThat(usual.key().expires()).isEqualTo(NOW.plus(Duration.ofDays(90)));
        security.platform.company().setNow(NOW.plusSeconds(61));
        assertRefused(brief.secret());
        assertThat(security.authenticate("Bearer " + usual.secret())).isPresent();
    }

    @Test
    void a_key_that_is_taken_back_is_good_for_nothing_at_once() {
        ApiKeys.Issued issued = security.keys.issue("anna", PASSWORD, Optional.empty(), wish("*"));
        security.authenticate("Bearer " + issued.secret());

        security.keys.revoke("anna", issued.key().id());

        assertRefused(issued.secret());
        assertThat(security.keys.of("anna")).isEmpty();
        assertThat(security.platform.events().recorded(KeyRevoked.class)).hasSize(1);
    }

    @Test
    void a_key_follows_its_user() {
        ApiKeys.Issued issued = security.keys.issue("anna", PASSWORD, Optional.empty(), wish("*"));
        security.accounts.change(
                "anna", List.of("read-only"), Membership.NONE, true, Optional.empty(), OptionalLong.empty());

        assertThat(security.authenticate("Bearer " + issued.secret())
                        .orElseThrow()
                        .permissions())
                .containsExactlyInAnyOrder("*.read", "me.*");

        security.accounts.change(
                "anna", List.of("read-only"), Membership.NONE, false, Optional.empty(), OptionalLong.empty());
        assertRefused(issued.secret());
    }

    @Test
    void nobody_takes_back_the_key_of_another() {
        security.accounts.create("bert", PASSWORD, List.of(), Membership.NONE, true);
        ApiKeys.Issued issued = security.keys.issue("anna", PASSWORD, Optional.empty(), wish("*"));

        assertThatThrownBy(() -> security.keys.revoke("bert", issued.key().id()))
                .isInstanceOf(NotFoundException.class);
        assertThat(security.authenticate("Bearer " + issued.secret())).isPresent();
    }

    @Test
    void whoever_makes_a_key_says_the_password_again() {
        assertThatThrownBy(() -> security.keys.issue("anna", "a guess", Optional.empty(), wish("*")))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.violations())
                        .extracting(Violation::pointer, Violation::code)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple("/password", "user.wrong-password")));
    }

    @Test
    void everything_that_is_wrong_with_a_key_is_said_at_once() {
        ApiKeys.Wish bad = new ApiKeys.Wish(" ", Set.of("everything"), Optional.of(NOW.plus(Duration.ofDays(400))));

        assertThatThrownBy(() -> security.keys.issue("anna", PASSWORD, Optional.empty(), bad))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.violations())
                        .extracting(Violation::code)
                        .containsExactly("key.name", "key.permission", "key.too-long"));
    }

    private static SecurityFixture anna(TestDatabase database) {
        SecurityFixture security = new SecurityFixture(database);
        security.platform.company().setNow(NOW);
        security.accounts.create("anna", PASSWORD, List.of("sales"), Membership.NONE, true);
        return security;
    }

    private static ApiKeys.Wish wish(String... permissions) {
        return new ApiKeys.Wish("The shop", Set.of(permissions), Optional.empty());
    }

    private void assertRefused(String secret) {
        assertThatThrownBy(() -> security.authenticate("Bearer " + secret))
                .isInstanceOf(BadCredentialsException.class)
                .extracting(thrown -> ((TenonException) thrown).code())
                .isEqualTo("key.invalid");
    }
}
