package org.tenon.inventory;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/**
 * Keeps what is expected to come in. It is incoming of its warehouse ({@link StockLevel#incoming()}), and promises may rest on
 * it ({@link Promise.Basis#INCOMING}), until its day has passed: what is late is counted again when it gets another day. A
 * provider may leave this service out.
 */
@ProviderType
@Capability("inventory")
public interface PlannedReceiptService {

    /**
     * Expects goods and records {@link ReceiptPlanned}. Not repeatable.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers: an unknown warehouse or product, a product that
     *     is not goods, a quantity of zero or less, a reliability that is not 0 to 100 %
     */
    PlannedReceipt plan(Plan plan);

    /**
     * Expects them on another day, in another quantity or with another reliability; product and warehouse stay. Records {@link
     * ReceiptPlanned}.
     *
     * @param version the version that the change is based on
     * @throws org.tenon.kernel.problem.NotFoundException when there is none
     * @throws org.tenon.kernel.problem.StaleVersionException when it is not the last one
     * @throws org.tenon.kernel.problem.InvalidRequestException as for {@link #plan}, and for another product or warehouse
     * @throws org.tenon.kernel.problem.ConflictException {@code inventory.plan-cancelled}
     */
    PlannedReceipt change(PlannedReceiptId id, Plan plan, long version);

    /**
     * Expects nothing more of it, and records {@link ReceiptPlanned}. May be repeated.
     *
     * @throws org.tenon.kernel.problem.NotFoundException when there is none
     */
    PlannedReceipt cancel(PlannedReceiptId id);

    /**
     * Books goods in as {@link StockService#receive} does, and takes what came in off the plan. Less may come than was planned:
     * the rest stays expected; and more: then nothing is. Not repeatable.
     *
     * @param receipt of the plan's warehouse, each line of its product
     * @throws org.tenon.kernel.problem.NotFoundException when there is no such plan
     * @throws org.tenon.kernel.problem.InvalidRequestException as for {@link StockService#receive}, and for another warehouse or
     *     product
     */
    ReceiptId receive(PlannedReceiptId id, Receipt receipt);

    @ReadOnly
    Optional<PlannedReceipt> find(PlannedReceiptId id);

    /** What is still to come, late or not, in the order in which it was planned. */
    @ReadOnly
    Page<PlannedReceipt> open(StockQuery query, PageRequest page);
}
