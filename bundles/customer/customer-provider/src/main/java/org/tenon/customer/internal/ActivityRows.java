package org.tenon.customer.internal;

import static java.util.stream.Collectors.toCollection;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.tenon.customer.activity.Activity;
import org.tenon.customer.activity.ActivityId;
import org.tenon.customer.activity.Participant;
import org.tenon.kernel.problem.NotFoundException;

/** The rows that an activity is kept in. */
final class ActivityRows {

    private final EntityManager em;

    ActivityRows(EntityManager em) {
        this.em = em;
    }

    /**
     * The activity as it is, which nobody else changes until the transaction ends.
     *
     * @throws NotFoundException {@code activity.not-found}
     */
    ActivityEntity lock(ActivityId id) {
        em.flush();
        // What the caller's transaction has read before may be older than the row that is locked now.
        em.clear();
        boolean there = !em.createNativeQuery("select version from customer_activity where id = ?1 for update")
                .setParameter(1, id.value())
                .getResultList()
                .isEmpty();
        if (!there) {
            throw new NotFoundException("activity", id.value());
        }
        return em.find(ActivityEntity.class, id.value());
    }

    /** Writes down what the activity is found by. */
    void index(Activity activity) {
        Set<String> users = Stream.concat(
                        Stream.of(activity.owner()),
                        activity.details().participants().stream()
                                .map(Participant::user)
                                .flatMap(Optional::stream))
                .collect(toCollection(LinkedHashSet::new));
        users.forEach(user -> em.persist(new ActivityAboutEntity(activity.id(), ActivityAboutEntity.USER, user)));
        activity.details()
                .references()
                .forEach(thing -> em.persist(new ActivityAboutEntity(activity.id(), thing.kind(), thing.id())));
        em.flush();
    }

    void clearIndex(ActivityId id) {
        delete("delete from customer_activity_about where activity_id = ", id);
    }

    /** The activity with all that belongs to it. */
    void remove(ActivityId id) {
        clearIndex(id);
        new SqlText("delete from customer_activity_file_part where file_id in"
                        + " (select id from customer_activity_file where activity_id = ")
                .value(id.value())
                .add(")")
                .execute(em);
        delete("delete from customer_activity_file where activity_id = ", id);
        delete("delete from customer_activity where id = ", id);
        em.clear();
    }

    private void delete(String sql, ActivityId id) {
        new SqlText(sql).value(id.value()).execute(em);
    }
}
