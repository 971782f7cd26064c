package org.tenon.migration.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.testing.fixture.TestDatabase;
import org.tenon.testing.fixture.TestPlatform;

class NodeBookTest {

    private static NodeBook book(TestPlatform platform, String node) {
        return new NodeBook(platform.unit("migration"), platform.transactions(), node);
    }

    private static void silentFor(TestPlatform platform, String node, String seconds) {
        platform.transactions().required(() -> platform.unit("migration").call(em -> em.createNativeQuery(
                        "update migration_node set seen = seen - interval '" + seconds + "' second where id = ?1")
                .setParameter(1, node)
                .executeUpdate()));
    }

    @ParameterizedTest
    @EnumSource
    void who_has_signed_is_alive_until_he_signs_off_or_is_silent(TestDatabase database) {
        try (TestPlatform platform = TestPlatform.on(database)) {
            NodeBook one = book(platform, "one");
            NodeBook two = book(platform, "two");
            NodeBook three = book(platform, "three");
            one.sign();
            assertThatCode(one::requireAlone).doesNotThrowAnyException();

            two.sign();
            three.sign();
            three.sign();
            assertThat(one.others()).containsExactly("three", "two");
            assertThat(two.others()).containsExactly("one", "three");
            assertThatThrownBy(one::requireAlone)
                    .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                            .isEqualTo("migration.nodes"))
                    .hasMessageContaining("2 more");

            three.signOff();
            silentFor(platform, "two", "30");
            assertThat(one.others()).isEmpty();

            two.sign();
            assertThat(one.others()).containsExactly("two");
        }
    }
}
