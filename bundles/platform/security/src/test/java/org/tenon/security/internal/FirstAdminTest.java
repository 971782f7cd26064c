package org.tenon.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tenon.testing.fixture.TestDatabase;

class FirstAdminTest {

    private final SecurityFixture security = new SecurityFixture(TestDatabase.H2);
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    @AfterEach
    void close() {
        security.close();
    }

    @Test
    void a_given_password_is_used_and_not_shown() {
        start(Optional.of("given password"));

        assertThat(security.login.user("admin", "given password", "10.0.0.1").roles())
                .containsExactly("admin");
        assertThat(console.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void a_short_given_password_is_the_operators_choice_and_is_remarked_upon() {
        start(Optional.of("pw"));

        assertThat(security.login.user("admin", "pw", "10.0.0.1").roles()).containsExactly("admin");
        assertThat(console.toString(StandardCharsets.UTF_8))
                .contains("TENON_ADMIN_PASSWORD has fewer than 8 characters")
                .doesNotContain("pw ");
    }

    @Test
    void a_random_password_is_shown_in_one_line_at_the_first_start_only() {
        start(Optional.empty());
        start(Optional.empty());

        String shown = console.toString(StandardCharsets.UTF_8);
        assertThat(shown.lines()).hasSize(1);
        Matcher password = Pattern.compile("the password (\\S+) ").matcher(shown);
        assertThat(password.find()).isTrue();
        assertThat(security.login.user("admin", password.group(1), "10.0.0.1").name())
                .isEqualTo("admin");
    }

    private void start(Optional<String> given) {
        FirstAdmin first = new FirstAdmin(
                security.accounts, security.passwords, given, new PrintStream(console, true, StandardCharsets.UTF_8));
        assertThat(first.check().ready()).isFalse();
        first.ensure();
        assertThat(first.check().ready()).isTrue();
    }
}
