package org.tenon.customer.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.customer.CustomerId;
import org.tenon.customer.activity.ActivityQuery;
import org.tenon.customer.activity.TimelineEntry;
import org.tenon.customer.activity.TimelineEvent;
import org.tenon.customer.activity.TimelineService;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;

/** Two lists in one order: what people did, and what happened elsewhere. Both are read a page far and cut. */
@Component(
        service = TimelineService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class Timeline implements TimelineService {

    private final UnitOfWork unit;

    @Activate
    public Timeline(@Reference(target = "(unit=customer)") UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public void tell(TimelineEvent event) {
        unit.run(em -> {
            if (!isTold(em, event)) {
                em.persist(new TimelineEventEntity(event));
                em.flush();
            }
        });
    }

    private static boolean isTold(EntityManager em, TimelineEvent event) {
        List<?> told = em.createNativeQuery("select (select count(*) from customer_timeline_event where event_key = ?1)"
                        + " from customer_customer where id = ?2")
                .setParameter(1, event.key())
                .setParameter(2, event.customer().value())
                .getResultList();
        if (told.isEmpty()) {
            throw new NotFoundException("customer", event.customer().value());
        }
        return ((Number) told.get(0)).longValue() > 0;
    }

    @Override
    public Page<TimelineEntry> timeline(CustomerId customer, PageRequest page) {
        return unit.call(em -> {
            Set<String> ids = Merged.idsOf(em, customer);
            List<TimelineEntry> found = new ArrayList<>(events(em, ids, page));
            ActivityQuery done = ActivityQuery.ALL.forCustomer(customer);
            new ActivitySearch(done, page)
                    .found(em, page.limit() + 1)
                    .forEach(activity -> found.add(TimelineEntry.of(activity)));
            found.sort(Comparator.comparing(Timeline::place));
            return Page.of(
                    found.subList(0, Math.min(found.size(), page.limit() + 1)), page.limit(), entry -> place(entry)
                            .cursor());
        });
    }

    private static Moment place(TimelineEntry entry) {
        return new Moment(
                entry.at(),
                entry.activity()
                        .map(activity -> activity.id().value())
                        .or(() -> entry.event().map(TimelineEvent::key))
                        .orElseThrow());
    }

    private static List<TimelineEntry> events(EntityManager em, Set<String> customers, PageRequest page) {
        Optional<Moment> last = Moment.read(page.after());
        String after =
                last.isPresent() ? " and (e.happenedAt < :last or (e.happenedAt = :last and e.eventKey < :id))" : "";
        TypedQuery<TimelineEventEntity> rows = em.createQuery(
                "select e from TimelineEvent e where e.customerId in :customers" + after
                        + " order by e.happenedAt desc, e.eventKey desc",
                TimelineEventEntity.class);
        rows.setParameter("customers", customers);
        last.ifPresent(
                moment -> rows.setParameter("last", Utc.column(moment.at())).setParameter("id", moment.id()));
        return rows.setMaxResults(page.limit() + 1).getResultList().stream()
                .map(TimelineEventEntity::toEvent)
                .map(TimelineEntry::of)
                .toList();
    }
}
