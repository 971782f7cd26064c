package org.tenon.inventory.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.problem.Violations;

/** The days on which something can be booked, and the moment that stands for one. */
final class BookingDays {

    private final Company company;

    BookingDays(Company company) {
        this.company = company;
    }

    void check(EntityManager em, Optional<LocalDate> on, Violations violations) {
        on.ifPresent(day -> {
            LedgerCosts.lock(em);
            violations.check(
                    day.isBefore(company.today()),
                    "/on",
                    "inventory.day",
                    "Something is booked today, or on a past day.");
            Optional<LocalDate> closed = closed(em);
            violations.check(
                    closed.isEmpty() || day.isAfter(closed.get()),
                    "/on",
                    "inventory.period-closed",
                    "What was up to " + closed.map(LocalDate::toString).orElse("") + " is closed.");
        });
    }

    /** The last day that is closed. */
    static Optional<LocalDate> closed(EntityManager em) {
        return em.createQuery("select max(c.through) from ClosingRow c", String.class).getResultList().stream()
                .filter(Objects::nonNull)
                .findFirst()
                .map(LocalDate::parse);
    }

    /** Now, or the beginning of a past day: what came on it was there for all that left on it. */
    Instant moment(Optional<LocalDate> on) {
        return on.map(day -> day.atStartOfDay(company.zone()).toInstant()).orElseGet(company::now);
    }
}
