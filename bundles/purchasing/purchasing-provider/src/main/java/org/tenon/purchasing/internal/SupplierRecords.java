package org.tenon.purchasing.internal;

import java.util.List;
import java.util.Optional;
import org.tenon.kernel.exchange.DataRecord;
import org.tenon.persistence.ExchangedRows;
import org.tenon.purchasing.PurchasingData;

final class SupplierRecords extends ExchangedRows<SupplierRow> {

    SupplierRecords() {
        super(PurchasingData.SUPPLIER, SupplierRow.class, "id");
    }

    @Override
    protected DataRecord record(SupplierRow row) {
        DataRecord.Builder record = DataRecord.of(row.id)
                .with("name", row.name)
                .with("currency", row.currency)
                .with("leadTimeDays", row.leadDays)
                .with("reliability", row.reliability)
                .with("over", row.over)
                .with("under", row.under)
                .with("version", row.version);
        Optional.ofNullable(row.minimumOrder).ifPresent(least -> record.with("minimumOrder", least));
        return (row.blocked ? record.with("blocked", "true") : record).build();
    }

    @Override
    protected SupplierRow empty(List<String> key) {
        return new SupplierRow(key.get(0));
    }

    @Override
    protected void fill(SupplierRow row, DataRecord record) {
        row.name = record.text("name");
        row.currency = record.text("currency");
        row.leadDays = Integer.parseInt(record.text("leadTimeDays"));
        row.reliability = record.decimal("reliability");
        row.minimumOrder = record.find("minimumOrder")
                .map(least -> record.decimal("minimumOrder"))
                .orElse(null);
        row.over = record.decimal("over");
        row.under = record.decimal("under");
        row.blocked = record.find("blocked").isPresent();
        row.version = Long.parseLong(record.text("version"));
    }
}
