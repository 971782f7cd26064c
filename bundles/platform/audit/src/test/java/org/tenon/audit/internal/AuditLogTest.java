package org.tenon.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.audit.internal.AuditFixture.call;
import static org.tenon.audit.internal.AuditFixture.thing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenon.audit.AuditEntry;
import org.tenon.audit.AuditEntry.FieldChange;
import org.tenon.audit.Checkpoint;
import org.tenon.audit.EntryFilter;
import org.tenon.audit.Verification;
import org.tenon.audit.Verification.Kind;
import org.tenon.audit.internal.AuditFixture.Details;
import org.tenon.audit.internal.AuditFixture.Login;
import org.tenon.audit.internal.AuditFixture.Sent;
import org.tenon.audit.internal.AuditFixture.ThingId;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.actor.Source;
import org.tenon.kernel.auditlog.PlatformChange;
import org.tenon.kernel.auditlog.RoutedCall;
import org.tenon.kernel.auditlog.Subject;
import org.tenon.kernel.privacy.Person;
import org.tenon.testing.fixture.TestDatabase;

class AuditLogTest {

    private static final Actor ANNA = new Actor("anna", Set.of("sales"), Set.of("*"));

    @ParameterizedTest
    @EnumSource
    void an_entry_says_who_what_when_from_where_and_through_which_provider(TestDatabase database) {
        try (AuditFixture node = new AuditFixture(database)) {
            node.platform.company().setNow(Instant.parse("2026-11-28T09:30:00Z"));
            node.platform.actors().as(ANNA.from(Source.rest("203.0.113.9", "r-17")), () -> node.make("t1", "Table"));

            AuditEntry entry = node.entries().get(0);
            assertThat(entry.actor()).isEqualTo("anna");
            assertThat(entry.source()).isEqualTo(new Source("rest", "203.0.113.9", "r-17"));
            assertThat(entry.at()).isEqualTo(Instant.parse("2026-11-28T09:30:00Z"));
            assertThat(entry.operation()).isEqualTo("things.Things.make");
            assertThat(entry.subject()).isEqualTo(new Subject("thing", "t1"));
            assertThat(entry.via()).isEqualTo(AuditFixture.STANDARD);
            assertThat(entry.asked()).isEqualTo(Map.of("details", Map.of("name", "Table")));
            assertThat(entry.place()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_change_shows_what_a_field_was_and_what_it_became(TestDatabase database) {
        try (AuditFixture node = new AuditFixture(database)) {
            node.make("t1", "Table");
            node.make("t2", "Chair");
            node.change("t1", 1, "Desk");

            AuditEntry change = node.of("t1").items().get(0);
            assertThat(change.compared()).isTrue();
            assertThat(change.changes())
                    .containsExactly(
                            new FieldChange("details.name", Optional.of("Table"), Optional.of("Desk")),
                            new FieldChange("version", Optional.of("1"), Optional.of("2")));
            AuditEntry first = node.of("t1").items().get(1);
            assertThat(first.compared()).isFalse();
            assertThat(first.changes())
                    .contains(new FieldChange("details.name", Optional.empty(), Optional.of("Table")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_entry_is_there_when_and_only_when_its_transaction_commits(TestDatabase database) {
        try (AuditFixture node = new AuditFixture(database)) {
            assertThatThrownBy(() -> node.platform.transactions().required(() -> {
                        node.log.called(call("drop", null, new ThingId("t1")));
                        throw new IllegalStateException("changed my mind");
                    }))
                    .hasMessage("changed my mind");
            assertThat(node.entries()).isEmpty();

            node.platform.transactions().required(() -> {
                node.log.called(call("drop", null, new ThingId("t1")));
                node.platform.transactions().separate(() -> node.entries()).forEach(each -> {
                    throw new AssertionError("seen before its commit");
                });
            });
            assertThat(node.entries()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_secret_gets_in(TestDatabase database) {
        try (AuditFixture node = new AuditFixture(database)) {
            node.log.called(call(
                    "send",
                    new Sent(thing("t1", "Table", 1), "https://example.org/q/HUSH-link"),
                    new ThingId("t1"),
                    new Login("anna", "HUSH-password", "HUSH-unmarked"),
                    "HUSH-token"));

            List<?> kept = node.unit.call(em ->
                    em.createNativeQuery("select content from audit_pending").getResultList());
            assertThat(kept).hasSize(1);
            assertThat(kept.get(0).toString()).doesNotContain("HUSH").contains("(secret)", "anna", "Table");
            assertThat(node.entries().get(0).asked())
                    .containsEntry("token", "(secret)")
                    .containsEntry("login", Map.of("user", "anna", "password", "(secret)", "apiToken", "(secret)"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_others_did_in_the_course_of_a_change_is_a_step_of_it(TestDatabase database) {
        try (AuditFixture node = new AuditFixture(database)) {
            RoutedCall step = call("drop", null, new ThingId("t2"));
            node.log.called(call(
                    "change",
                    thing("t1", "Desk", 2),
                    List.of(step),
                    new ThingId("t1"),
                    1L,
                    new Details("Desk", Optional.empty())));

            assertThat(node.entries().get(0).steps())
                    .containsExactly(new AuditEntry.Step(
                            "things.Things.drop",
                            "standard@1.2.0",
                            "org.tenon.things.provider",
                            new Subject("thing", "t2")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void entries_are_found_by_subject_actor_operation_and_time(TestDatabase database) {
        try (AuditFixture node = new AuditFixture(database)) {
            node.platform.company().setNow(Instant.parse("2026-11-28T09:00:00Z"));
            node.platform.actors().as(ANNA, () -> node.make("t1", "Table"));
            node.platform.company().advance(Duration.ofHours(1));
            node.make("t2", "Chair");
            node.note("user.create");

            assertThat(places(node, filter("", "", "anna", "", "", ""))).containsExactly(1L);
            assertThat(places(node, filter("thing", "t2", "", "", "", ""))).containsExactly(2L);
            assertThat(places(node, filter("", "", "", "user.", "", ""))).containsExactly(3L);
            assertThat(places(node, filter("", "", "", "us_r.", "", ""))).isEmpty();
            assertThat(places(node, filter("", "", "", "", "2026-11-28T10:00:00Z", "")))
                    .containsExactly(3L, 2L);
            assertThat(places(node, filter("", "", "", "", "", "2026-11-28T10:00:00Z")))
                    .containsExactly(1L);
            var first = node.trail.entries(EntryFilter.ALL, PageRequest.first(2));
            var second = node.trail.entries(
                    EntryFilter.ALL, PageRequest.first(2).from(first.next().orElseThrow()));
            assertThat(second.items()).extracting(AuditEntry::place).containsExactly(1L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_committed_change_is_in_the_chain_once_however_many_write_and_seal(TestDatabase database)
            throws Exception {
        int writers = 32;
        int each = 25;
        try (AuditFixture node = new AuditFixture(database)) {
            AtomicBoolean over = new AtomicBoolean();
            ExecutorService threads = Executors.newFixedThreadPool(writers + 2);
            List<Future<?>> sealers =
                    List.of(threads.submit(() -> sealUntil(over, node)), threads.submit(() -> sealUntil(over, node)));
            List<Future<?>> all = new java.util.ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                int number = writer;
                all.add(threads.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        write(node, number + "-" + i, i % 5 == 0);
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
            over.set(true);
            for (Future<?> one : sealers) {
                one.get();
            }
            threads.shutdown();

            Set<String> expected = new HashSet<>();
            for (int writer = 0; writer < writers; writer++) {
                for (int i = 0; i < each; i++) {
                    if (i % 5 != 0) {
                        expected.add(writer + "-" + i);
                    }
                }
            }
            assertThat(node.entries())
                    .extracting(entry -> entry.subject().id())
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(expected);
            Verification verification = node.trail.verify(Optional.empty());
            assertThat(verification.holds()).isTrue();
            assertThat(verification.entries()).isEqualTo(expected.size());
        }
    }

    private static void sealUntil(AtomicBoolean over, AuditFixture node) {
        while (!over.get()) {
            node.sealer.seal();
        }
    }

    private static void write(AuditFixture node, String thing, boolean rolledBack) {
        try {
            node.platform.transactions().required(() -> {
                node.make(thing, "Table");
                if (rolledBack) {
                    throw new IllegalStateException("taken back");
                }
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("taken back");
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_erasure_takes_the_content_and_leaves_the_chain(TestDatabase database) {
        try (AuditFixture node = new AuditFixture(database)) {
            node.make("t1", "Anna Smith");
            node.make("t2", "Chair");
            node.change("t1", 1, "Anna Jones");
            node.entries();
            node.platform.actors().as(ANNA, () -> {
                assertThat(node.log.erase(new Subject("thing", "t1"), "request 12"))
                        .isEqualTo(2);
            });

            List<AuditEntry> entries = node.of("t1").items();
            assertThat(entries).hasSize(3);
            assertThat(entries.get(0).operation()).isEqualTo("audit-log.erase");
            assertThat(entries.get(0).asked()).containsEntry("reason", "request 12");
            assertThat(entries.get(1).asked()).isEmpty();
            assertThat(entries.get(1).changes()).isEmpty();
            assertThat(entries.get(1).erased())
                    .get()
                    .extracting(AuditEntry.Erasure::by)
                    .isEqualTo("anna");
            Verification verification = node.trail.verify(Optional.empty());
            assertThat(verification.holds()).isTrue();
            assertThat(verification.erased()).isEqualTo(2);
            List<?> left = node.unit.call(em ->
                    em.createNativeQuery("select content from audit_content").getResultList());
            assertThat(left).hasSize(2).noneMatch(text -> text.toString().contains("Anna"));

            assertThat(node.log.erase(new Subject("thing", "t1"), "request 12")).isZero();
            assertThat(node.of("t1").items().get(1).asked()).containsEntry("reason", "request 12");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_person_is_taken_out_of_the_log_and_the_chain_holds(TestDatabase database) {
        try (AuditFixture node = new AuditFixture(database)) {
            node.platform
                    .transactions()
                    .required(() -> node.log.changed(
                            AuditFixture.class,
                            new PlatformChange(
                                    "customer.register", new Subject("customer", "c1"), Map.of("note", "Likes tea"))));
            node.make("t1", "Anna Jones");
            node.make("t2", "For anna@example.org");
            node.make("t3", "Anna Jones and others");
            node.platform
                    .transactions()
                    .required(() -> node.log.changed(
                            AuditFixture.class,
                            new PlatformChange(
                                    "note.add",
                                    new Subject("note", "n1"),
                                    Map.of("customer", "c1", "text", "Met Anna Jones"))));
            node.make("t4", "Somebody else");
            AuditPersonalData store = new AuditPersonalData(node.unit, node.sealer, node.log);
            Person anna = new Person(Set.of("c1"), true, Set.of("Anna Jones"), Set.of("ANNA@example.org"), Set.of());

            assertThat(store.of(anna).get(0).records())
                    .extracting(record -> record.get("subject"))
                    .containsExactly("customer/c1", "thing/t1", "thing/t2", "note/n1");
            assertThat(store.erase(anna)).singleElement().satisfies(erased -> assertThat(erased.count())
                    .isEqualTo(4));

            assertThat(store.of(anna)).isEmpty();
            assertThat(store.erase(anna)).isEmpty();
            Verification verification = node.trail.verify(Optional.empty());
            assertThat(verification.holds()).isTrue();
            assertThat(verification.erased()).isEqualTo(4);
            assertThat(node.of("t1").items())
                    .extracting(AuditEntry::operation)
                    .containsExactly("audit-log.erase", "things.Things.make");
            assertThat(node.of("t3").items().get(0).asked().toString()).contains("Anna Jones and others");
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_too_old_goes_and_the_rest_still_verifies(TestDatabase database) {
        try (AuditFixture node = new AuditFixture(database)) {
            node.platform.company().setNow(Instant.parse("2026-01-01T00:00:00Z"));
            node.make("t1", "Table");
            node.make("t2", "Chair");
            Checkpoint old = node.trail.checkpoint();
            node.platform.company().advance(Duration.ofDays(400));
            node.make("t3", "Lamp");
            Checkpoint young = node.trail.checkpoint();
            Retention retention =
                    new Retention(node.unit, node.platform.transactions(), node.platform.company(), node.log, 365);

            assertThat(retention.run()).isEqualTo(2);
            assertThat(retention.run()).isZero();

            assertThat(node.entries())
                    .extracting(AuditEntry::operation)
                    .containsExactly("audit-log.retain", "things.Things.make");
            assertThat(node.entries().get(0).asked()).containsEntry("last", old.toString());
            assertThat(node.trail.verify(Optional.of(old)).holds()).isTrue();
            assertThat(node.trail.verify(Optional.of(young)).holds()).isTrue();
            assertThat(node.trail.verify(Optional.empty()).first()).isEqualTo(3);
            node.tamper(database, "update audit_chain set removed_hash = last_hash");
            assertThat(node.found()).containsExactly(Kind.OUT_OF_ORDER);
        }
    }

    private static List<Long> places(AuditFixture node, EntryFilter filter) {
        return node.trail.entries(filter, PageRequest.first()).items().stream()
                .map(AuditEntry::place)
                .toList();
    }

    private static EntryFilter filter(
            String kind, String subject, String actor, String operation, String from, String to) {
        return new EntryFilter(
                given(kind),
                given(subject),
                given(actor),
                given(operation),
                given(from).map(Instant::parse),
                given(to).map(Instant::parse));
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }
}
