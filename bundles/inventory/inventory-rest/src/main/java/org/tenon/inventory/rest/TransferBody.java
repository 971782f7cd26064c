package org.tenon.inventory.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.Transfer;
import org.tenon.inventory.TransferId;
import org.tenon.inventory.WarehouseId;

/** A transfer as an answer gives it. */
record TransferBody(
        TransferId id,
        WarehouseId from,
        WarehouseId to,
        Optional<String> reference,
        LocalDate expected,
        boolean arrived,
        List<Line> lines,
        Instant sentAt) {

    /** What was sent, and what has arrived of it. */
    record Line(String line, ProductId product, BigDecimal quantity, BigDecimal arrived) {}

    static TransferBody of(Transfer transfer) {
        return new TransferBody(
                transfer.id(),
                transfer.from(),
                transfer.to(),
                transfer.reference(),
                transfer.expected(),
                transfer.hasArrived(),
                transfer.lines().stream()
                        .map(line -> new Line(line.line(), line.product(), line.quantity(), line.arrived()))
                        .toList(),
                transfer.sentAt());
    }
}
