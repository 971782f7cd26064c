package org.tenon.order.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.NewId;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.kernel.problem.Violations;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.order.installation.Absence;
import org.tenon.order.installation.AbsenceId;
import org.tenon.order.installation.Engineer;
import org.tenon.order.installation.EngineerAbsent;
import org.tenon.order.installation.EngineerChanged;
import org.tenon.order.installation.EngineerDetails;
import org.tenon.order.installation.EngineerId;
import org.tenon.order.installation.EngineerService;
import org.tenon.order.installation.NewAbsence;
import org.tenon.persistence.UnitOfWork;

/** Keeps service engineers, and when they are away. */
@Component(
        service = EngineerService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class EngineerBook implements EngineerService {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9998;

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final EventLog events;
    private final Company company;

    @Activate
    public EngineerBook(
            @Reference(target = "(unit=order)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference EventLog events,
            @Reference Company company) {
        this.unit = unit;
        this.transactions = transactions;
        this.events = events;
        this.company = company;
    }

    @Override
    public Engineer register(EngineerDetails details) {
        EngineerCheck.check(details);
        return transactions.retrying(() -> unit.call(em -> {
            EngineerRow row = new EngineerRow();
            row.id = NewId.next();
            row.take(details);
            em.persist(row);
            em.flush();
            events.record(new EngineerChanged(row.engineerId(), row.name, company.now()));
            return row.engineer();
        }));
    }

    @Override
    public Engineer change(EngineerId engineer, long version, EngineerDetails details) {
        EngineerCheck.check(details);
        return transactions.retrying(() -> unit.call(em -> {
            EngineerRow row = new Calendar(em)
                    .lock(engineer.value())
                    .orElseThrow(() -> new NotFoundException("engineer", engineer.value()));
            if (row.version != version) {
                throw new StaleVersionException("engineer", row.id, version, row.version);
            }
            row.take(details);
            em.flush();
            events.record(new EngineerChanged(engineer, row.name, company.now()));
            return row.engineer();
        }));
    }

    @Override
    public Optional<Engineer> find(EngineerId engineer) {
        return unit.call(em -> Optional.ofNullable(em.find(EngineerRow.class, engineer.value()))
                .map(EngineerRow::engineer));
    }

    @Override
    public List<Engineer> engineers() {
        return unit.call(em ->
                new Calendar(em).engineers().stream().map(EngineerRow::engineer).toList());
    }

    @Override
    public Absence absent(NewAbsence absence) {
        return transactions.retrying(() -> unit.call(em -> {
            Violations violations = new Violations();
            absence.engineer()
                    .ifPresent(engineer -> violations.check(
                            em.find(EngineerRow.class, engineer.value()) != null,
                            "/engineer",
                            "order.unknown-engineer",
                            "There is no engineer " + engineer + "."));
            violations.check(
                    absence.from().getYear() >= FIRST_YEAR && absence.to().getYear() <= LAST_YEAR,
                    "/from",
                    "date.out-of-range",
                    "An absence lies in the years " + FIRST_YEAR + " to " + LAST_YEAR + ".");
            violations.check(absence.from().isBefore(absence.to()), "/to", "range", "An absence ends after it begins.");
            EngineerCheck.text(violations, absence.reason(), "/reason");
            violations.throwIfAny();
            AbsenceRow row = AbsenceRow.of(absence);
            em.persist(row);
            events.record(new EngineerAbsent(
                    new AbsenceId(row.id), absence.engineer(), absence.from(), absence.to(), company.now()));
            return row.absence();
        }));
    }

    @Override
    public List<Absence> absences(LocalDate first, LocalDate last) {
        return unit.call(em -> new Calendar(em)
                .absences(first.atStartOfDay(), last.plusDays(1).atStartOfDay()).stream()
                        .map(AbsenceRow::absence)
                        .toList());
    }

    @Override
    public void present(AbsenceId absence) {
        transactions.retrying(() -> unit.call(em -> {
            AbsenceRow row = em.find(AbsenceRow.class, absence.value());
            if (row == null) {
                throw new NotFoundException("absence", absence.value());
            }
            em.remove(row);
            return Boolean.TRUE;
        }));
    }
}
