package org.tenon.testing.chamber.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Optional;
import org.tenon.kernel.company.Company;

/** A company in UTC that keeps its books in USD; its clock runs until a test sets it. */
final class ChamberCompany implements Company {

    private volatile Optional<Instant> set = Optional.empty();

    void setToday(LocalDate day) {
        set = Optional.of(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
    }

    @Override
    public String name() {
        return "Chamber";
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Currency currency() {
        return Currency.getInstance("USD");
    }

    @Override
    public Instant now() {
        return set.orElseGet(() -> Instant.now().truncatedTo(ChronoUnit.MICROS));
    }
}
