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
 * <tr><td>receipt</td><td>id</td><td>warehouse, reference?, received</td></tr>
 * <tr><td>move</td><td>id</td><td>product, warehouse, quantity, document, lot?, unitCost?, costCurrency?, moved, place? (a
 *     {@link StockPlace}; without one SUPPLIER of what came in and CUSTOMER of what went out); of one receipt, in the order of its
 *     lines when sorted by id</td></tr>
 * <tr><td>reservation</td><td>document, line</td><td>product, warehouse, requested, reserved, shipped</td></tr>
 * <tr><td>issue</td><td>document, key</td><td>issued</td></tr>
 * <tr><td>level, derived</td><td>product, warehouse</td><td>onHand: the sum of the moves; reserved: the sum of the
 *     reservations. Levels of which both are zero may be missing</td></tr>
 * </table>
 *
 * <p>Format 1 has no bookings, transfers and planned receipts: of these, only the moves are exchanged. When and how urgently a
 * reservation is wanted is said again by its document.
 */
public final class InventoryData {

    public static final String FORMAT = "inventory/1";

    public static final DataKind WAREHOUSE = DataKind.of("warehouse").unfollowed();
    public static final DataKind RECEIPT = DataKind.of("receipt");
    public static final DataKind MOVE = DataKind.of("move").summing("quantity");
    public static final DataKind RESERVATION = DataKind.of("reservation").summing("requested", "reserved", "shipped");
    public static final DataKind ISSUE = DataKind.of("issue");
    public static final DataKind LEVEL = DataKind.of("level").fromOthers().summing("onHand", "reserved");

    /** All of them, each after those that it refers to. */
    public static final List<DataKind> KINDS = List.of(WAREHOUSE, RECEIPT, MOVE, RESERVATION, ISSUE, LEVEL);

    private InventoryData() {}
}
