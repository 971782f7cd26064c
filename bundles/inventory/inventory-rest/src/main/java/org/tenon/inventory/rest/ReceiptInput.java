package org.tenon.inventory.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.LotFacts;
import org.tenon.inventory.Receipt;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Money;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violations;

/** Goods that came in, as a request gives them. */
record ReceiptInput(
        @Nullable WarehouseId warehouse,
        Optional<String> reference,
        Optional<LocalDate> on,
        @Nullable List<@Nullable Line> lines) {

    /** A line of a receipt. */
    record Line(
            @Nullable ProductId product,
            @Nullable BigDecimal quantity,
            Optional<String> lot,
            Optional<Money> unitCost,
            Optional<LocalDate> expires,
            Optional<String> owner,
            Optional<Boolean> serial,
            Optional<String> location,
            Optional<String> barcode) {

        /** What the line does not say itself, its bar code does. A serial number is the number of a lot of one piece. */
        private Line scanned(Barcodes barcodes, String pointer) {
            if (barcode.isEmpty()) {
                return this;
            }
            BarcodeBody read = barcodes.read(barcode.get(), pointer + "/barcode");
            ProductId known = product == null ? read.product().orElse(null) : product;
            if (known == null) {
                throw new InvalidRequestException(
                        pointer + "/barcode",
                        "inventory.barcode-product",
                        "There is no product of which the SKU is " + read.gtin().orElse("none") + ".");
            }
            boolean piece = read.serial().isPresent();
            return new Line(
                    known,
                    quantity == null ? piece ? BigDecimal.ONE : read.count().orElse(null) : quantity,
                    lot.or(() -> read.serial()).or(() -> read.lot()),
                    unitCost,
                    expires.or(() -> read.expires()),
                    owner,
                    serial.or(() -> piece ? Optional.of(true) : Optional.empty()),
                    location,
                    Optional.empty());
        }

        private void check(Violations violations, String pointer) {
            violations.check(product != null, pointer + "/product", "required", "A line names a product.");
            Quantities.check(violations, quantity, pointer);
        }

        private Receipt.Line line() {
            return new Receipt.Line(
                    product, quantity, lot, unitCost, new LotFacts(expires, owner, serial.orElse(false)), location);
        }
    }

    /** The same with what its bar codes say. */
    ReceiptInput scanned(Barcodes barcodes) {
        if (lines == null
                || lines.stream()
                        .noneMatch(line -> line != null && line.barcode().isPresent())) {
            return this;
        }
        List<@Nullable Line> read = new ArrayList<>();
        for (Line line : lines) {
            read.add(line == null ? null : line.scanned(barcodes, "/lines/" + read.size()));
        }
        return new ReceiptInput(warehouse, reference, on, read);
    }

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    Receipt receipt() {
        Violations violations = new Violations();
        violations.check(warehouse != null, "/warehouse", "required", "A receipt names a warehouse.");
        if (violations.check(
                lines != null && !lines.isEmpty(), "/lines", "required", "A receipt has at least one line.")) {
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                if (violations.check(line != null, "/lines/" + i, "required", "A line is an object.")) {
                    line.check(violations, "/lines/" + i);
                }
            }
        }
        violations.throwIfAny();
        return new Receipt(warehouse, reference, lines.stream().map(Line::line).toList(), on);
    }
}
