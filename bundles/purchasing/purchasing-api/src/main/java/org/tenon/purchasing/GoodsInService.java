package org.tenon.purchasing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Keeps what comes, and what is still expected, of purchase orders that were sent. */
@ProviderType
@Capability("purchasing")
public interface GoodsInService {

    /**
     * Books in what came: inventory has the goods, at the cost that was agreed (in the company's currency, at the rate of the day), and
     * expects as much less. Of a line that is bought for a line of an order, as much is set aside for that. A line of which not much more is missing than the order's tolerance allows is closed. All lines or none. Records
     * {@link PurchaseOrderReceived}. Not repeatable.
     *
     * @throws org.tenon.kernel.problem.NotFoundException when there is no such order
     * @throws org.tenon.kernel.problem.ConflictException {@code purchasing.not-sent} for drafts and orders of which nothing is
     *     expected; {@code purchasing.drop-shipped} for those that go to a customer; {@code purchasing.no-exchange-rate}
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers: no lines, a line that the order does not have or that
     *     is closed, a quantity that is not more than zero or is more than was ordered and tolerated; what inventory refuses of lots,
     *     days and locations
     */
    PurchaseOrder receive(PurchaseOrderId id, GoodsIn goods);

    /**
     * Expects lines on other days, as the supplier says: promises that rest on them move. Records {@link PurchaseOrderExpected} when
     * something changed.
     *
     * @param version the version that the change is based on
     * @param days by the line's number
     * @throws org.tenon.kernel.problem.NotFoundException when there is no such order
     * @throws org.tenon.kernel.problem.StaleVersionException when it is not the last version
     * @throws org.tenon.kernel.problem.ConflictException {@code purchasing.not-sent}; {@code inventory.plan-cancelled} when somebody has
     *     told inventory to expect nothing of it
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers: no days, a line that the order does not have or of which
     *     nothing is open, a day that has passed
     */
    PurchaseOrder expect(PurchaseOrderId id, long version, Map<Integer, LocalDate> days);

    /**
     * Expects nothing more of lines, or of all of an order: what has come stays. An order of which nothing has come is cancelled. May
     * be repeated. Records {@link PurchaseOrderClosed} when something was open.
     *
     * @param lines the lines' numbers; empty for all, which is the only choice for a draft
     * @throws org.tenon.kernel.problem.NotFoundException when there is no such order
     * @throws org.tenon.kernel.problem.ConflictException {@code purchasing.not-sent} for single lines of a draft
     * @throws org.tenon.kernel.problem.InvalidRequestException a line that the order does not have ({@code /lines})
     */
    PurchaseOrder close(PurchaseOrderId id, Set<Integer> lines);

    /**
     * What has come of an order, the first first.
     *
     * @throws org.tenon.kernel.problem.NotFoundException when there is no such order
     */
    @ReadOnly
    List<PurchaseReceipt> receipts(PurchaseOrderId id);
}
