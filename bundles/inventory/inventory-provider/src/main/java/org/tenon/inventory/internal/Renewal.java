package org.tenon.inventory.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.EntityManager;
import org.tenon.inventory.StockReallocated;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.persistence.Utc;

/** Sets aside anew what is set aside of a locked level's parts. */
final class Renewal {

    private final EntityManager em;
    private final EventLog events;
    private final Company company;

    Renewal(EntityManager em, EventLog events, Company company) {
        this.em = em;
        this.events = events;
        this.company = company;
    }

    /** @return the documents of which the lots changed, in their order */
    Set<String> renew(LevelRow level, Parts parts) {
        // What was changed before is to be found by the query.
        em.flush();
        List<ReservationRow> rows = em.createQuery(
                        "select r from ReservationRow r where r.product = :product and r.warehouse = :warehouse"
                                + " and r.reserved > 0 order by r.priority desc, r.document, r.line",
                        ReservationRow.class)
                .setParameter("product", level.product)
                .setParameter("warehouse", level.warehouse)
                .getResultList();
        List<ReservationRow> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing((ReservationRow row) -> -row.priority)
                .thenComparing(row -> row.due, Comparator.nullsFirst(Comparator.naturalOrder())));
        Instant now = company.now();
        Set<String> documents = new TreeSet<>();
        for (ReservationRow row : new Claims(em, parts).renew(sorted)) {
            row.note(Utc.column(now), ReservationHistory.REALLOCATED);
            documents.add(row.document);
        }
        documents.forEach(document -> events.record(new StockReallocated(document, now)));
        return documents;
    }
}
