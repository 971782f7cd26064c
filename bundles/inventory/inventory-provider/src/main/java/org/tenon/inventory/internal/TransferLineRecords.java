package org.tenon.inventory.internal;

import java.util.List;
import org.tenon.inventory.InventoryData;
import org.tenon.kernel.exchange.DataRecord;
import org.tenon.persistence.ExchangedRows;

final class TransferLineRecords extends ExchangedRows<TransferLineRow> {

    TransferLineRecords() {
        super(InventoryData.TRANSFER_LINE, TransferLineRow.class, "transfer", "number");
    }

    @Override
    protected DataRecord record(TransferLineRow row) {
        return DataRecord.of(row.transfer, row.key())
                .with("product", row.product)
                .with("quantity", row.quantity)
                .with("arrived", row.arrived)
                .build();
    }

    @Override
    protected TransferLineRow empty(List<String> key) {
        TransferLineRow row = new TransferLineRow();
        row.transfer = key.get(0);
        row.number = Integer.parseInt(key.get(1));
        return row;
    }

    @Override
    protected Object value(String field, String text) {
        return field.equals("number") ? (Object) Integer.valueOf(text) : text;
    }

    @Override
    protected void fill(TransferLineRow row, DataRecord record) {
        row.product = record.text("product");
        row.quantity = record.decimal("quantity");
        row.arrived = record.decimal("arrived");
    }
}
