package org.tenon.inventory.internal;

import java.util.List;
import java.util.Optional;
import org.tenon.inventory.BookingReason;
import org.tenon.inventory.InventoryData;
import org.tenon.kernel.exchange.DataRecord;
import org.tenon.persistence.ExchangedRows;
import org.tenon.persistence.Utc;

final class BookingRecords extends ExchangedRows<BookingRow> {

    BookingRecords() {
        super(InventoryData.BOOKING, BookingRow.class, "id");
    }

    @Override
    protected DataRecord record(BookingRow row) {
        return DataRecord.of(row.id)
                .with("warehouse", row.warehouse)
                .with("reason", row.reason.name())
                .with("source", Optional.ofNullable(row.source))
                .with("note", Optional.ofNullable(row.note))
                .with("reverses", Optional.ofNullable(row.reverses))
                .with("booked", Utc.instant(row.bookedAt))
                .build();
    }

    @Override
    protected BookingRow empty(List<String> key) {
        BookingRow row = new BookingRow();
        row.id = key.get(0);
        return row;
    }

    @Override
    protected void fill(BookingRow row, DataRecord record) {
        row.warehouse = record.text("warehouse");
        row.reason = BookingReason.valueOf(record.text("reason"));
        row.source = record.find("source").orElse(null);
        row.note = record.find("note").orElse(null);
        row.reverses = record.find("reverses").orElse(null);
        row.bookedAt = Utc.column(record.instant("booked"));
    }
}
