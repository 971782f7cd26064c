package org.tenon.order.installation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;
import org.tenon.order.OrderId;

/**
 * Books engineers for the installation of orders. No engineer is booked twice at one time, however many ask at once. An order has at most
 * one appointment that is agreed and one that is proposed. When an order is cancelled, or {@link
 * org.tenon.order.FulfilmentService#scheduleInstallation} sets its day by hand, it leaves the calendar.
 *
 * <p>Each call is one transaction. An unknown order is {@link org.tenon.kernel.problem.NotFoundException}; one that is not binding, or
 * installed already, {@link org.tenon.kernel.problem.ConflictException} with the code {@code order.state}. A provider may leave this
 * service out.
 */
@ProviderType
@Capability("order")
public interface AppointmentService {

    /**
     * Books a slot for an order, in place of any that it had: the old one is free only together with the new one's being taken. Records
     * {@link InstallationBooked}, {@link org.tenon.order.InstallationScheduled} and, when the day is another one, {@link
     * org.tenon.order.OrderDatesMoved}.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException an unknown or inactive engineer, one without the skills ({@code
     *     order.engineer-unskilled}) or who does not go there ({@code order.engineer-too-far}, all {@code /engineer}); a start in the past
     *     or before the goods are there ({@code order.installation-too-early}, {@code /start}); no duration ({@code /minutes})
     * @throws org.tenon.kernel.problem.ConflictException {@code order.engineer-busy} when he does not work then, is away or has another
     *     appointment
     */
    Appointment book(OrderId order, AppointmentRequest request);

    /**
     * Agrees to what is proposed: it becomes the order's appointment, and the old one is free. Records as {@link #book}.
     *
     * @throws org.tenon.kernel.problem.ConflictException {@code order.no-proposal}; {@code order.installation-too-early} when the goods
     *     come after it by now
     */
    Appointment agree(OrderId order);

    /**
     * Gives a proposed slot back; what was agreed stays. May be repeated.
     */
    void decline(OrderId order);

    /**
     * Takes an order out of the calendar, and its day of installation back. Records {@link InstallationFreed}, and {@link
     * org.tenon.order.OrderDatesMoved}. May be repeated.
     */
    void release(OrderId order);

    /**
     * Looks whether the agreed appointment of an order can be kept. When its goods come after it, or its engineer is away, does not work
     * then or is not planned any more, the next possible slot is kept free and proposed, if may be with the same engineer, and {@link
     * InstallationProposed} is recorded; a provider may be configured to move the appointment at once, or to free the old slot at once.
     * When it can be kept, a proposal ends. It is done by itself when dates move; may be repeated.
     *
     * @return what is proposed by now; empty when nothing is, also when nobody can come within 60 days
     */
    Optional<Appointment> replan(OrderId order);

    /** What an order has in the calendar: what is agreed or done, then what is proposed. Empty for an unknown order. */
    @ReadOnly
    List<Appointment> appointments(OrderId order);

    /** All that touches a span of time, the earliest first. */
    @ReadOnly
    List<Appointment> calendar(Instant from, Instant to, Optional<EngineerId> engineer);
}
