package org.tenon.customer.internal;

import java.util.List;
import org.tenon.customer.activity.Activity;
import org.tenon.customer.activity.ActivityReminded;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;

/** Says, once each, that the moment has come to be reminded. */
final class Reminders {

    private static final int AT_ONCE = 200;

    private final UnitOfWork unit;
    private final EventLog events;
    private final Company company;

    Reminders(UnitOfWork unit, EventLog events, Company company) {
        this.unit = unit;
        this.events = events;
        this.company = company;
    }

    /** @return of how many activities their owners were reminded */
    int remind() {
        List<String> due = unit.call(em -> em.createQuery(
                        "select a.id from Activity a where a.pendingReminder <= :now order by a.pendingReminder",
                        String.class)
                .setParameter("now", Utc.column(company.now()))
                .setMaxResults(AT_ONCE)
                .getResultList());
        return (int) due.stream().filter(this::remind).count();
    }

    /** In a transaction of its own. Several nodes may come to it: who locks the row first does it. */
    private boolean remind(String id) {
        return unit.call(em -> {
            boolean there = !em.createNativeQuery("select id from customer_activity where id = ?1 for update")
                    .setParameter(1, id)
                    .getResultList()
                    .isEmpty();
            if (!there) {
                return false;
            }
            ActivityEntity row = em.find(ActivityEntity.class, id);
            em.refresh(row);
            if (!row.isToBeReminded(company.now())) {
                return false;
            }
            // Not by the entity: that somebody was reminded is no change of the activity.
            new SqlText("update customer_activity set pending_reminder = null where id = ")
                    .value(id)
                    .execute(em);
            Activity activity = row.toActivity();
            events.record(new ActivityReminded(activity.id(), activity.customer(), activity.owner(), company.now()));
            return true;
        });
    }
}
