package org.tenon.samples.stock;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenon.inventory.InventoryData;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.exchange.DataExport;
import org.tenon.kernel.exchange.DataRecord;
import org.tenon.kernel.problem.ConflictException;

/** What we cannot keep: we expect no goods, so those that are on their way would never arrive. */
final class Limits {

    private static final int PAGE = 500;

    private Limits() {}

    /** @throws ConflictException when {@code source} has something that we cannot keep */
    static void require(DataExport source) {
        for (String kind : List.of(InventoryData.TRANSFER_LINE.name(), InventoryData.PLAN.name())) {
            boolean has = source.kinds().stream().anyMatch(one -> one.name().equals(kind));
            Optional<String> cursor = Optional.empty();
            do {
                Page<DataRecord> page = has
                        ? source.page(kind, new PageRequest(PAGE, cursor))
                        : new Page<>(List.of(), Optional.empty());
                require(kind, page.items());
                cursor = page.next();
            } while (cursor.isPresent());
        }
    }

    /** @throws ConflictException when one of the records is about goods that are still to come */
    static void require(String kind, List<DataRecord> records) {
        for (DataRecord record : records) {
            if (kind.equals(InventoryData.TRANSFER_LINE.name())
                    && record.decimal("arrived").compareTo(record.decimal("quantity")) < 0) {
                throw notKept(
                        kind, record, "is still on its way, and we expect no goods: let the transfer arrive first.");
            }
            if (kind.equals(InventoryData.PLAN.name())
                    && record.find("cancelled").isEmpty()
                    && record.decimal("received").compareTo(record.decimal("quantity")) < 0) {
                throw notKept(
                        kind, record, "is still expected, and we expect no goods: receive or cancel the plan first.");
            }
        }
    }

    private static ConflictException notKept(String kind, DataRecord record, String why) {
        return new ConflictException(
                "exchange.not-kept",
                "The " + kind + " " + record.key() + " of product " + record.text("product") + " " + why,
                Map.of("kind", kind, "key", record.key()));
    }
}
