package org.tenon.inventory;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/**
 * Sets stock aside for documents. However many callers want the last pieces at once, the sum of what they are given never
 * exceeds what is on hand, and nothing that somebody wanted is left over. The number of database statements does not grow
 * with the lines.
 *
 * <p>The calls with a {@link Custody} are those of the same names, of the provider that keeps what the document has: they throw
 * {@link org.tenon.kernel.capability.PinnedProviderGoneException} when it is not installed any more. Providers leave them as they
 * are.
 */
@ProviderType
@Capability("inventory")
public interface ReservationService {

    /**
     * Sets aside as much of each line as is available, from nothing to all of it. Repeating it for a line asks for what is
     * still missing; a line's wanted quantity is that of the last call. Of lines in step ({@link ReservationRequest.InStep}) as
     * many whole steps as all of them have. Records {@link StockReserved} when something was.
     *
     * @return one for each line of the request, in its order
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers: unknown warehouse or product, a product that is
     *     not goods, a quantity of zero or less, one key twice; for a line that has something already, another product or
     *     warehouse, or less than has left
     */
    List<Reservation> reserve(ReservationRequest request);

    /**
     * Gives back what a document has set aside; after it, the document's lines want nothing more. May be repeated; none is no
     * error. Shipped goods stay shipped.
     */
    void release(String document);

    /**
     * Books reserved goods out and records {@link GoodsIssued}. All lines or none. Repeatable by its key.
     *
     * @return the document's reservations after it
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers: no lines, one twice, a quantity of zero or less
     * @throws org.tenon.kernel.problem.ConflictException {@code inventory.not-reserved} when a line has less reserved than
     *     is to leave; {@code inventory.lot-expired} when what it has reserved has expired, and there is nothing else for it; {@code
     *     inventory.not-staged} when it is not where this warehouse's goods leave from ({@link StageService})
     */
    List<Reservation> issue(Issue issue);

    /** A document's reservations, by line key. */
    @ReadOnly
    List<Reservation> of(String document);

    default List<Reservation> reserve(ReservationRequest request, Custody custody) {
        return reserve(request);
    }

    default void release(String document, Custody custody) {
        release(document);
    }

    default List<Reservation> issue(Issue issue, Custody custody) {
        return issue(issue);
    }

    @ReadOnly
    default List<Reservation> of(String document, Custody custody) {
        return of(document);
    }
}
