package org.tenon.order.recurring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.customer.CustomersInSight;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/**
 * Keeps recurring orders and writes what is due. An unknown one is {@link org.tenon.kernel.problem.NotFoundException}. A provider may
 * leave this service out.
 */
@ProviderType
@Capability("order")
public interface RecurringOrderService {

    /** After so many runs in a row that came to nothing, it pauses itself. */
    int MAX_FAILURES = 3;

    /**
     * Agrees on a recurring order, and records {@link RecurringOrderChanged}. Days that are over already are left out. What is
     * ordered is priced at once, to refuse what cannot be. Not repeatable.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers: an unknown customer or warehouse, {@code /every} out of
     *     range, an end before the first day or no day to come ({@code /last}), a coupon with frozen prices ({@code /coupon}), and
     *     whatever pricing refuses
     */
    RecurringOrder agree(RecurringDraft draft);

    @ReadOnly
    Optional<RecurringOrder> find(RecurringOrderId id);

    /** All of them, the newest first. */
    @ReadOnly
    default Page<RecurringOrder> search(PageRequest page) {
        return search(Optional.empty(), page);
    }

    /**
     * The newest first.
     *
     * @param seen those of these customers; empty for a reader who sees all
     */
    @ReadOnly
    Page<RecurringOrder> search(Optional<CustomersInSight> seen, PageRequest page);

    /**
     * Pauses, goes on with, or ends one for good, and records {@link RecurringOrderChanged}; nothing when it is so already. What was due
     * while it was paused is left out.
     *
     * @throws org.tenon.kernel.problem.ConflictException {@code order.state} when it has ended
     */
    RecurringOrder turn(RecurringOrderId id, RecurringOrder.State state);

    /**
     * Writes the orders of all days up to today that are due, each of them once, however often and from however many places it is asked
     * for; it is done by itself every minute. Each is an order of its day, wanted on it, from the source {@code recurring/<id>/<day>}.
     * A run that fails leaves no order, is kept with its reason, and {@link RecurringRunFailed} is recorded; the next day is tried all
     * the same, up to {@value #MAX_FAILURES} in a row.
     *
     * @return how many orders were written
     */
    int runDue();

    /**
     * Tries a run again that has failed.
     *
     * @return what came of it; the run as it is when it has not failed
     * @throws org.tenon.kernel.problem.NotFoundException also when nothing was tried for that day
     */
    Run retry(RecurringOrderId id, LocalDate due);

    /** What came of its days, the last one first, at most 200. */
    @ReadOnly
    List<Run> runs(RecurringOrderId id);
}
