package org.tenon.order.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.tenon.order.installation.Appointment;
import org.tenon.order.installation.EngineerDetails;
import org.tenon.order.installation.InstallationDemand;
import org.tenon.order.installation.WorkingTime;
import org.tenon.persistence.Utc;

/** Engineers' calendars in the tables, within one transaction. */
final class Calendar {

    private final EntityManager em;

    Calendar(EntityManager em) {
        this.em = em;
    }

    List<EngineerRow> engineers() {
        return em.createQuery("select e from EngineerRow e order by e.name, e.id", EngineerRow.class)
                .getResultList();
    }

    Optional<EngineerRow> find(String engineer) {
        return Optional.ofNullable(em.find(EngineerRow.class, engineer));
    }

    /** An engineer whom nobody else can book until the transaction ends. */
    Optional<EngineerRow> lock(String engineer) {
        return Optional.ofNullable(em.find(EngineerRow.class, engineer, LockModeType.PESSIMISTIC_WRITE));
    }

    List<AbsenceRow> absences(LocalDateTime from, LocalDateTime to) {
        return em.createQuery(
                        "select a from AbsenceRow a where a.to > :from and a.from < :to order by a.from, a.id",
                        AbsenceRow.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** What is agreed, proposed or done, the earliest first. */
    List<AppointmentRow> appointments(Instant from, Instant to) {
        return em.createQuery(
                        "select a from AppointmentRow a where a.end > :from and a.start < :to order by a.start, a.id",
                        AppointmentRow.class)
                .setParameter("from", Utc.column(from))
                .setParameter("to", Utc.column(to))
                .getResultList();
    }

    /** What an order has, the agreed one first. */
    List<AppointmentRow> of(String order) {
        return em.createQuery(
                        "select a from AppointmentRow a where a.order = :order order by a.state", AppointmentRow.class)
                .setParameter("order", order)
                .getResultList();
    }

    Optional<AppointmentRow> of(String order, Appointment.State state) {
        return of(order).stream().filter(row -> row.state == state).findFirst();
    }

    /** What the products of lines demand, and what kits are made of. */
    List<InstallationDemand> demands(List<OrderLineRow> lines) {
        return em
                .createQuery("select d from DemandRow d where d.product in :products", DemandRow.class)
                .setParameter(
                        "products",
                        lines.stream()
                                .flatMap(line -> Need.installed(line).keySet().stream())
                                .collect(Collectors.toSet()))
                .getResultList()
                .stream()
                .map(DemandRow::demand)
                .toList();
    }

    void add(AppointmentRow row) {
        em.persist(row);
        em.flush();
    }

    /** Frees time, before anybody else takes the order's place in that state. */
    void remove(AppointmentRow row) {
        em.remove(row);
        em.flush();
    }

    /** Frees what is agreed and proposed for an order. @return whether there was any */
    boolean free(OrderRow order) {
        List<AppointmentRow> open = of(order.id).stream()
                .filter(row -> row.state != Appointment.State.DONE)
                .toList();
        open.forEach(this::remove);
        return !open.isEmpty();
    }

    /** The order was installed: what was agreed is done, what was proposed is free. */
    void done(OrderRow order) {
        of(order.id, Appointment.State.PROPOSED).ifPresent(this::remove);
        of(order.id, Appointment.State.AGREED).ifPresent(row -> row.state = Appointment.State.DONE);
    }

    /** When somebody works on some days by his hours, minus what is in the way. */
    static List<Span> free(EngineerDetails details, LocalDate first, LocalDate last, List<Span> taken) {
        List<Span> free = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            for (WorkingTime time : details.hours()) {
                if (time.day() == day.getDayOfWeek()) {
                    Span works = new Span(
                            day.atTime(time.from()).atZone(details.zone()).toInstant(),
                            day.atTime(time.to()).atZone(details.zone()).toInstant());
                    free.addAll(works.without(taken));
                }
            }
        }
        free.sort((one, other) -> one.start().compareTo(other.start()));
        return free;
    }
}
