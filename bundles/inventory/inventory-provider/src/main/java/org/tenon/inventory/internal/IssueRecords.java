package org.tenon.inventory.internal;

import java.util.List;
import org.tenon.inventory.InventoryData;
import org.tenon.kernel.exchange.DataRecord;
import org.tenon.persistence.ExchangedRows;
import org.tenon.persistence.Utc;

final class IssueRecords extends ExchangedRows<IssueRow> {

    IssueRecords() {
        super(InventoryData.ISSUE, IssueRow.class, "document", "key");
    }

    @Override
    protected DataRecord record(IssueRow row) {
        return DataRecord.of(row.document, row.key)
                .with("issued", Utc.instant(row.issuedAt))
                .build();
    }

    @Override
    protected IssueRow empty(List<String> key) {
        IssueRow row = new IssueRow();
        row.document = key.get(0);
        row.key = key.get(1);
        return row;
    }

    @Override
    protected void fill(IssueRow row, DataRecord record) {
        row.issuedAt = Utc.column(record.instant("issued"));
    }
}
