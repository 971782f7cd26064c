package org.tenon.order.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventSubscriber;
import org.tenon.kernel.event.RecordedEvent;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.order.OrderId;
import org.tenon.persistence.UnitOfWork;

/**
 * Plans anew what cannot be kept when dates move, or when an engineer is away or different. Each order in a transaction of its own;
 * being told twice changes nothing.
 */
@Component(service = EventSubscriber.class)
public final class AppointmentKeeper implements EventSubscriber {

    private static final String ABSENT = "order.engineer-absent";
    private static final String CHANGED = "order.engineer-changed";

    /** Zones are no more than that apart. */
    private static final int MARGIN_DAYS = 1;

    private static final Instant FAR = Instant.parse("9999-12-31T00:00:00Z");

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final Replanning replanning;
    private final Company company;

    @Activate
    public AppointmentKeeper(
            @Reference(target = "(unit=order)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference Replanning replanning,
            @Reference Company company) {
        this.unit = unit;
        this.transactions = transactions;
        this.replanning = replanning;
        this.company = company;
    }

    @Override
    public String name() {
        return "order.appointments";
    }

    @Override
    public Set<String> types() {
        return Set.of("order.dates-moved", "order.installation-endangered", ABSENT, CHANGED);
    }

    @Override
    public void on(RecordedEvent event) {
        List<String> orders =
                switch (event.type()) {
                    case ABSENT -> during(event.subject());
                    case CHANGED -> of(event.subject());
                    default -> planned(event.subject());
                };
        orders.forEach(order -> transactions.separate(() -> replanning.replan(new OrderId(order))));
    }

    /** Most orders have nothing in the calendar, and need not be held to see that. */
    private List<String> planned(String order) {
        return unit.call(em -> new Calendar(em).of(order).isEmpty() ? List.of() : List.of(order));
    }

    /** Whose appointments may lie in an absence; none when it was taken back. */
    private List<String> during(String absence) {
        return unit.call(em -> Stream.ofNullable(em.find(AbsenceRow.class, absence))
                .flatMap(away -> new Calendar(em)
                                .appointments(
                                        away.from.minusDays(MARGIN_DAYS).toInstant(ZoneOffset.UTC),
                                        away.to.plusDays(MARGIN_DAYS).toInstant(ZoneOffset.UTC))
                                .stream()
                                .filter(row -> away.engineer == null || away.engineer.equals(row.engineer)))
                .map(row -> row.order)
                .distinct()
                .toList());
    }

    /** Whose appointments with an engineer are still to come. */
    private List<String> of(String engineer) {
        return unit.call(em -> new Calendar(em)
                .appointments(company.now(), FAR).stream()
                        .filter(row -> row.engineer.equals(engineer))
                        .map(row -> row.order)
                        .distinct()
                        .toList());
    }
}
