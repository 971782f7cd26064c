package org.tenon.purchasing;

import java.util.List;
import org.tenon.kernel.exchange.DataKind;

/**
 * The format {@value #FORMAT}, in which providers of the capability exchange their data
 * ({@link org.tenon.kernel.exchange.DataExport}).
 *
 * <table>
 * <caption>Kinds, in this order</caption>
 * <tr><th>kind</th><th>key</th><th>fields</th></tr>
 * <tr><td>supplier</td><td>id</td><td>name, currency, leadTimeDays, reliability (percent), minimumOrder?, over, under (percent), blocked? (true),
 *     version</td></tr>
 * <tr><td>supply</td><td>supplier, product</td><td>number?, pack, leadTimeDays?, preferred? (true), validFrom?, validTo? (a
 *     first day, and the first day without), prices: {@code
 *     from=unitCost} by quantity, between spaces, in the supplier's currency</td></tr>
 * <tr><td>request</td><td>document, line</td><td>kind (a {@link org.tenon.purchasing.procurement.ProcurementKind}), product, quantity (zero: wanted
 *     no more), customer, warehouse, keeper? ({@code name@version})</td></tr>
 * <tr><td>order</td><td>id</td><td>number, state (a {@link PurchaseOrderState}), supplier, warehouse, reference?, currency, over, under, total,
 *     created, sent?, shipTo? (a customer), version</td></tr>
 * <tr><td>order-line</td><td>order, number</td><td>product, supplierNumber?, quantity, unitCost, total, expected (a day), received, closed? (true),
 *     plan? (of inventory), forDocument?, forLine?, pegged</td></tr>
 * <tr><td>receipt</td><td>order, line, receipt (of inventory)</td><td>quantity, booked</td></tr>
 * <tr><td>dispatch</td><td>id</td><td>order, line, quantity, reference?, on (a day), noted</td></tr>
 * </table>
 *
 * <p>Versions go along, so that a change which somebody has begun is still based on what he has seen. The numbers of new orders are the
 * platform's, and go on.
 */
public final class PurchasingData {

    public static final String FORMAT = "purchasing/1";

    public static final DataKind SUPPLIER = DataKind.of("supplier");
    /** Its event does not tell a removed one from a changed one. */
    public static final DataKind SUPPLY = DataKind.of("supply").unfollowed();
    /** What documents want is told of as far as something is ordered of it. */
    public static final DataKind REQUEST = DataKind.of("request").unfollowed().summing("quantity");

    public static final DataKind ORDER = DataKind.of("order").summing("total");
    public static final DataKind ORDER_LINE =
            DataKind.of("order-line").summing("quantity", "total", "received", "pegged");
    public static final DataKind RECEIPT = DataKind.of("receipt").summing("quantity");
    public static final DataKind DISPATCH = DataKind.of("dispatch").summing("quantity");

    /** All of them, each after those that it refers to. */
    public static final List<DataKind> KINDS = List.of(SUPPLIER, SUPPLY, REQUEST, ORDER, ORDER_LINE, RECEIPT, DISPATCH);

    private PurchasingData() {}
}
