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
            if (!added(em, event) && !exists(em, event.customer())) {
                throw new NotFoundException("customer", event.customer().value());
            }
        });
    }

    /** In one statement, since much is told. @return whether it is new, and of a customer that is there */
    private static boolean added(EntityManager em, TimelineEvent event) {
        return em.createNativeQuery(
                                """
                                insert into customer_timeline_event
                                       (event_key, customer_id, type, link, titles, done_by, happened_at)
                                select cast(?1 as varchar(128)), c.id, cast(?2 as varchar(64)), cast(?3 as varchar(128)),
                                       cast(?4 as bytea), cast(?5 as varchar(200)), cast(?6 as timestamp(6))
                                  from customer_customer c
                                 where c.id = ?7
                                   and not exists (select 1 from customer_timeline_event t where t.event_key = ?8)""")
                        .setParameter(1, event.key())
                        .setParameter(2, event.type())
                        .setParameter(3, event.link())
                        .setParameter(4, TimelineEventEntity.titles(event))
                        .setParameter(5, event.by())
                        .setParameter(6, Utc.column(event.at()))
                        .setParameter(7, event.customer().value())
                        .setParameter(8, event.key())
                        .executeUpdate()
                == 1;
    }

    private static boolean exists(EntityManager em, CustomerId customer) {
        return !em.createNativeQuery("select id from customer_customer where id = ?1")
                .setParameter(1, customer.value())
                .getResultList()
                .isEmpty();
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
