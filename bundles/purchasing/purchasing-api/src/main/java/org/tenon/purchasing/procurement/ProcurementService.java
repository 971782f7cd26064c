package org.tenon.purchasing.procurement;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/**
 * Buys goods for lines of a document. What is bought for a line is incoming for nobody else; goods that come in for one are set aside for
 * it in the transaction in which they come. Whenever something of it changes that the document did not ask for, {@link
 * ProcurementChanged} is recorded.
 */
@ProviderType
@Capability("purchasing")
public interface ProcurementService {

    /**
     * Sees to it that exactly this is bought for a document: drafts purchase orders of the best suppliers for what is missing, changes
     * drafts, and takes back what is wanted no more. Goods to come in of an order that was sent are for the stock then; of what a
     * supplier is to send to the customer nothing can be taken back once it was ordered. Repeatable: the same once more changes
     * nothing, but for lines of which a purchase order was closed short, which are ordered anew. All lines or none.
     *
     * @return one for each line of the request, in its order
     * @throws org.tenon.kernel.problem.ConflictException {@code purchasing.no-supplier} when nobody delivers a line's product today;
     *     {@code purchasing.pack} when nobody sends so much of it to a customer, but only whole packs; {@code
     *     purchasing.already-sent} when less of a drop shipment is wanted than was ordered of its supplier
     */
    List<ProcuredLine> request(ProcurementRequest request);

    /**
     * Takes back all that has not come of what is bought for a document. Repeatable; none is no error.
     *
     * @throws org.tenon.kernel.problem.ConflictException {@code purchasing.already-sent} as for {@link #request}
     */
    void withdraw(String document);

    /**
     * Hands lines over to another document: what is bought for them is for its lines from now on.
     *
     * @param lines the keys there, by those here
     * @throws org.tenon.kernel.problem.ConflictException {@code purchasing.not-requested} when nothing is bought for a line, or
     *     something is for the line that it is to become
     */
    void handOver(String document, String to, Map<String, String> lines);

    /** What is bought for a document, by line key. */
    @ReadOnly
    List<ProcuredLine> of(String document);
}
