package org.tenon.audit.internal;

import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.NewId;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.auditlog.AuditLog;
import org.tenon.kernel.auditlog.AuditedEvent;
import org.tenon.kernel.auditlog.Outcome;
import org.tenon.kernel.auditlog.PlatformChange;
import org.tenon.kernel.auditlog.RoutedCall;
import org.tenon.kernel.auditlog.Subject;
import org.tenon.kernel.auditlog.Via;
import org.tenon.kernel.capability.ProviderVersion;
import org.tenon.kernel.company.Company;
import org.tenon.persistence.UnitOfWork;

/** Writes entries into the caller's transaction. All of a transaction go to the database in one batch, when it commits. */
@Component(service = AuditLog.class)
public final class RecordedChanges implements AuditLog {

    private static final ThreadLocal<long[]> WRITTEN = ThreadLocal.withInitial(() -> new long[1]);

    private final UnitOfWork unit;
    private final Actors actors;
    private final Company company;
    private final Erasures erasures;

    @Activate
    public RecordedChanges(
            @Reference(target = "(unit=audit)") UnitOfWork unit,
            @Reference Actors actors,
            @Reference Company company,
            @Reference Sealer sealer) {
        this.unit = unit;
        this.actors = actors;
        this.company = company;
        this.erasures = new Erasures(unit, sealer);
    }

    @Override
    public void called(RoutedCall call) {
        CallShape shape = CallShape.of(call.method());
        Object thing = Components.thing(call.answer());
        write(
                shape.operation(call.capability()),
                call.outcome(),
                shape.subject(call),
                CallShape.state(thing),
                call.via(),
                Content.of(call, shape, thing));
    }

    @Override
    public void changed(Class<?> by, PlatformChange change) {
        Subject subject = change.subject();
        String state = change.after().isEmpty() ? "" : subject.kind() + "/" + subject.id();
        write(change.operation(), Outcome.DONE, subject, state, platform(by), Content.of(change));
    }

    @Override
    public void happened(AuditedEvent event) {
        String type = event.type();
        Subject subject = new Subject(type.substring(0, Math.max(0, type.lastIndexOf('.'))), event.subject());
        Map<String, String> fields = Components.fields(event);
        // Of the entry itself.
        fields.remove("at");
        // All of it is said again by each entry: that a second choice was forced too is no difference, and is to be
        // read.
        changed(event.getClass(), new PlatformChange(type, subject, Map.copyOf(fields), Map.copyOf(fields)));
    }

    @Override
    public long written() {
        return WRITTEN.get()[0];
    }

    @Override
    public int erase(Subject subject, String reason) {
        return erasures.erase(subject, reason, this);
    }

    private void write(String operation, Outcome outcome, Subject subject, String state, Via via, String content) {
        PendingRow row = new PendingRow(
                NewId.next(), company.now(), actors.current(), operation, outcome, subject, state, via, content);
        unit.run(em -> em.persist(row));
        WRITTEN.get()[0]++;
    }

    private static Via platform(Class<?> by) {
        Bundle bundle = FrameworkUtil.getBundle(by);
        return bundle == null
                ? new Via(new ProviderVersion("platform", "0.0.0"), by.getPackageName())
                : new Via(new ProviderVersion("platform", bundle.getVersion().toString()), bundle.getSymbolicName());
    }
}
