package org.tenon.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.TenonException;
import org.tenon.kernel.problem.Violation;
import org.tenon.security.SecondFactorChanged;
import org.tenon.testing.fixture.TestDatabase;

class SecondFactorsTest {

    private static final String PASSWORD = "correct horse";
    private static final String HERE = "10.0.0.1";
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
    void who_has_a_second_factor_logs_in_with_password_and_code(TestDatabase database) {
        try (SecurityFixture fixture = anna(database)) {
            byte[] key = enrol(fixture);
            next(fixture);

            String token = fixture.login
                    .token("anna", PASSWORD, Optional.of(code(fixture, key)), HERE)
                    .token()
                    .token();

            assertThat(fixture.authenticate("Bearer " + token).orElseThrow().user())
                    .isEqualTo("anna");
            assertThat(fixture.platform.events().recorded(SecondFactorChanged.class))
                    .extracting(SecondFactorChanged::what)
                    .containsExactly("confirmed");
        }
    }

    @Test
    void the_password_alone_is_refused_with_the_reason() {
        enrol(security);

        assertCode("credentials.code-needed", () -> login(Optional.empty()));
        assertCode("credentials.second-factor", () -> security.authenticate(basic()));
    }

    @Test
    void a_wrong_password_says_nothing_about_the_second_factor() {
        enrol(security);

        assertCode("credentials.wrong", () -> security.login.token("anna", "a guess", Optional.of("000000"), HERE));
    }

    @Test
    void what_was_verified_before_is_not_good_any_more() {
        assertThat(security.authenticate(basic())).isPresent();

        enrol(security);

        assertCode("credentials.second-factor", () -> security.authenticate(basic()));
    }

    @Test
    void keys_go_on() {
        ApiKeys.Issued key = security.keys.issue("anna", PASSWORD, Optional.empty(), wish());

        enrol(security);

        assertThat(security.authenticate("Bearer " + key.secret())).isPresent();
    }

    @Test
    void a_secret_counts_only_once_a_code_of_it_has_come() {
        SecondFactors.Begun begun = security.factors.begin("anna", PASSWORD);

        assertThat(login(Optional.empty())).isNotBlank();
        assertThatThrownBy(() -> security.factors.confirm("anna", "abcdef"))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.violations())
                        .extracting(Violation::pointer)
                        .containsExactly("/code"));
        assertThat(begun.uri())
                .isEqualTo("otpauth://totp/Test%20Company:anna?secret=" + begun.secret()
                        + "&issuer=Test%20Company&algorithm=SHA1&digits=6&period=30");
        assertThat(begun.toString()).doesNotContain(begun.secret());
    }

    @Test
    void only_the_secret_that_was_shown_last_counts() {
        security.factors.begin("anna", PASSWORD);
        byte[] key = keyOf(security.factors.begin("anna", PASSWORD));

        assertThat(security.factors.confirm("anna", code(security, key))).hasSize(RecoveryCodes.MANY);
        assertCode("second-factor.on", () -> security.factors.begin("anna", PASSWORD));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void of_many_who_come_with_the_same_code_at_once_one_is_let_in(TestDatabase database) throws Exception {
        try (SecurityFixture fixture = anna(database)) {
            byte[] key = enrol(fixture);
            next(fixture);
            String code = code(fixture, key);
            User anna = fixture.accounts.get("anna");
            ExecutorService pool = Executors.newFixedThreadPool(4);
            int taken = 0;
            try {
                List<Callable<Boolean>> calls = new ArrayList<>();
                for (int each = 0; each < 4; each++) {
                    calls.add(() -> fixture.codes.take(anna, code));
                }
                for (Future<Boolean> each : pool.invokeAll(calls)) {
                    taken += each.get() ? 1 : 0;
                }
            } finally {
                pool.shutdownNow();
            }
            assertThat(taken).isEqualTo(1);
            assertCode("credentials.wrong-code", () -> fixture.login.token("anna", PASSWORD, Optional.of(code), HERE));
        }
    }

    @Test
    void the_code_that_confirmed_lets_nobody_in() {
        byte[] key = enrol(security);

        assertCode("credentials.wrong-code", () -> login(Optional.of(code(security, key))));
    }

    @Test
    void a_recovery_code_lets_in_once_however_it_is_typed() {
        List<String> codes = codesOf(security);

        assertThat(login(Optional.of(codes.get(0).toUpperCase(Locale.ROOT).replace('-', ' '))))
                .isNotBlank();
        assertCode("credentials.wrong-code", () -> login(Optional.of(codes.get(0))));
        assertThat(security.factors.standing("anna").recoveryCodes()).isEqualTo(RecoveryCodes.MANY - 1);
        assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("([a-z2-7]{6}-){3}[a-z2-7]{6}"));
    }

    @Test
    void other_recovery_codes_take_the_place_of_those_of_before() {
        List<String> before = codesOf(security);
        List<String> after = security.factors.renewRecoveryCodes("anna", PASSWORD, Optional.of(before.get(0)));

        assertCode("credentials.wrong-code", () -> login(Optional.of(before.get(1))));
        assertThat(login(Optional.of(after.get(1)))).isNotBlank();
    }

    @Test
    void guessing_codes_has_to_wait_wherever_it_comes_from() {
        List<String> codes = codesOf(security);
        for (int guess = 0; guess < 5; guess++) {
            String address = "10.0.1." + guess;
            assertCode(
                    "credentials.wrong-code",
                    () -> security.login.token("anna", PASSWORD, Optional.of("wrong"), address));
        }

        assertCode("credentials.locked", () -> login(Optional.of(codes.get(0))));
        security.pass(Duration.ofSeconds(2));
        assertThat(login(Optional.of(codes.get(0)))).isNotBlank();
    }

    @Test
    void the_right_password_does_not_end_the_count_of_wrong_codes() {
        enrol(security);
        for (int guess = 0; guess < 5; guess++) {
            assertCode("credentials.wrong-code", () -> login(Optional.of("wrong")));
            security.pass(Duration.ofMillis(1));
        }

        assertCode("credentials.locked", () -> login(Optional.empty()));
    }

    @Test
    void keys_passwords_and_the_factor_itself_change_with_a_code_only() {
        List<String> codes = codesOf(security);

        assertPointer("/code", () -> security.keys.issue("anna", PASSWORD, Optional.empty(), wish()));
        assertPointer("/code", () -> security.ownPassword.change("anna", PASSWORD, Optional.empty(), "another horse"));
        assertPointer("/code", () -> security.factors.remove("anna", PASSWORD, Optional.of("123456")));
        security.keys.issue("anna", PASSWORD, Optional.of(codes.get(0)), wish());
        security.ownPassword.change("anna", PASSWORD, Optional.of(codes.get(1)), "another horse");
        security.factors.remove("anna", "another horse", Optional.of(codes.get(2)));

        assertThat(security.accounts.get("anna").secondFactor()).isFalse();
        assertCode("second-factor.none", () -> security.factors.remove("anna", "another horse", Optional.empty()));
    }

    @Test
    void an_admin_takes_a_lost_one_away_and_the_sessions_with_it() {
        List<String> codes = codesOf(security);
        String token = login(Optional.of(codes.get(0)));

        security.factors.reset("anna");
        security.factors.reset("anna");

        assertCode("token.invalid", () -> security.authenticate("Bearer " + token));
        assertThat(login(Optional.empty())).isNotBlank();
    }

    @Test
    void who_has_to_have_one_may_see_to_it_and_nothing_else() {
        security.accounts.create("ward", PASSWORD, List.of("warden"), Membership.NONE, true);
        String token = security.login
                .token("ward", PASSWORD, Optional.empty(), HERE)
                .token()
                .token();
        assertThat(security.authenticate("Bearer " + token).orElseThrow().permissions())
                .allMatch(own -> own.startsWith("me."));
        assertCode("second-factor.required", () -> security.keys.issue("ward", PASSWORD, Optional.empty(), wish()));

        byte[] key = keyOf(security.factors.begin("ward", PASSWORD));
        security.factors.confirm("ward", code(security, key));

        assertThat(security.authenticate("Bearer " + token).orElseThrow().permissions())
                .containsExactlyInAnyOrder("*.read", "me.*");
    }

    @Test
    void a_star_demands_it_of_everybody() {
        security.rule.demand("*");

        assertThat(security.authenticate(basic()).orElseThrow().permissions()).allMatch(own -> own.startsWith("me."));
    }

    @Test
    void when_the_key_is_lost_recovery_codes_still_let_in() {
        SecondFactors.Begun begun = security.factors.begin("anna", PASSWORD);
        List<String> codes = security.factors.confirm("anna", code(security, keyOf(begun)));
        next(security);

        security.secrets.loseKey();

        assertCode("credentials.wrong-code", () -> login(Optional.of(code(security, keyOf(begun)))));
        assertThat(login(Optional.of(codes.get(0)))).isNotBlank();
    }

    private static SecurityFixture anna(TestDatabase database) {
        SecurityFixture security = new SecurityFixture(database);
        security.platform.company().setNow(NOW);
        security.accounts.create("anna", PASSWORD, List.of("sales"), Membership.NONE, true);
        return security;
    }

    private static byte[] enrol(SecurityFixture security) {
        byte[] key = keyOf(security.factors.begin("anna", PASSWORD));
        security.factors.confirm("anna", code(security, key));
        return key;
    }

    private static List<String> codesOf(SecurityFixture security) {
        byte[] key = keyOf(security.factors.begin("anna", PASSWORD));
        return security.factors.confirm("anna", code(security, key));
    }

    private String login(Optional<String> code) {
        return security.login.token("anna", PASSWORD, code, HERE).token().token();
    }

    /** What a device shows. */
    private static String code(SecurityFixture security, byte[] key) {
        return TimeCodes.code(key, TimeCodes.step(security.platform.company().now()));
    }

    private static void next(SecurityFixture security) {
        security.platform.company().setNow(security.platform.company().now().plus(TimeCodes.STEP));
    }

    /** As an app reads the secret (RFC 4648, section 6). */
    private static byte[] keyOf(SecondFactors.Begun begun) {
        BigInteger bits = BigInteger.ZERO;
        for (char letter : begun.secret().toCharArray()) {
            bits = bits.shiftLeft(5).or(BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)));
        }
        byte[] key = new byte[TimeCodes.KEY_BYTES];
        for (int index = key.length - 1; index >= 0; index--) {
            key[index] = bits.byteValue();
            bits = bits.shiftRight(8);
        }
        return key;
    }

    private static ApiKeys.Wish wish() {
        return new ApiKeys.Wish("The shop", Set.of("*"), Optional.empty());
    }

    private static String basic() {
        return "Basic " + Base64.getEncoder().encodeToString(("anna:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    private static void assertCode(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(TenonException.class)
                .extracting(thrown -> ((TenonException) thrown).code())
                .isEqualTo(code);
    }

    private static void assertPointer(String pointer, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.violations())
                        .extracting(Violation::pointer)
                        .containsExactly(pointer));
    }
}
