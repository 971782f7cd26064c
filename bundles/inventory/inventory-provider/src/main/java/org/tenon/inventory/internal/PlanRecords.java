package org.tenon.inventory.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tenon.inventory.InventoryData;
import org.tenon.kernel.exchange.DataRecord;
import org.tenon.persistence.ExchangedRows;

final class PlanRecords extends ExchangedRows<PlannedRow> {

    PlanRecords() {
        super(InventoryData.PLAN, PlannedRow.class, "id");
    }

    @Override
    protected DataRecord record(PlannedRow row) {
        DataRecord.Builder record = DataRecord.of(row.id)
                .with("warehouse", row.warehouse)
                .with("product", row.product)
                .with("quantity", row.quantity)
                .with("received", row.received)
                .with("expected", row.expected.toString())
                .with("reliability", row.reliability)
                .with("reference", Optional.ofNullable(row.reference));
        return row.cancelled ? record.with("cancelled", "true").build() : record.build();
    }

    @Override
    protected PlannedRow empty(List<String> key) {
        PlannedRow row = new PlannedRow();
        row.id = key.get(0);
        return row;
    }

    @Override
    protected void fill(PlannedRow row, DataRecord record) {
        row.warehouse = record.text("warehouse");
        row.product = record.text("product");
        row.quantity = record.decimal("quantity");
        row.received = record.decimal("received");
        row.expected = LocalDate.parse(record.text("expected"));
        row.reliability = record.decimal("reliability");
        row.reference = record.find("reference").orElse(null);
        row.cancelled = record.find("cancelled").isPresent();
    }
}
