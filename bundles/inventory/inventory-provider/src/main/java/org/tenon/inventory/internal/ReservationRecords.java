package org.tenon.inventory.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tenon.inventory.InventoryData;
import org.tenon.kernel.exchange.DataRecord;
import org.tenon.persistence.ExchangedRows;

final class ReservationRecords extends ExchangedRows<ReservationRow> {

    ReservationRecords() {
        super(InventoryData.RESERVATION, ReservationRow.class, "document", "line");
    }

    @Override
    protected DataRecord record(ReservationRow row) {
        DataRecord.Builder record = DataRecord.of(row.document, row.line)
                .with("product", row.product)
                .with("warehouse", row.warehouse)
                .with("requested", row.requested)
                .with("reserved", row.reserved)
                .with("shipped", row.shipped)
                .with("due", Optional.ofNullable(row.due).map(LocalDate::toString));
        return row.priority == 0
                ? record.build()
                : record.with("priority", row.priority).build();
    }

    @Override
    protected ReservationRow empty(List<String> key) {
        ReservationRow row = new ReservationRow();
        row.document = key.get(0);
        row.line = key.get(1);
        return row;
    }

    @Override
    protected void fill(ReservationRow row, DataRecord record) {
        row.product = record.text("product");
        row.warehouse = record.text("warehouse");
        row.requested = record.decimal("requested");
        row.reserved = record.decimal("reserved");
        row.shipped = record.decimal("shipped");
        row.due = record.find("due").map(LocalDate::parse).orElse(null);
        row.priority = record.find("priority").map(Integer::valueOf).orElse(0);
    }
}
