package org.tenon.events.internal;

import java.util.List;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.privacy.ErasedData;
import org.tenon.kernel.privacy.Person;
import org.tenon.kernel.privacy.PersonalData;
import org.tenon.kernel.privacy.PersonalRecords;
import org.tenon.persistence.UnitOfWork;

/**
 * Events are facts with ids; some say a name all the same, as that a customer was registered. They are about records that others hand
 * out, so there is nothing to hand out here; what is erased is the name.
 */
@Component(service = PersonalData.class)
public final class EventsPersonalData implements PersonalData {

    private static final String FEED = "Other systems follow the feed: what happened stays there for its time, without the person.";

    private final UnitOfWork unit;

    @Activate
    public EventsPersonalData(@Reference(target = "(unit=events)") UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public String owner() {
        return "events";
    }

    @Override
    public List<PersonalRecords> of(Person person) {
        return List.of();
    }

    @Override
    public List<ErasedData> erase(Person person) {
        long changed = unit.call(em -> person.customers().stream()
                .mapToLong(subject -> rewrite(em, subject, person))
                .sum());
        return changed == 0 ? List.of() : List.of(ErasedData.anonymised("events", changed, FEED));
    }

    private static long rewrite(EntityManager em, String subject, Person person) {
        List<?> rows = em.createNativeQuery("select id, facts from events_outbox where subject = ?1")
                .setParameter(1, subject)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .filter(row -> rewrite(em, (String) row[0], (String) row[1], person))
                .count();
    }

    private static boolean rewrite(EntityManager em, String id, String facts, Person person) {
        String without = person.takenOutOf(facts);
        if (without.equals(facts)) {
            return false;
        }
        em.createNativeQuery("update events_outbox set facts = ?1 where id = ?2")
                .setParameter(1, without)
                .setParameter(2, id)
                .executeUpdate();
        return true;
    }
}
