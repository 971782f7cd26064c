package org.tenon.order.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.CustomerService;
import org.tenon.kernel.company.Company;
import org.tenon.order.installation.EngineerDetails;
import org.tenon.order.installation.Slot;

/** Finds the time in which engineers can install an order. */
@Component(service = SlotFinder.class)
public final class SlotFinder {

    static final int AT_MOST = 200;

    private static final long QUARTER = Duration.ofMinutes(15).toSeconds();

    /** Zones are up to 14 hours before, and 12 after, the one that a day is counted in; an appointment takes up to a day. */
    private static final Duration MARGIN = Duration.ofDays(2);

    private final CustomerService customers;
    private final Company company;

    @Activate
    public SlotFinder(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) CustomerService customers,
            @Reference Company company) {
        this.customers = customers;
        this.company = company;
    }

    Need need(Calendar calendar, OrderRow row, List<OrderLineRow> lines, Optional<Duration> asked) {
        return Need.of(row, lines, calendar.demands(lines), asked, DeliverySite.of(row.customerId(), customers));
    }

    /** What may be in the way of somebody on some days, read once for all engineers. */
    static final class Taken {

        private final List<AbsenceRow> absences;
        private final List<AppointmentRow> appointments;

        Taken(Calendar calendar, LocalDate first, LocalDate last) {
            LocalDateTime from = first.atStartOfDay().minus(MARGIN);
            LocalDateTime to = last.plusDays(1).atStartOfDay().plus(MARGIN);
            absences = calendar.absences(from, to);
            appointments = calendar.appointments(from.toInstant(ZoneOffset.UTC), to.toInstant(ZoneOffset.UTC));
        }

        /** When somebody is away. */
        List<Span> absences(EngineerRow engineer) {
            return absences.stream()
                    .filter(row -> row.engineer == null || row.engineer.equals(engineer.id))
                    .map(row -> row.span(engineer.details().zone()))
                    .toList();
        }

        /** When somebody is away, or at another order's customer or on the way there. */
        List<Span> all(EngineerRow engineer, String order) {
            List<Span> all = new ArrayList<>(absences(engineer));
            appointments.stream()
                    .filter(row -> row.engineer.equals(engineer.id) && !row.order.equals(order))
                    .map(row -> row.span().widened(Duration.ofMinutes(engineer.travelMinutes)))
                    .forEach(all::add);
            return all;
        }
    }

    /** The slots of the days, the earliest first. */
    List<Slot> slots(Calendar calendar, List<EngineerRow> engineers, Need need, LocalDate first, LocalDate last) {
        Taken taken = new Taken(calendar, first, last);
        return engineers.stream()
                .filter(row -> row.active && need.isMetBy(row.details()) && need.isReachedBy(row.details()))
                .flatMap(row -> slots(row, need, taken, first, last).stream())
                .sorted(Comparator.comparing(Slot::start)
                        .thenComparing(Slot::name)
                        .thenComparing(slot -> slot.engineer().value()))
                .limit(AT_MOST)
                .toList();
    }

    private List<Slot> slots(EngineerRow row, Need need, Taken taken, LocalDate first, LocalDate last) {
        EngineerDetails engineer = row.details();
        LocalDate from = need.goods().filter(goods -> goods.isAfter(first)).orElse(first);
        Instant earliest = company.now();
        List<Slot> slots = new ArrayList<>();
        for (Span free : Calendar.free(engineer, from, last, taken.all(row, need.order()))) {
            Instant start = quarter(free.start().isBefore(earliest) ? earliest : free.start());
            Instant end = start.plus(need.duration());
            while (!end.isAfter(free.end()) && slots.size() < AT_MOST) {
                slots.add(new Slot(row.engineerId(), engineer.name(), engineer.zone(), start, end));
                start = quarter(end);
                end = start.plus(need.duration());
            }
        }
        return slots;
    }

    /** Whether somebody works all of the time and has nothing else to do. */
    static boolean isFree(Calendar calendar, EngineerRow row, Span span, String order) {
        LocalDate first = LocalDate.ofInstant(span.start(), row.details().zone());
        LocalDate last = LocalDate.ofInstant(span.end(), row.details().zone());
        return contains(row, first, last, new Taken(calendar, first, last).all(row, order), span);
    }

    /** Whether somebody works all of the time, whatever he has to do. */
    static boolean works(Calendar calendar, EngineerRow row, Span span) {
        LocalDate first = LocalDate.ofInstant(span.start(), row.details().zone());
        LocalDate last = LocalDate.ofInstant(span.end(), row.details().zone());
        return contains(row, first, last, new Taken(calendar, first, last).absences(row), span);
    }

    private static boolean contains(EngineerRow row, LocalDate first, LocalDate last, List<Span> taken, Span span) {
        return Calendar.free(row.details(), first, last, taken).stream().anyMatch(free -> free.contains(span));
    }

    /** The next full quarter of an hour, or this one. */
    private static Instant quarter(Instant at) {
        long seconds = at.getNano() == 0 ? at.getEpochSecond() : at.getEpochSecond() + 1;
        return Instant.ofEpochSecond(Math.multiplyExact(Math.floorDiv(seconds + QUARTER - 1, QUARTER), QUARTER));
    }
}
