package org.tenon.purchasing.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tenon.kernel.exchange.DataRecord;
import org.tenon.persistence.ExchangedRows;
import org.tenon.purchasing.PurchasingData;

final class LineRecords extends ExchangedRows<LineRow> {

    LineRecords() {
        super(PurchasingData.ORDER_LINE, LineRow.class, "order", "number");
    }

    @Override
    protected Object value(String field, String text) {
        return field.equals("number") ? (Object) Integer.valueOf(text) : text;
    }

    @Override
    protected DataRecord record(LineRow row) {
        DataRecord.Builder record = DataRecord.of(row.order, Integer.toString(row.number))
                .with("product", row.product)
                .with("supplierNumber", Optional.ofNullable(row.supplierNumber))
                .with("quantity", row.quantity)
                .with("unitCost", row.unitCost)
                .with("total", row.total)
                .with("expected", row.expected.toString())
                .with("received", row.received)
                .with("plan", Optional.ofNullable(row.plan))
                .with("forDocument", Optional.ofNullable(row.forDocument))
                .with("forLine", Optional.ofNullable(row.forLine))
                .with("pegged", row.pegged);
        return (row.closed ? record.with("closed", "true") : record).build();
    }

    @Override
    protected LineRow empty(List<String> key) {
        LineRow row = new LineRow();
        row.order = key.get(0);
        row.number = Integer.parseInt(key.get(1));
        return row;
    }

    @Override
    protected void fill(LineRow row, DataRecord record) {
        row.product = record.text("product");
        row.supplierNumber = record.find("supplierNumber").orElse(null);
        row.quantity = record.decimal("quantity");
        row.unitCost = record.decimal("unitCost");
        row.total = record.decimal("total");
        row.expected = LocalDate.parse(record.text("expected"));
        row.received = record.decimal("received");
        row.closed = record.find("closed").isPresent();
        row.plan = record.find("plan").orElse(null);
        row.forDocument = record.find("forDocument").orElse(null);
        row.forLine = record.find("forLine").orElse(null);
        row.pegged = record.decimal("pegged");
    }
}
