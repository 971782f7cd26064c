package org.tenon.order.internal;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.kernel.capability.Participation;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.problem.TenonException;
import org.tenon.kernel.problem.UnavailableException;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;

/**
 * Remembers what is asked of an inventory that does not take part in our transactions. Before it is asked, an intent is committed in
 * a transaction of its own; the order's transaction takes it away. So whatever ends between, the call, the transaction or this JVM,
 * leaves an intent behind, and {@link Recovery} takes it up. With an inventory in our transactions nothing of this is done.
 */
@Component(service = Intents.class)
public final class Intents {

    /** Longer than any call and the transaction around it take. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Longer than a call that was given up may still take to be carried out. */
    static final Duration SETTLING = Duration.ofMinutes(5);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final int LONGEST_PAUSE_SECONDS = 300;

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final Company company;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable Participation participation;

    @Activate
    public Intents(
            @Reference(target = "(unit=order)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference Company company) {
        this.unit = unit;
        this.transactions = transactions;
        this.company = company;
    }

    private boolean remote() {
        Participation known = participation;
        return known != null && !(known.inTransaction("inventory") && known.inTransaction("purchasing"));
    }

    /** Whether something was begun for the order that is not known to have come to an end. */
    boolean unfinished(OrderRow row) {
        // Not the row itself: it may be changed by another transaction while this one runs.
        return remote()
                && unit.call(em -> !em.createQuery(
                                "select i.order from IntentRow i where i.order = :order and i.kind <> :settle",
                                String.class)
                        .setParameter("order", row.id)
                        .setParameter("settle", IntentRow.Kind.SETTLE.name())
                        .getResultList()
                        .isEmpty());
    }

    /** @throws UnavailableException {@code order.unfinished} */
    void requireNone(OrderRow row) {
        if (unfinished(row)) {
            throw new UnavailableException(
                    "order.unfinished",
                    "Inventory or purchasing has not answered yet what was asked of it for the order " + row.number
                            + "; it is asked again until it does.",
                    Map.of("order", row.id),
                    RETRY_AFTER);
        }
    }

    /**
     * Does something to an order of which inventory, or purchasing, is asked: with a remote one between an intent and its end. What
     * it refuses is undone, of what it did not answer it is asked again.
     *
     * @param detail what has to be known to do it again
     */
    <T> T during(OrderRow row, IntentRow.Kind kind, String detail, Supplier<T> work) {
        if (!remote()) {
            return work.get();
        }
        transactions.separate(() -> unit.call(own -> begun(own, row.id, kind, detail)));
        T result;
        try {
            result = work.get();
        } catch (UnavailableException unknown) {
            transactions.separate(() -> unit.call(own -> changed(own, row.id, kind, true)));
            throw unknown;
        } catch (TenonException refused) {
            transactions.separate(() -> unit.call(own -> changed(own, row.id, IntentRow.Kind.UNDO, false)));
            throw refused;
        }
        unit.run(em -> end(em, row.id));
        return result;
    }

    private boolean begun(EntityManager em, String order, IntentRow.Kind kind, String detail) {
        IntentRow row = em.find(IntentRow.class, order);
        if (row == null) {
            row = new IntentRow();
            row.order = order;
            em.persist(row);
        } else {
            // What was to be settled still is, after this.
            row.unsure = row.unsure || row.kind() == IntentRow.Kind.SETTLE;
        }
        LocalDateTime now = Utc.column(company.now());
        row.become(kind);
        row.detail = detail;
        row.tries = 0;
        row.began = now;
        row.due = now.plus(PATIENCE);
        return true;
    }

    private boolean changed(EntityManager em, String order, IntentRow.Kind kind, boolean unsure) {
        IntentRow row = em.find(IntentRow.class, order);
        if (row != null) {
            row.become(kind);
            row.unsure = row.unsure || unsure;
            row.due = Utc.column(company.now());
        }
        return row != null;
    }

    /** In the transaction in which it was done. */
    void end(EntityManager em, String order) {
        IntentRow row = em.find(IntentRow.class, order);
        if (row == null) {
            return;
        }
        if (row.unsure) {
            row.become(IntentRow.Kind.SETTLE);
            row.unsure = false;
            row.detail = "";
            row.tries = 0;
            row.due = Utc.column(company.now().plus(SETTLING));
        } else {
            em.remove(row);
        }
    }

    /** The orders of which something is to be taken up, those that wait longest first. */
    List<String> due(int most) {
        return unit.call(em -> em.createQuery(
                        "select i.order from IntentRow i where i.due <= :now order by i.due, i.order", String.class)
                .setParameter("now", Utc.column(company.now()))
                .setMaxResults(most)
                .getResultList());
    }

    /** It did not come to an end this time either: later again, with longer and longer pauses. */
    void postpone(String order, boolean unsure) {
        transactions.separate(() -> unit.call(em -> {
            IntentRow row = em.find(IntentRow.class, order);
            if (row != null) {
                row.tries++;
                row.unsure = row.unsure || unsure;
                long pause = Math.min(LONGEST_PAUSE_SECONDS, 1L << Math.min(row.tries, 16));
                row.due = Utc.column(company.now().plusSeconds(pause));
            }
            return Boolean.TRUE;
        }));
    }
}
