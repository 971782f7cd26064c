package org.tenon.samples.stock;

import static org.tenon.inventory.InventoryData.BOOKING;
import static org.tenon.inventory.InventoryData.ISSUE;
import static org.tenon.inventory.InventoryData.LEVEL;
import static org.tenon.inventory.InventoryData.MOVE;
import static org.tenon.inventory.InventoryData.PLAN;
import static org.tenon.inventory.InventoryData.RECEIPT;
import static org.tenon.inventory.InventoryData.RESERVATION;
import static org.tenon.inventory.InventoryData.TRANSFER;
import static org.tenon.inventory.InventoryData.TRANSFER_LINE;
import static org.tenon.inventory.InventoryData.WAREHOUSE;
import static org.tenon.samples.stock.Table.moment;
import static org.tenon.samples.stock.Table.number;
import static org.tenon.samples.stock.Table.text;

import java.util.List;
import java.util.Map;
import org.tenon.inventory.InventoryData;
import org.tenon.kernel.exchange.DataKind;

/**
 * Which of our tables holds which kind of records. Bookings, and the plans and transfers that are over, are papers: nothing of ours
 * reads them, they are kept to be given away as they were taken.
 */
final class StockTables {

    /** We set nothing aside for a while only, so there is no table of leases. Each kind after those that it refers to. */
    static final List<DataKind> KINDS = InventoryData.KINDS.stream()
            .filter(kind -> !kind.equals(InventoryData.LEASE))
            .toList();

    /** Balances of nothing say nothing. */
    private static final Table LEVELS = new Table(
            LEVEL,
            "(select * from acmestock_balance where stock <> 0 or held <> 0) balance",
            List.of("product", "site"),
            List.of(number("stock", "onHand"), number("held", "reserved")));

    private static final Map<DataKind, Table> TABLES = Map.of(
            WAREHOUSE,
            new Table(WAREHOUSE, "acmestock_site", List.of("code"), List.of()),
            PLAN,
            new Table(
                    PLAN,
                    "acmestock_plan",
                    List.of("id"),
                    List.of(
                            text("site", "warehouse"),
                            text("product", "product"),
                            number("quantity", "quantity"),
                            number("received", "received"),
                            text("expected", "expected"),
                            number("reliability", "reliability"),
                            text("reference", "reference"),
                            text("cancelled", "cancelled"))),
            RECEIPT,
            new Table(
                    RECEIPT,
                    "acmestock_voucher",
                    List.of("id"),
                    List.of(text("site", "warehouse"), text("reference", "reference"), moment("booked", "received"))),
            BOOKING,
            new Table(
                    BOOKING,
                    "acmestock_booking",
                    List.of("id"),
                    List.of(
                            text("site", "warehouse"),
                            text("reason", "reason"),
                            text("source", "source"),
                            text("note", "note"),
                            text("reverses", "reverses"),
                            moment("booked", "booked"))),
            TRANSFER,
            new Table(
                    TRANSFER,
                    "acmestock_transfer",
                    List.of("id"),
                    List.of(
                            text("from_site", "from"),
                            text("to_site", "to"),
                            text("reference", "reference"),
                            text("expected", "expected"),
                            moment("sent", "sent"))),
            TRANSFER_LINE,
            new Table(
                    TRANSFER_LINE,
                    "acmestock_transfer_line",
                    List.of("transfer", "line"),
                    List.of(text("product", "product"), number("quantity", "quantity"), number("arrived", "arrived"))),
            MOVE,
            new Table(
                    MOVE,
                    "acmestock_journal",
                    List.of("id"),
                    List.of(
                            text("product", "product"),
                            text("site", "warehouse"),
                            number("quantity", "quantity"),
                            text("document", "document"),
                            text("lot", "lot"),
                            number("cost", "unitCost"),
                            text("currency", "costCurrency"),
                            moment("booked", "moved"),
                            text("place", "place"))),
            RESERVATION,
            new Table(
                    RESERVATION,
                    "acmestock_claim",
                    List.of("document", "line"),
                    List.of(
                            text("product", "product"),
                            text("site", "warehouse"),
                            number("wanted", "requested"),
                            number("held", "reserved"),
                            number("gone", "shipped"),
                            text("due", "due"),
                            number("priority", "priority"))),
            ISSUE,
            new Table(ISSUE, "acmestock_slip", List.of("document", "slip"), List.of(moment("booked", "issued"))),
            LEVEL,
            LEVELS);

    private StockTables() {}

    static Table of(String kind) {
        return KINDS.stream()
                .filter(one -> one.name().equals(kind))
                .map(TABLES::get)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("we have no kind " + kind + " of " + InventoryData.FORMAT));
    }

    /**
     * The table of a kind that is put; balances follow from the others.
     *
     * @throws IllegalArgumentException for what follows from others
     */
    static Table given(String kind) {
        Table table = of(kind);
        if (table.kind().derived()) {
            throw new IllegalArgumentException("records of " + kind + " follow from others: they are not put");
        }
        return table;
    }
}
