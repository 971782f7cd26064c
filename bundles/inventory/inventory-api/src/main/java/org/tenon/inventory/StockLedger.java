package org.tenon.inventory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/**
 * The ledger beyond receipts and shipments: corrections, losses, returns, production, and what was or will be there on another
 * day. Entries are added, never changed: a mistake is taken back by its opposite. A provider may leave this service out.
 */
@ProviderType
@Capability("inventory")
public interface StockLedger {

    /**
     * Books goods in or out and records {@link StockBooked}. All lines or none. Repeatable only with a source: then the
     * booking that came from it is returned as it is.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers: an unknown warehouse or product, a product that
     *     is not goods, a quantity of zero or less, a negative cost, no lines; a day that has not passed or is closed ({@code
     *     /on})
     * @throws org.tenon.kernel.problem.ConflictException {@code inventory.not-available} when more is to go than is there and
     *     not reserved
     */
    BookedStock book(Booking booking);

    /**
     * Takes back a receipt or a booking by moves in the opposite direction, and records {@link StockBooked}. Repeating it
     * returns the booking that took it back.
     *
     * @param document {@code "receipt/<id>"} or {@code "booking/<id>"}
     * @param note why, 1 to 200 characters
     * @throws org.tenon.kernel.problem.NotFoundException when there is no such document
     * @throws org.tenon.kernel.problem.ConflictException {@code inventory.not-available} when what came in is not there any
     *     more, or reserved; {@code inventory.reversal} when the document is itself one that takes back another
     */
    BookedStock reverse(String document, Optional<String> note);

    @ReadOnly
    Optional<BookedStock> find(BookingId id);

    /**
     * What was on hand at the end of a past day, or will be at the end of one to come, by product and warehouse.
     *
     * <p>Of a past day: the sum of the moves up to its end in the company's zone; nothing of it is reserved, since what was set
     * aside on that day is not kept. Of today: what is there now. Of a day to come: what is there now, and what is planned to
     * come in from today up to that day, less what documents want up to that day, whether it is set aside or missing; so it
     * may be negative. A planned receipt of which the day has passed is not counted, until it gets another day.
     *
     * @return of a day to come, reserved is what is wanted up to that day and on hand what is there now, and incoming what is
     *     planned up to then: the projected quantity is {@link StockLevel#available()} plus incoming
     */
    @ReadOnly
    Page<StockLevel> levels(StockQuery query, LocalDate on, PageRequest page);

    /**
     * What places outside of the warehouses were given of a product less what came from them. Together with what the
     * warehouses have it is zero.
     */
    @ReadOnly
    Map<StockPlace, BigDecimal> given(ProductId product);
}
