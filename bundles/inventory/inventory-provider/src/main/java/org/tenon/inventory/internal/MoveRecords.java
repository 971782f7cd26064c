package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tenon.inventory.InventoryData;
import org.tenon.inventory.StockPlace;
import org.tenon.kernel.exchange.DataRecord;
import org.tenon.persistence.ExchangedRows;
import org.tenon.persistence.Utc;

final class MoveRecords extends ExchangedRows<MoveRow> {

    MoveRecords() {
        super(InventoryData.MOVE, MoveRow.class, "id");
    }

    @Override
    protected DataRecord record(MoveRow row) {
        DataRecord.Builder record = DataRecord.of(row.id)
                .with("product", row.product)
                .with("warehouse", row.warehouse)
                .with("quantity", row.quantity)
                .with("document", row.document)
                .with("lot", Optional.ofNullable(row.lot))
                .with("costCurrency", Optional.ofNullable(row.costCurrency))
                .with("moved", Utc.instant(row.movedAt));
        if (row.place != usual(row)) {
            record.with("place", row.place.name());
        }
        if (row.unitCost != null) {
            record.with("unitCost", row.unitCost);
        }
        return record.build();
    }

    @Override
    protected MoveRow empty(List<String> key) {
        MoveRow row = new MoveRow();
        row.id = key.get(0);
        return row;
    }

    @Override
    protected void fill(MoveRow row, DataRecord record) {
        row.product = record.text("product");
        row.warehouse = record.text("warehouse");
        row.quantity = record.decimal("quantity");
        row.document = record.text("document");
        row.lot = record.find("lot").orElse(null);
        row.unitCost = record.find("unitCost").map(BigDecimal::new).orElse(null);
        row.costCurrency = record.find("costCurrency").orElse(null);
        row.movedAt = Utc.column(record.instant("moved"));
        row.place = record.find("place").map(StockPlace::valueOf).orElseGet(() -> usual(row));
    }

    /** Where goods come from and go to unless the record says otherwise. */
    private static StockPlace usual(MoveRow row) {
        return row.quantity.signum() > 0 ? StockPlace.SUPPLIER : StockPlace.CUSTOMER;
    }
}
