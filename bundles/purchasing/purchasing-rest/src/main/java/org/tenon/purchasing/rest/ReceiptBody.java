package org.tenon.purchasing.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.tenon.inventory.ReceiptId;
import org.tenon.purchasing.PurchaseReceipt;

/** A part of a line that came in; stock has the receipt. */
record ReceiptBody(int line, ReceiptId receipt, BigDecimal quantity, Instant at) {

    /** All that has come, the first first. */
    record Items(List<ReceiptBody> items) {

        static Items of(List<PurchaseReceipt> receipts) {
            return new Items(receipts.stream()
                    .map(each -> new ReceiptBody(each.line(), each.receipt(), each.quantity(), each.at()))
                    .toList());
        }
    }
}
