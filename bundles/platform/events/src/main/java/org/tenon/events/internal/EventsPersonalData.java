package org.tenon.events.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.json.TenonJson;
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

    private static final String FEED =
            "Other systems follow the feed: what happened stays there for its time, without the person.";

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
        Set<String> changed = new HashSet<>();
        unit.run(em -> {
            person.customers().forEach(subject -> of(em, "subject = ?1", subject)
                    .forEach((id, facts) -> rewrite(em, id, facts, person.takenOutOf(facts), changed)));
            person.emails().forEach(email -> of(em, "lower(facts) like ?1 escape '!'", containing(email))
                    .forEach((id, facts) -> rewrite(em, id, facts, person.takenOutOf(facts), changed)));
            // Of others' events only what is nothing but his name: others may be called so within a sentence.
            person.names().stream().map(EventsPersonalData::quoted).forEach(name -> of(
                            em, "facts like ?1 escape '!'", containing(name))
                    .forEach((id, facts) ->
                            rewrite(em, id, facts, facts.replace(name, quoted(ErasedData.WORD)), changed)));
        });
        return changed.isEmpty() ? List.of() : List.of(ErasedData.anonymised("events", changed.size(), FEED));
    }

    /** The facts of events, by their ids. Looks at all events that are kept: persons are not erased every day. */
    private static Map<String, String> of(EntityManager em, String condition, String value) {
        List<?> rows = em.createNativeQuery("select id, facts from events_outbox where " + condition)
                .setParameter(1, value)
                .getResultList();
        return rows.stream().map(Object[].class::cast).collect(Collectors.toMap(row -> (String) row[0], row ->
                (String) row[1]));
    }

    private static String containing(String word) {
        return "%" + word.replaceAll("([!%_])", "!$1") + "%";
    }

    private static String quoted(String text) {
        try {
            return TenonJson.mapper().writeValueAsString(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void rewrite(EntityManager em, String id, String facts, String without, Set<String> changed) {
        if (!without.equals(facts)) {
            em.createNativeQuery("update events_outbox set facts = ?1 where id = ?2")
                    .setParameter(1, without)
                    .setParameter(2, id)
                    .executeUpdate();
            changed.add(id);
        }
    }
}
