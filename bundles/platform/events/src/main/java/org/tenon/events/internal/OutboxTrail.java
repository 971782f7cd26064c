package org.tenon.events.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventTrail;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;

/** Looks for events in the outbox, whether they have a place in the feed yet or not. */
@Component(service = EventTrail.class)
public final class OutboxTrail implements EventTrail {

    private final UnitOfWork unit;
    private final Company company;

    @Activate
    public OutboxTrail(@Reference(target = "(unit=events)") UnitOfWork unit, @Reference Company company) {
        this.unit = unit;
        this.company = company;
    }

    @Override
    public Instant since() {
        return unit.call(em -> {
            if (Outbox.onConnection(em, Outbox::removed) == 0) {
                return Instant.EPOCH;
            }
            LocalDateTime oldest = em.createQuery("select min(r.happened) from OutboxRow r", LocalDateTime.class)
                    .getSingleResult();
            return oldest == null ? company.now() : Utc.instant(oldest);
        });
    }

    @Override
    public Set<String> having(String type, Collection<String> subjects) {
        if (subjects.isEmpty()) {
            return Set.of();
        }
        return unit.call(em -> new HashSet<>(em.createQuery(
                        "select distinct r.subject from OutboxRow r where r.type = :type and r.subject in :subjects",
                        String.class)
                .setParameter("type", type)
                .setParameter("subjects", new TreeSet<>(subjects))
                .getResultList()));
    }
}
