package org.tenon.inventory.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.Allocation;
import org.tenon.inventory.ReservationChange;
import org.tenon.inventory.WarehouseId;

/** What a document has set aside, of which lots, and what became of it. */
record AllocationBody(String document, List<Part> items, List<Change> changes) {

    /** How much of a lot. */
    record Part(
            String line,
            ProductId product,
            WarehouseId warehouse,
            Optional<String> lot,
            Optional<String> location,
            BigDecimal quantity) {

        private static Part of(Allocation allocation) {
            return new Part(
                    allocation.line(),
                    allocation.product(),
                    allocation.warehouse(),
                    allocation.lot(),
                    allocation.location(),
                    allocation.quantity());
        }
    }

    /** What a line had after something became of it. */
    record Change(String line, Instant at, String why, BigDecimal requested, BigDecimal reserved, BigDecimal shipped) {

        private static Change of(ReservationChange change) {
            return new Change(
                    change.line(), change.at(), change.why(), change.requested(), change.reserved(), change.shipped());
        }
    }

    static AllocationBody of(String document, List<Allocation> allocations, List<ReservationChange> changes) {
        return new AllocationBody(
                document,
                allocations.stream().map(Part::of).toList(),
                changes.stream().map(Change::of).toList());
    }
}
