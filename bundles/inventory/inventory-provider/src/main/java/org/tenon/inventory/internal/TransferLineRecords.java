package org.tenon.inventory.internal;

import java.util.List;
import java.util.Optional;
import org.tenon.inventory.InventoryData;
import org.tenon.kernel.exchange.DataRecord;

final class TransferLineRecords extends ExchangedRows<TransferLineRow> {

    TransferLineRecords() {
        super(InventoryData.TRANSFER_LINE, TransferLineRow.class, "transfer", Optional.of("number"));
    }

    @Override
    DataRecord record(TransferLineRow row) {
        return DataRecord.of(row.transfer, row.key())
                .with("product", row.product)
                .with("quantity", row.quantity)
                .with("arrived", row.arrived)
                .build();
    }

    @Override
    TransferLineRow empty(List<String> key) {
        TransferLineRow row = new TransferLineRow();
        row.transfer = key.get(0);
        row.number = Integer.parseInt(key.get(1));
        return row;
    }

    @Override
    Object second(String text) {
        return Integer.valueOf(text);
    }

    @Override
    void fill(TransferLineRow row, DataRecord record) {
        row.product = record.text("product");
        row.quantity = record.decimal("quantity");
        row.arrived = record.decimal("arrived");
    }
}
