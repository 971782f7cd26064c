package org.tenon.order.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.BuyingTermsService;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomersInSight;
import org.tenon.inventory.StockService;
import org.tenon.kernel.NewId;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.Violations;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.order.OrderDraft;
import org.tenon.order.recurring.Recurrence;
import org.tenon.order.recurring.RecurringDraft;
import org.tenon.order.recurring.RecurringOrder;
import org.tenon.order.recurring.RecurringOrderChanged;
import org.tenon.order.recurring.RecurringOrderId;
import org.tenon.order.recurring.RecurringOrderService;
import org.tenon.order.recurring.Run;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.PricingService;

/** Keeps recurring orders; {@link DueRuns} writes what is due. */
@Component(
        service = RecurringOrderService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class RecurringOrders implements RecurringOrderService {

    private static final int RUNS = 200;

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final PricingService pricing;
    private final BuyingTermsService terms;
    private final StockService stock;
    private final EventLog events;
    private final Company company;
    private final DueRuns due;

    @Activate
    public RecurringOrders(
            @Reference(target = "(unit=order)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) PricingService pricing,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) BuyingTermsService terms,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) StockService stock,
            @Reference EventLog events,
            @Reference Company company,
            @Reference DueRuns due) {
        this.unit = unit;
        this.transactions = transactions;
        this.pricing = pricing;
        this.terms = terms;
        this.stock = stock;
        this.events = events;
        this.company = company;
        this.due = due;
    }

    @Override
    public RecurringOrder agree(RecurringDraft draft) {
        check(draft);
        LocalDate today = company.today();
        PriceResult prices = pricing.price(request(draft, today));
        return transactions.retrying(() -> unit.call(em -> {
            RecurringRow row = new RecurringRow();
            row.id = NewId.next();
            row.customer = draft.customer().value();
            row.draft = JsonColumns.text(draft);
            row.frozen = draft.prices() == RecurringDraft.Prices.FROZEN ? JsonColumns.text(prices) : null;
            row.state = RecurringOrder.State.ACTIVE;
            row.waitFrom(today);
            row.createdAt = Utc.column(company.now());
            em.persist(row);
            em.flush();
            tell(row);
            return row.order();
        }));
    }

    private void check(RecurringDraft draft) {
        Recurrence rule = draft.recurrence();
        Violations violations = new Violations();
        violations.check(
                rule.every() > 0 && rule.every() <= Recurrence.MAX_EVERY,
                "/every",
                "range",
                "It comes again every 1 to " + Recurrence.MAX_EVERY + " units.");
        DraftCheck.day(violations, Optional.of(rule.first()), "/first");
        DraftCheck.day(violations, rule.last(), "/last");
        violations.check(
                draft.prices() == RecurringDraft.Prices.OF_THE_DAY
                        || draft.content().coupon().isEmpty(),
                "/coupon",
                "order.coupon-frozen",
                "A coupon is used by an order, and frozen prices are those of all of them.");
        violations.throwIfAny();
        violations.check(
                rule.from(company.today()).isPresent(), "/last", "order.nothing-due", "None of its days is to come.");
        violations.throwIfAny();
        OrderDraft first = DueRuns.draft(draft, Optional.empty(), Optional.empty(), rule.first());
        DraftCheck.check(first);
        DraftCheck.known(first, terms, stock);
    }

    private static PriceRequest request(RecurringDraft draft, LocalDate day) {
        return new PriceRequest(
                draft.customer(),
                draft.content().currency(),
                Optional.of(day),
                draft.content().channel(),
                draft.content().priceList(),
                draft.content().coupon(),
                draft.content().lines(),
                Optional.of("order"),
                Optional.empty());
    }

    @Override
    public Optional<RecurringOrder> find(RecurringOrderId id) {
        return unit.call(em ->
                Optional.ofNullable(em.find(RecurringRow.class, id.value())).map(RecurringRow::order));
    }

    @Override
    public Page<RecurringOrder> search(Optional<CustomersInSight> seen, PageRequest page) {
        Set<String> customers = seen.stream()
                .flatMap(reader -> reader.customers().stream())
                .map(CustomerId::value)
                .collect(Collectors.toSet());
        if (seen.isPresent() && customers.isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        return unit.call(em -> {
            String where = (customers.isEmpty() ? "" : " and r.customer in :seen")
                    + (page.after().isPresent() ? " and r.id < :after" : "");
            TypedQuery<RecurringRow> found = em.createQuery(
                    "select r from RecurringRow r where 1 = 1" + where + " order by r.id desc", RecurringRow.class);
            if (!customers.isEmpty()) {
                found.setParameter("seen", customers);
            }
            page.after().ifPresent(after -> found.setParameter("after", after));
            List<RecurringRow> rows = found.setMaxResults(page.limit() + 1).getResultList();
            return Page.of(rows, page.limit(), row -> row.id).map(RecurringRow::order);
        });
    }

    @Override
    public RecurringOrder turn(RecurringOrderId id, RecurringOrder.State state) {
        return transactions.retrying(() -> unit.call(em -> {
            RecurringRow row = locked(em, id);
            if (row.state == state) {
                return row.order();
            }
            if (row.state == RecurringOrder.State.ENDED) {
                throw new ConflictException(
                        "order.state", "The recurring order has ended.", Map.of("recurring", row.id));
            }
            row.state = state;
            row.next = null;
            row.failures = 0;
            if (state == RecurringOrder.State.ACTIVE) {
                row.waitFrom(notYetRun(em, row));
            }
            em.flush();
            tell(row);
            return row.order();
        }));
    }

    /** Today, unless its order is there already. */
    private LocalDate notYetRun(EntityManager em, RecurringRow row) {
        LocalDate today = company.today();
        boolean ran = !em.createQuery("select r from RunRow r where r.recurring = :id and r.due = :today", RunRow.class)
                .setParameter("id", row.id)
                .setParameter("today", today)
                .getResultList()
                .isEmpty();
        return ran ? today.plusDays(1) : today;
    }

    private static RecurringRow locked(EntityManager em, RecurringOrderId id) {
        return Optional.ofNullable(em.find(RecurringRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFoundException("recurring-order", id.value()));
    }

    private void tell(RecurringRow row) {
        Instant now = company.now();
        events.record(
                new RecurringOrderChanged(new RecurringOrderId(row.id), new CustomerId(row.customer), row.state, now));
    }

    @Override
    public int runDue() {
        return due.run();
    }

    @Override
    public Run retry(RecurringOrderId id, LocalDate day) {
        return due.retry(id, day);
    }

    @Override
    public List<Run> runs(RecurringOrderId id) {
        return unit.call(em -> {
            if (em.find(RecurringRow.class, id.value()) == null) {
                throw new NotFoundException("recurring-order", id.value());
            }
            return em
                    .createQuery("select r from RunRow r where r.recurring = :id order by r.due desc", RunRow.class)
                    .setParameter("id", id.value())
                    .setMaxResults(RUNS)
                    .getResultList()
                    .stream()
                    .map(RunRow::run)
                    .toList();
        });
    }
}
