package org.tenon.order.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.NewId;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.TenonException;
import org.tenon.kernel.problem.UnavailableException;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.order.FulfilmentService;
import org.tenon.order.Order;
import org.tenon.order.OrderDraft;
import org.tenon.order.OrderId;
import org.tenon.order.OrderService;
import org.tenon.order.OrderState;
import org.tenon.order.recurring.RecurringDraft;
import org.tenon.order.recurring.RecurringOrder;
import org.tenon.order.recurring.RecurringOrderChanged;
import org.tenon.order.recurring.RecurringOrderId;
import org.tenon.order.recurring.RecurringOrderService;
import org.tenon.order.recurring.RecurringRunFailed;
import org.tenon.order.recurring.Run;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;
import org.tenon.pricing.PriceResult;

/**
 * Writes the orders that are due. A day's order, what is kept of its run and the day that comes next are one transaction under the
 * lock of the recurring order, so that of many who try, one does.
 */
@Component(service = DueRuns.class)
public final class DueRuns {

    private static final Logger LOG = LoggerFactory.getLogger(DueRuns.class);
    private static final int MAX_PROBLEM = 2000;
    private static final String SOURCE = "recurring/";

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final OrderService orders;
    private final FulfilmentService fulfilment;
    private final EventLog events;
    private final Company company;

    @Activate
    public DueRuns(
            @Reference(target = "(unit=order)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) OrderService orders,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) FulfilmentService fulfilment,
            @Reference EventLog events,
            @Reference Company company) {
        this.unit = unit;
        this.transactions = transactions;
        this.orders = orders;
        this.fulfilment = fulfilment;
        this.events = events;
        this.company = company;
    }

    /** The order of a day. */
    static OrderDraft draft(
            RecurringDraft draft, Optional<PriceResult> frozen, Optional<String> source, LocalDate day) {
        return new OrderDraft(
                draft.customer(),
                draft.reference(),
                Optional.of(day),
                Optional.of(day),
                draft.warehouse(),
                source,
                frozen.<OrderDraft.Content>map(OrderDraft.Agreed::new).orElse(draft.content()),
                0,
                draft.delivery(),
                draft.deliveryByTerms(),
                draft.invoiceMethod());
    }

    private enum Outcome {
        WRITTEN,
        FAILED,
        /** Somebody else was faster. */
        PASSED,
        /** It has to wait: who is asked is away, or too many ask. */
        LATER
    }

    int run() {
        LocalDate today = company.today();
        return waiting(today).stream().mapToInt(id -> caughtUp(id, today)).sum();
    }

    private List<String> waiting(LocalDate today) {
        return unit.call(em -> em.createQuery(
                        "select r.id from RecurringRow r where r.state = :active and r.next <= :today order by r.next, r.id",
                        String.class)
                .setParameter("active", RecurringOrder.State.ACTIVE)
                .setParameter("today", today)
                .getResultList());
    }

    /** All days that one is behind. What nobody expects of one holds up no other. */
    @SuppressWarnings("IllegalCatch")
    private int caughtUp(String id, LocalDate today) {
        int written = 0;
        try {
            Optional<LocalDate> day = due(id, today);
            while (day.isPresent()) {
                Outcome outcome = tried(id, day.get());
                written += outcome == Outcome.WRITTEN ? 1 : 0;
                day = outcome == Outcome.LATER ? Optional.empty() : due(id, today);
            }
        } catch (RuntimeException unexpected) {
            LOG.error("The recurring order {} could not be written; it is tried again", id, unexpected);
        }
        return written;
    }

    private Optional<LocalDate> due(String id, LocalDate today) {
        return unit.call(em -> Optional.ofNullable(em.find(RecurringRow.class, id))
                .filter(row -> row.state == RecurringOrder.State.ACTIVE)
                .flatMap(row -> Optional.ofNullable(row.next))
                .filter(day -> !day.isAfter(today)));
    }

    private Outcome tried(String id, LocalDate day) {
        try {
            return transactions.retrying(() -> unit.call(em -> {
                RecurringRow row = held(em, id);
                if (!row.waitsFor(day)) {
                    return Outcome.PASSED;
                }
                note(em, row, day, written(row, day), "");
                row.failures = 0;
                row.waitFrom(day.plusDays(1));
                return Outcome.WRITTEN;
            }));
        } catch (UnavailableException later) {
            LOG.warn("A recurring order waits: {}", later.getMessage());
            return Outcome.LATER;
        } catch (TenonException refused) {
            // Too many at once is nothing that somebody has to see to.
            return isConcurrent(refused) ? Outcome.LATER : failed(id, day, said(refused));
        }
    }

    static boolean wrote(OrderRow order) {
        return order.source != null && order.source.startsWith(SOURCE);
    }

    private static boolean isConcurrent(TenonException refused) {
        return refused.code().equals("transaction.concurrent");
    }

    private static RecurringRow held(EntityManager em, String id) {
        return Optional.ofNullable(em.find(RecurringRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFoundException("recurring-order", id));
    }

    private OrderId written(RecurringRow row, LocalDate day) {
        RecurringDraft draft = row.draft();
        Order order = orders.create(draft(draft, row.prices(), Optional.of(SOURCE + row.id + "/" + day), day));
        if (draft.confirmed() && order.state() == OrderState.DRAFT) {
            fulfilment.confirm(order.id());
        }
        return order.id();
    }

    private void note(EntityManager em, RecurringRow row, LocalDate day, @Nullable OrderId order, String problem) {
        RunRow run = run(em, row.id, day).orElseGet(RunRow::new);
        boolean isNew = run.id == null;
        if (isNew) {
            run.id = NewId.next();
        }
        run.recurring = row.id;
        run.due = day;
        run.order = order == null ? null : order.value();
        run.problem = problem;
        run.at = Utc.column(company.now());
        if (isNew) {
            em.persist(run);
        }
    }

    /** In a transaction of its own: that of the order was taken back. */
    private Outcome failed(String id, LocalDate day, String problem) {
        return transactions.retrying(() -> unit.call(em -> {
            RecurringRow row = held(em, id);
            if (!row.waitsFor(day)) {
                return Outcome.PASSED;
            }
            note(em, row, day, null, problem);
            row.failures++;
            Instant now = company.now();
            CustomerId customer = new CustomerId(row.customer);
            events.record(new RecurringRunFailed(new RecurringOrderId(row.id), customer, day, problem, now));
            row.waitFrom(day.plusDays(1));
            if (row.failures >= RecurringOrderService.MAX_FAILURES && row.state == RecurringOrder.State.ACTIVE) {
                row.state = RecurringOrder.State.PAUSED;
                row.next = null;
                events.record(new RecurringOrderChanged(new RecurringOrderId(row.id), customer, row.state, now));
            }
            return Outcome.FAILED;
        }));
    }

    private static String said(TenonException refused) {
        String text = refused instanceof InvalidRequestException invalid
                ? invalid.violations().get(0).code() + ": "
                        + invalid.violations().get(0).message()
                : refused.code() + ": " + refused.getMessage();
        return text.length() > MAX_PROBLEM ? text.substring(0, MAX_PROBLEM) : text;
    }

    Run retry(RecurringOrderId id, LocalDate day) {
        try {
            return transactions.retrying(() -> unit.call(em -> {
                RecurringRow row = held(em, id.value());
                RunRow run = known(em, id, day);
                if (run.order == null) {
                    note(em, row, day, written(row, day), "");
                    row.failures = 0;
                }
                return run.run();
            }));
        } catch (UnavailableException | NotFoundException passed) {
            throw passed;
        } catch (TenonException refused) {
            if (isConcurrent(refused)) {
                throw refused;
            }
            return transactions.retrying(() -> unit.call(em -> {
                note(em, held(em, id.value()), day, null, said(refused));
                return known(em, id, day).run();
            }));
        }
    }

    private static RunRow known(EntityManager em, RecurringOrderId id, LocalDate day) {
        return run(em, id.value(), day).orElseThrow(() -> new NotFoundException("recurring-run", day.toString()));
    }

    private static Optional<RunRow> run(EntityManager em, String recurring, LocalDate day) {
        return em
                .createQuery("select r from RunRow r where r.recurring = :id and r.due = :due", RunRow.class)
                .setParameter("id", recurring)
                .setParameter("due", day)
                .getResultList()
                .stream()
                .findFirst();
    }
}
