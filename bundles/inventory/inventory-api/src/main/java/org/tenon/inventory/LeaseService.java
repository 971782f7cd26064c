package org.tenon.inventory;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/**
 * Sets stock aside for a while, for somebody who has not decided yet. A lease ends by the clock: from that moment its goods are
 * there for others, whether its holder still lives or not, and whether anybody has cleared it away or not. A document holds
 * either a lease or reservations. {@link ReservationService#release} gives a lease back early. A provider may leave this service
 * out.
 */
@ProviderType
@Capability("inventory")
public interface LeaseService {

    /** The longest that something can be set aside for. */
    Duration LONGEST = Duration.ofDays(30);

    /**
     * Sets aside as much of each line as is available, from nothing to all of it, from now on for a time. Repeating it asks for
     * what is still missing, and the time begins anew. Records {@link StockReserved} when something was set aside.
     *
     * @param time more than zero, at most {@link #LONGEST}
     * @throws org.tenon.kernel.problem.InvalidRequestException as for {@link ReservationService#reserve}, and for the time
     *     ({@code /minutes})
     * @throws org.tenon.kernel.problem.ConflictException {@code inventory.reserved-for-good} when the document has
     *     reservations that do not end
     */
    Lease hold(ReservationRequest request, Duration time);

    /**
     * Lets a lease end later, or sooner: a time from now. May be repeated.
     *
     * @throws org.tenon.kernel.problem.NotFoundException when the document holds none
     * @throws org.tenon.kernel.problem.ConflictException {@code inventory.lease-expired} when it has ended
     */
    Lease extend(String document, Duration time);

    /**
     * Gives a lease back and reserves for good, in one go: nobody else gets between. What has ended, or was taken by others since,
     * is set aside as far as it is still available. A document without a lease gives back nothing, and that is no error, so
     * that it may be repeated.
     *
     * @param document who holds the lease
     * @param request for whom it is reserved: the same document or another
     * @return as of {@link ReservationService#reserve}
     */
    List<Reservation> convert(String document, ReservationRequest request);

    /** A document's lease, ended or not; empty when it holds none, or what ended was cleared away. */
    @ReadOnly
    Optional<Lease> find(String document);

    /**
     * Clears away leases that have ended, and records {@link LeaseExpired} for each. Needed by nobody but those who want to hear
     * of it: what has ended is available before.
     *
     * @return how many
     */
    int sweep();
}
