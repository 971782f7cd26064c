package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.tenon.inventory.StageStep;
import org.tenon.inventory.StockRelocated;
import org.tenon.kernel.NewId;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.persistence.Utc;

/** Goods that are carried from one part of a locked level to another, and the entries of it. */
final class StepBook {

    private final EntityManager em;
    private final EventLog events;
    private final Company company;

    StepBook(EntityManager em, EventLog events, Company company) {
        this.em = em;
        this.events = events;
        this.company = company;
    }

    /** The step of this key, when it was made. */
    Optional<StepRow> find(String key) {
        return em
                .createQuery("select s from StepRow s where s.key = :key", StepRow.class)
                .setParameter("key", key)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Carries goods that nobody has set aside. What came first goes on being first. */
    static void carry(PartRow from, PartRow to, BigDecimal quantity) {
        if (to.lot.isEmpty() && to.onHand.signum() == 0) {
            to.since = from.since;
            to.arrival = from.arrival;
        }
        from.onHand = from.onHand.subtract(quantity);
        to.onHand = to.onHand.add(quantity);
    }

    /** Enters it, and says so. */
    StepRow enter(StageStep step, String to) {
        Instant now = company.now();
        StepRow row = new StepRow();
        row.id = NewId.next();
        row.key = step.key();
        row.product = step.product().value();
        row.warehouse = step.warehouse().value();
        row.lot = step.lot().orElse("");
        row.from = step.from().orElse("");
        row.to = to;
        row.quantity = step.quantity();
        row.document = step.document().orElse(null);
        row.movedAt = Utc.column(now);
        em.persist(row);
        events.record(new StockRelocated(
                step.product(), step.warehouse(), step.lot(), to, Decimals.plain(step.quantity()), now));
        return row;
    }
}
