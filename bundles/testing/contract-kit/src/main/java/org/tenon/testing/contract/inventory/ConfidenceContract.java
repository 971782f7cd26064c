package org.tenon.testing.contract.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.AvailabilityRequest;
import org.tenon.inventory.Confidence;
import org.tenon.inventory.Plan;
import org.tenon.inventory.PlannedReceiptId;
import org.tenon.inventory.PlannedReceiptService;
import org.tenon.inventory.Promise;
import org.tenon.inventory.Receipt;
import org.tenon.inventory.WarehouseId;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** What promises say of how likely they are. */
@Besides(
        value = "confidence",
        services = {PlannedReceiptService.class})
public interface ConfidenceContract extends LedgerUnderTest {

    private void arrivals(ProductId product, int cases) {
        LocalDate day = today();
        for (int i = 1; i <= cases; i++) {
            // Each takes a day more than the one before, and all are expected after five.
            PlannedReceiptId plan = plans().plan(Plan.of(WarehouseId.MAIN, product, 1, day.plusDays(5)))
                    .id();
            setToday(day.plusDays(i));
            try {
                plans().receive(
                                plan,
                                new Receipt(WarehouseId.MAIN, Optional.empty(), List.of(Receipt.Line.of(product, 1))));
            } finally {
                setToday(day);
            }
        }
    }

    private Promise last(ProductId product, long quantity) {
        List<Promise> promises = availability()
                .promise(AvailabilityRequest.of(
                        List.of(new AvailabilityRequest.Line(product, BigDecimal.valueOf(quantity)))))
                .get(0)
                .promises();
        return promises.get(promises.size() - 1);
    }

    @Core
    @DisplayName(
            "INV-250 When enough has come in, a promise says by when half of it, and nine of ten, would have been there")
    default void confidence() {
        ProductId product = goods();
        arrivals(product, 19);

        // Of 1 to 19 days, the tenth (50 % of 20) and the eighteenth (90 % of 20)
        assertThat(last(product, 100).confidence())
                .contains(new Confidence(today().plusDays(10), today().plusDays(18), 19));
        plans().plan(Plan.of(WarehouseId.MAIN, product, 200, today().plusDays(7)));
        // Late by -4 to 14 days: 5 and 13 after the day that is expected
        assertThat(last(product, 100).confidence())
                .contains(new Confidence(today().plusDays(12), today().plusDays(20), 19));
    }

    @Full
    @DisplayName("INV-251 What is on the shelf needs no confidence, and few cases give none")
    default void noConfidence() {
        ProductId product = goods();
        arrivals(product, 3);

        assertThat(last(product, 3).basis()).isEqualTo(Promise.Basis.STOCK);
        assertThat(last(product, 3).confidence()).isEmpty();
        assertThat(last(product, 4).confidence()).isEmpty();
    }
}
