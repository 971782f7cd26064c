package org.tenon.purchasing.internal;

import java.util.List;
import java.util.Optional;
import org.tenon.kernel.exchange.DataRecord;
import org.tenon.persistence.ExchangedRows;
import org.tenon.purchasing.PurchasingData;
import org.tenon.purchasing.procurement.ProcurementKind;

final class RequestRecords extends ExchangedRows<RequestRow> {

    RequestRecords() {
        super(PurchasingData.REQUEST, RequestRow.class, "document", "line");
    }

    @Override
    protected DataRecord record(RequestRow row) {
        return DataRecord.of(row.document, row.line)
                .with("kind", row.kind.name())
                .with("product", row.product)
                .with("quantity", row.quantity)
                .with("customer", row.customer)
                .with("warehouse", row.warehouse)
                .with("keeper", Optional.ofNullable(row.keeper))
                .build();
    }

    @Override
    protected RequestRow empty(List<String> key) {
        RequestRow row = new RequestRow();
        row.document = key.get(0);
        row.line = key.get(1);
        return row;
    }

    @Override
    protected void fill(RequestRow row, DataRecord record) {
        row.kind = ProcurementKind.valueOf(record.text("kind"));
        row.product = record.text("product");
        row.quantity = record.decimal("quantity");
        row.customer = record.text("customer");
        row.warehouse = record.text("warehouse");
        row.keeper = record.find("keeper").orElse(null);
    }
}
