package org.tenon.audit.internal;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.audit.AuditEntry;
import org.tenon.audit.EntryFilter;
import org.tenon.audit.Verification;
import org.tenon.kernel.Id;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.auditlog.Outcome;
import org.tenon.kernel.auditlog.PlatformChange;
import org.tenon.kernel.auditlog.RoutedCall;
import org.tenon.kernel.auditlog.Secret;
import org.tenon.kernel.auditlog.Subject;
import org.tenon.kernel.auditlog.Via;
import org.tenon.kernel.capability.ProviderVersion;
import org.tenon.persistence.UnitOfWork;
import org.tenon.testing.fixture.TestDatabase;
import org.tenon.testing.fixture.TestPlatform;

/** One node with an audit log and a capability that keeps things. It seals when somebody reads. */
final class AuditFixture implements AutoCloseable {

    record ThingId(String value) implements Id {}

    record Details(String name, Optional<String> note) {}

    record Thing(ThingId id, Details details, List<Details> parts, long version) {}

    record Login(String user, @Secret String password, String apiToken) {}

    /** A link that lets in whoever knows it. */
    record Sent(Thing thing, @Secret String link) {}

    interface Things {

        Thing make(Details details);

        Thing change(ThingId id, long version, Details details);

        Sent send(ThingId id, Login login, @Secret String token);

        void drop(ThingId id);
    }

    static final Via STANDARD = new Via(new ProviderVersion("standard", "1.2.0"), "org.tenon.things.provider");

    final TestPlatform platform;
    final UnitOfWork unit;
    final Sealer sealer;
    final RecordedChanges log;
    final ChainedTrail trail;

    AuditFixture(TestDatabase database) {
        platform = TestPlatform.on(database);
        unit = platform.unit("audit");
        sealer = new Sealer(unit, platform.transactions(), 0);
        log = new RecordedChanges(unit, platform.actors(), platform.company(), sealer);
        trail = new ChainedTrail(unit, sealer);
    }

    static Thing thing(String id, String name, long version) {
        return new Thing(new ThingId(id), new Details(name, Optional.empty()), List.of(), version);
    }

    static RoutedCall call(String method, @Nullable Object answer, @Nullable Object... arguments) {
        return call(method, answer, List.of(), arguments);
    }

    static RoutedCall call(
            String method, @Nullable Object answer, List<RoutedCall> steps, @Nullable Object... arguments) {
        Method called = Arrays.stream(Things.class.getMethods())
                .filter(each -> each.getName().equals(method))
                .findFirst()
                .orElseThrow();
        return new RoutedCall("things", called, Arrays.asList(arguments), answer, STANDARD, Outcome.DONE, steps);
    }

    /** Makes a thing of that name in a transaction of its own. */
    void make(String id, String name) {
        platform.transactions()
                .required(() -> log.called(call("make", thing(id, name, 1), new Details(name, Optional.empty()))));
    }

    void change(String id, long version, String name) {
        platform.transactions()
                .required(() -> log.called(call(
                        "change",
                        thing(id, name, version + 1),
                        new ThingId(id),
                        version,
                        new Details(name, Optional.empty()))));
    }

    void note(String operation) {
        log.changed(AuditFixture.class, new PlatformChange(operation, Subject.NONE, Map.of("why", "a test")));
    }

    List<AuditEntry> entries() {
        return trail.entries(EntryFilter.ALL, PageRequest.first(1_000)).items();
    }

    Page<AuditEntry> of(String thing) {
        return trail.entries(EntryFilter.of("thing", thing), PageRequest.first());
    }

    List<Verification.Kind> found() {
        return trail.verify(Optional.empty()).findings().stream()
                .map(Verification.Finding::kind)
                .toList();
    }

    /** What somebody with the rights of the owner of the database can do. */
    void tamper(TestDatabase database, String... statements) {
        platform.transactions()
                .required(() -> unit.run(em -> {
                    if (database == TestDatabase.POSTGRESQL) {
                        for (String table : List.of("audit_entry", "audit_content")) {
                            em.createNativeQuery("alter table " + table + " disable trigger user")
                                    .executeUpdate();
                        }
                    }
                    for (String each : statements) {
                        em.createNativeQuery(each).executeUpdate();
                    }
                }));
    }

    @Override
    public void close() {
        sealer.stop();
        platform.close();
    }
}
