package org.tenon.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenon.audit.Checkpoint;
import org.tenon.audit.Verification;
import org.tenon.audit.Verification.Finding;
import org.tenon.audit.Verification.Kind;
import org.tenon.testing.fixture.TestDatabase;

/** What somebody does who has the database to himself, and what is found of it. */
class TamperingTest {

    private static AuditFixture five(TestDatabase database) {
        AuditFixture node = new AuditFixture(database);
        for (int i = 1; i <= 5; i++) {
            node.make("t" + i, "Thing " + i);
        }
        assertThat(node.trail.verify(Optional.empty()).holds()).isTrue();
        return node;
    }

    @ParameterizedTest
    @EnumSource
    void an_entry_that_was_changed_is_named(TestDatabase database) {
        try (AuditFixture node = five(database)) {
            node.tamper(database, "update audit_entry set actor = 'somebody' where place = 3");
            assertThat(node.trail.verify(Optional.empty()).findings())
                    .containsExactly(new Finding(
                            3, Kind.CHANGED, "Entry 3 is not what was sealed: things.Things.make by somebody."));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_content_that_was_changed_is_named(TestDatabase database) {
        try (AuditFixture node = five(database)) {
            node.tamper(
                    database, "update audit_content set content = replace(content, 'Thing', 'Thong') where place = 2");
            assertThat(node.found()).containsExactly(Kind.CONTENT_CHANGED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_content_that_was_taken_without_an_erasure_is_named(TestDatabase database) {
        try (AuditFixture node = five(database)) {
            node.tamper(database, "delete from audit_content where place = 2");
            assertThat(node.found()).containsExactly(Kind.CONTENT_REMOVED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_entry_that_was_removed_is_named(TestDatabase database) {
        try (AuditFixture node = five(database)) {
            node.tamper(database, "delete from audit_entry where place = 3");
            assertThat(node.trail.verify(Optional.empty()).findings())
                    .containsExactly(new Finding(4, Kind.REMOVED, "Entry 4 does not follow: 1 is missing before it."));
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_entry_that_was_removed_is_named_when_the_others_moved_up(TestDatabase database) {
        try (AuditFixture node = five(database)) {
            node.tamper(
                    database,
                    "delete from audit_content where place = 3",
                    "delete from audit_entry where place = 3",
                    "update audit_entry set place = 3 where place = 4",
                    "update audit_content set place = 3 where place = 4",
                    "update audit_entry set place = 4 where place = 5",
                    "update audit_content set place = 4 where place = 5",
                    "update audit_chain set last_place = 4");
            assertThat(node.trail.verify(Optional.empty()).findings())
                    .extracting(Finding::place, Finding::kind)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(3L, Kind.OUT_OF_ORDER));
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_exchanged_order_is_named(TestDatabase database) {
        try (AuditFixture node = five(database)) {
            for (String table : List.of("audit_entry", "audit_content")) {
                node.tamper(
                        database,
                        "update " + table + " set place = 99 where place = 2",
                        "update " + table + " set place = 2 where place = 3",
                        "update " + table + " set place = 3 where place = 99");
            }
            assertThat(node.found()).containsExactly(Kind.OUT_OF_ORDER, Kind.OUT_OF_ORDER, Kind.OUT_OF_ORDER);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_tail_that_was_removed_is_named(TestDatabase database) {
        try (AuditFixture node = five(database)) {
            node.tamper(database, "delete from audit_entry where place >= 4");
            assertThat(node.found()).containsExactly(Kind.TAIL_REMOVED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_tail_that_was_removed_tracelessly_is_found_by_a_checkpoint(TestDatabase database) {
        try (AuditFixture node = five(database)) {
            Checkpoint kept = node.trail.checkpoint();
            node.tamper(
                    database,
                    "delete from audit_content where place >= 4",
                    "delete from audit_entry where place >= 4",
                    "update audit_chain set last_place = 3, last_hash = (select hash from audit_entry where place = 3)");
            assertThat(node.found()).isEmpty();
            assertThat(kinds(node.trail.verify(Optional.of(kept)))).containsExactly(Kind.TAIL_REMOVED);
            node.make("t6", "Thing 6");
            node.make("t7", "Thing 7");
            assertThat(kinds(node.trail.verify(Optional.of(kept)))).containsExactly(Kind.REWRITTEN);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_sealed_entry_is_not_sealed_twice(TestDatabase database) {
        try (AuditFixture node = five(database)) {
            Checkpoint kept = node.trail.checkpoint();
            assertThat(node.trail.checkpoint()).isEqualTo(kept);
            assertThat(node.trail.verify(Optional.of(kept)).holds()).isTrue();
        }
    }

    @Test
    void postgresql_refuses_to_change_what_is_sealed() {
        try (AuditFixture node = five(TestDatabase.POSTGRESQL)) {
            for (String statement : List.of(
                    "update audit_entry set actor = 'somebody' where place = 3",
                    "delete from audit_entry where place = 3",
                    "update audit_content set content = '{}' where place = 3",
                    "delete from audit_content where place = 3",
                    "truncate audit_entry")) {
                assertThatThrownBy(() -> node.unit.run(
                                em -> em.createNativeQuery(statement).executeUpdate()))
                        .as(statement)
                        .hasStackTraceContaining("append-only");
            }
            assertThat(node.found()).isEmpty();
        }
    }

    private static List<Kind> kinds(Verification verification) {
        return verification.findings().stream().map(Finding::kind).toList();
    }
}
