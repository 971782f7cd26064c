package org.tenon.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.kernel.problem.TenonException;
import org.tenon.kernel.problem.Violation;
import org.tenon.security.UserChanged;
import org.tenon.security.UserCreated;
import org.tenon.testing.fixture.TestDatabase;

class AccountsTest {

    private static final String PASSWORD = "correct horse";

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_user_is_found_by_its_name_in_any_case(TestDatabase database) {
        try (SecurityFixture security = new SecurityFixture(database)) {
            User created =
                    security.accounts.create("Anna", PASSWORD, List.of("sales", "read-only"), Membership.NONE, true);

            assertThat(created.name()).isEqualTo("anna");
            assertThat(security.accounts.get("ANNA")).isEqualTo(created);
            assertThat(created.roles()).containsExactly("read-only", "sales");
            assertThat(security.platform.events().recorded(UserCreated.class))
                    .singleElement()
                    .extracting(UserCreated::name)
                    .isEqualTo("anna");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_name_is_given_once(TestDatabase database) {
        try (SecurityFixture security = new SecurityFixture(database)) {
            security.accounts.create("anna", PASSWORD, List.of(), Membership.NONE, true);

            assertThatThrownBy(() -> security.accounts.create("ANNA", PASSWORD, List.of(), Membership.NONE, true))
                    .isInstanceOf(ConflictException.class)
                    .extracting(thrown -> ((TenonException) thrown).code())
                    .isEqualTo("user.name-taken");
        }
    }

    @ParameterizedTest
    @EnumSource(value = TestDatabase.class, names = "H2")
    void everything_that_is_wrong_with_a_new_user_is_said_at_once(TestDatabase database) {
        try (SecurityFixture security = new SecurityFixture(database)) {
            assertThatThrownBy(() ->
                            security.accounts.create("a b", "short", List.of("sales", "king"), Membership.NONE, true))
                    .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.violations())
                            .extracting(Violation::pointer)
                            .containsExactly("/name", "/password", "/roles/1"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_change_of_an_older_version_is_refused(TestDatabase database) {
        try (SecurityFixture security = new SecurityFixture(database)) {
            User first = security.accounts.create("anna", PASSWORD, List.of("sales"), Membership.NONE, true);
            User second = security.accounts.change(
                    "anna", List.of(), Membership.NONE, true, Optional.empty(), OptionalLong.of(first.version()));

            assertThat(second.version()).isGreaterThan(first.version());
            assertThatThrownBy(() -> security.accounts.change(
                            "anna",
                            List.of(),
                            Membership.NONE,
                            false,
                            Optional.empty(),
                            OptionalLong.of(first.version())))
                    .isInstanceOf(StaleVersionException.class);
            assertThat(security.platform.events().recorded(UserChanged.class)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void somebody_stays_admin(TestDatabase database) {
        try (SecurityFixture security = new SecurityFixture(database)) {
            security.accounts.create("admin", PASSWORD, List.of("admin"), Membership.NONE, true);

            assertThatThrownBy(() -> security.accounts.change(
                            "admin", List.of("sales"), Membership.NONE, true, Optional.empty(), OptionalLong.empty()))
                    .isInstanceOf(ConflictException.class);

            security.accounts.create("second", PASSWORD, List.of("admin"), Membership.NONE, true);
            User demoted = security.accounts.change(
                    "admin", List.of("sales"), Membership.NONE, true, Optional.empty(), OptionalLong.empty());
            assertThat(demoted.roles()).containsExactly("sales");
        }
    }

    @ParameterizedTest
    @EnumSource(value = TestDatabase.class, names = "H2")
    void the_own_password_changes_only_with_the_current_one(TestDatabase database) {
        try (SecurityFixture security = new SecurityFixture(database)) {
            security.accounts.create("anna", PASSWORD, List.of(), Membership.NONE, true);

            assertThatThrownBy(
                            () -> security.ownPassword.change("anna", "wrong horse", Optional.empty(), "another horse"))
                    .isInstanceOf(InvalidRequestException.class);
            security.ownPassword.change("anna", PASSWORD, Optional.empty(), "another horse");

            assertThat(security.login.user("anna", "another horse", "10.0.0.1").name())
                    .isEqualTo("anna");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void users_are_listed_by_name_in_pages(TestDatabase database) {
        try (SecurityFixture security = new SecurityFixture(database)) {
            for (String name : List.of("carl", "anna", "bert")) {
                security.accounts.create(name, PASSWORD, List.of(), Membership.NONE, true);
            }

            var first = security.accounts.list(PageRequest.first(2));
            var second = security.accounts.list(
                    PageRequest.first(2).from(first.next().orElseThrow()));

            assertThat(first.items()).extracting(User::name).containsExactly("anna", "bert");
            assertThat(second.items()).extracting(User::name).containsExactly("carl");
            assertThat(second.next()).isEmpty();
        }
    }

    @Test
    void a_password_that_is_tried_first_is_refused() {
        try (SecurityFixture security = new SecurityFixture(TestDatabase.H2)) {
            assertThatThrownBy(() -> security.accounts.create("berta", "berta1987", List.of(), Membership.NONE, true))
                    .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.violations())
                            .extracting(Violation::code)
                            .containsExactly("user.common-password"));
        }
    }
}
