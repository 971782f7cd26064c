package org.tenon.migration.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.tenon.kernel.NewId;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.migration.Migration;
import org.tenon.migration.MigrationMoved;
import org.tenon.migration.MigrationRequest;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;

/** What is known of migrations, kept over restarts. Every change joins the caller's transaction. */
public final class MigrationStore {

    private static final int LISTED = 100;
    private static final int MAX_REASON = 2_000;

    private final UnitOfWork unit;
    private final EventLog events;
    private final Company company;

    public MigrationStore(UnitOfWork unit, EventLog events, Company company) {
        this.unit = unit;
        this.events = events;
        this.company = company;
    }

    String begin(MigrationRequest request, long total, long position) {
        MigrationRow row = new MigrationRow();
        row.id = NewId.next();
        row.capability = request.capability();
        row.source = request.source();
        row.target = request.target();
        row.total = total;
        row.position = position;
        row.started = Utc.column(company.now());
        unit.run(em -> {
            em.persist(row);
            record(row, "started");
        });
        return row.id;
    }

    List<MigrationRow> list() {
        return unit.call(em -> List.copyOf(
                em.createQuery("select m from MigrationRow m order by m.started desc, m.id desc", MigrationRow.class)
                        .setMaxResults(LISTED)
                        .getResultList()));
    }

    MigrationRow find(String id) {
        return unit.call(em -> Optional.ofNullable(em.find(MigrationRow.class, id))
                .orElseThrow(() -> new NotFoundException("migration", id)));
    }

    /**
     * As it is, and stays until the caller's transaction ends.
     *
     * @throws NotFoundException when there is none
     */
    MigrationRow locked(String id) {
        return unit.call(em -> {
            List<?> rows = em.createNativeQuery(
                            "select * from migration_run where id = ? for update", MigrationRow.class)
                    .setParameter(1, id)
                    .getResultList();
            return rows.stream()
                    .map(MigrationRow.class::cast)
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException("migration", id));
        });
    }

    /** Writes progress down. */
    void change(String id, Consumer<MigrationRow> change) {
        unit.run(em -> change.accept(locked(id)));
    }

    /** Writes down that it is taken up again. What was copied stays; whether it is still right is found out. */
    void resume(String id) {
        change(id, row -> {
            boolean copied = row.state() == Migration.State.COMPARING || row.state() == Migration.State.SWITCHING;
            row.state = (copied ? Migration.State.COMPARING : Migration.State.COPYING).name();
            row.ended = null;
            row.reason = null;
        });
    }

    /** Ends it, well or not, and says so to the world. */
    void end(String id, Migration.State state, Optional<String> reason) {
        unit.run(em -> {
            MigrationRow row = locked(id);
            row.state = state.name();
            row.ended = Utc.column(company.now());
            row.reason = reason.map(text -> text.length() > MAX_REASON ? text.substring(0, MAX_REASON) : text)
                    .orElse(null);
            record(row, state.name().toLowerCase(Locale.ROOT));
        });
    }

    private void record(MigrationRow row, String state) {
        events.record(new MigrationMoved(
                row.id, row.capability, row.source, row.target, state, Optional.ofNullable(row.reason), company.now()));
    }
}
