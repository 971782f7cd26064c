package org.tenon.inventory;

import java.util.List;
import org.tenon.kernel.exchange.DataKind;

/**
 * The format {@value #FORMAT}, in which providers of the capability exchange their data
 * ({@link org.tenon.kernel.exchange.DataExport}).
 *
 * <table>
 * <caption>Kinds, in this order</caption>
 * <tr><th>kind</th><th>key</th><th>fields</th></tr>
 * <tr><td>warehouse</td><td>code</td><td></td></tr>
 * <tr><td>plan, since 2</td><td>id</td><td>warehouse, product, quantity, received, expected (a day), reliability (percent),
 *     reference?, cancelled? (true)</td></tr>
 * <tr><td>receipt</td><td>id</td><td>warehouse, reference?, received</td></tr>
 * <tr><td>booking, since 2</td><td>id</td><td>warehouse, reason (a {@link BookingReason}), source?, note?, reverses?, booked; its
 *     lines are the moves of the document {@code booking/<id>}</td></tr>
 * <tr><td>transfer, since 2</td><td>id</td><td>from, to, reference?, expected (a day), sent</td></tr>
 * <tr><td>transfer-line, since 2</td><td>transfer, number</td><td>product, quantity, arrived</td></tr>
 * <tr><td>move</td><td>id</td><td>product, warehouse, quantity, document, lot?, unitCost?, costCurrency?, moved, place? (a
 *     {@link StockPlace}; without one SUPPLIER of what came in and CUSTOMER of what went out); of one receipt, in the order of its
 *     lines when sorted by id</td></tr>
 * <tr><td>reservation</td><td>document, line</td><td>product, warehouse, requested, reserved, shipped; since 2
 *     due? (a day) and priority? (absent for 0)</td></tr>
 * <tr><td>lease, since 2</td><td>document, line</td><td>ends: when what the reservation with that key has set aside goes back</td></tr>
 * <tr><td>issue</td><td>document, key</td><td>issued</td></tr>
 * <tr><td>level, derived</td><td>product, warehouse</td><td>onHand: the sum of the moves; reserved: the sum of the
 *     reservations. Levels of which both are zero may be missing</td></tr>
 * </table>
 *
 * <p>Not exchanged: the locations of lots and what is known of a lot besides its number, which lots are set aside for a document, stages of
 * warehouses, policies of valuation and landed costs. Who uses these must not move yet.
 *
 * <p>A provider that has no use for leases, transfers or plans may leave their kinds out: it is not moved to while there are some.
 */
public final class InventoryData {

    public static final String FORMAT = "inventory/2";

    public static final DataKind WAREHOUSE = DataKind.of("warehouse").unfollowed();
    /** Followed by events but for what has come in of it. */
    public static final DataKind PLAN = DataKind.of("plan").unfollowed().summing("quantity", "received");

    public static final DataKind RECEIPT = DataKind.of("receipt");
    public static final DataKind BOOKING = DataKind.of("booking");
    public static final DataKind TRANSFER = DataKind.of("transfer");
    public static final DataKind TRANSFER_LINE = DataKind.of("transfer-line").summing("quantity", "arrived");
    public static final DataKind MOVE = DataKind.of("move").summing("quantity");
    public static final DataKind RESERVATION = DataKind.of("reservation").summing("requested", "reserved", "shipped");
    /** A lease is extended without an event. */
    public static final DataKind LEASE = DataKind.of("lease").unfollowed();

    public static final DataKind ISSUE = DataKind.of("issue");
    public static final DataKind LEVEL = DataKind.of("level").fromOthers().summing("onHand", "reserved");

    /** All of them, each after those that it refers to. */
    public static final List<DataKind> KINDS =
            List.of(WAREHOUSE, PLAN, RECEIPT, BOOKING, TRANSFER, TRANSFER_LINE, MOVE, RESERVATION, LEASE, ISSUE, LEVEL);

    private InventoryData() {}
}
