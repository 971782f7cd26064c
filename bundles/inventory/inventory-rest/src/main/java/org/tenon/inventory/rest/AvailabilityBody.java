package org.tenon.inventory.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.Confidence;
import org.tenon.inventory.LineAvailability;
import org.tenon.inventory.Promise;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Percent;

/** What can be had, as an answer gives it: a line for each that was asked for. */
record AvailabilityBody(List<Line> lines) {

    /** @param promises by date; together they cover the quantity */
    record Line(ProductId product, BigDecimal quantity, List<PromiseBody> promises) {}

    /** How much can leave on which day, what that rests on, and how reliable that is. */
    record PromiseBody(
            BigDecimal quantity,
            LocalDate date,
            WarehouseId warehouse,
            Promise.Basis basis,
            Optional<Percent> reliability,
            Optional<String> source,
            Optional<ConfidenceBody> confidence) {

        private static PromiseBody of(Promise promise) {
            return new PromiseBody(
                    promise.quantity(),
                    promise.date(),
                    promise.warehouse(),
                    promise.basis(),
                    promise.reliability(),
                    promise.source(),
                    promise.confidence().map(ConfidenceBody::of));
        }
    }

    /** By when half, and nine of ten, of those before would have been there. */
    record ConfidenceBody(LocalDate likely, LocalDate safe, int cases) {

        private static ConfidenceBody of(Confidence confidence) {
            return new ConfidenceBody(confidence.likely(), confidence.safe(), confidence.cases());
        }
    }

    static AvailabilityBody of(List<LineAvailability> lines) {
        return new AvailabilityBody(lines.stream()
                .map(line -> new Line(
                        line.product(),
                        line.quantity(),
                        line.promises().stream().map(PromiseBody::of).toList()))
                .toList());
    }
}
