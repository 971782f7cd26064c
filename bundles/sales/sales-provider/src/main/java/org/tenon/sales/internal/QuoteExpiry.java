package org.tenon.sales.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.persistence.UnitOfWork;
import org.tenon.sales.QuoteExpired;
import org.tenon.sales.QuoteId;
import org.tenon.sales.QuoteState;

/**
 * Quotes whose last day has passed are expired. The day is the company's: a quote that is valid until Friday is good until midnight
 * where the company is.
 */
final class QuoteExpiry {

    /** What only waits for the customer, or for being sent; what is being approved is revised by those who approve. */
    private static final Set<QuoteState> WAITING = EnumSet.of(QuoteState.APPROVED, QuoteState.SENT);

    private static final int AT_ONCE = 200;

    private final UnitOfWork unit;
    private final EventLog events;
    private final Company company;

    QuoteExpiry(UnitOfWork unit, EventLog events, Company company) {
        this.unit = unit;
        this.events = events;
        this.company = company;
    }

    /**
     * Expires all whose time is over, each in a transaction of its own, so that one which somebody holds stops no other for long.
     *
     * @return how many
     */
    int expireAll() {
        LocalDate today = company.today();
        int expired = 0;
        String after = "";
        List<String> over = over(today, after);
        while (!over.isEmpty()) {
            for (String id : over) {
                expired += expire(new QuoteId(id), WAITING, today) ? 1 : 0;
            }
            after = over.get(over.size() - 1);
            over = over(today, after);
        }
        return expired;
    }

    private List<String> over(LocalDate today, String after) {
        return unit.call(em -> em.createQuery(
                        "select q.id from QuoteRow q where q.state in :states and q.validUntil < :today and q.id > :after"
                                + " order by q.id",
                        String.class)
                .setParameter("states", WAITING)
                .setParameter("today", today)
                .setParameter("after", after)
                .setMaxResults(AT_ONCE)
                .getResultList());
    }

    /** Expires one whose time is over, under its lock: of several who try at once one does. @return whether it did */
    boolean expire(QuoteId quote, Set<QuoteState> allowed, LocalDate today) {
        return unit.call(em -> {
            QuoteRow row = new QuoteStore(em).lock(quote);
            if (!allowed.contains(row.state) || !row.isOver(today)) {
                return false;
            }
            Instant now = company.now();
            row.reach(QuoteState.EXPIRED, now);
            events.record(new QuoteExpired(row.quoteId(), row.number, now));
            return true;
        });
    }
}
