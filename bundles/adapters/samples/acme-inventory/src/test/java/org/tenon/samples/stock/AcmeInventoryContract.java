package org.tenon.samples.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tenon.catalog.KitService;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.Issue;
import org.tenon.inventory.Receipt;
import org.tenon.inventory.ReservationRequest;
import org.tenon.inventory.WarehouseId;
import org.tenon.testing.contract.Stand;
import org.tenon.testing.contract.inventory.InventoryCapabilityContract;
import org.tenon.testing.contract.inventory.KitAvailabilityContract;
import org.tenon.testing.fixture.TestDatabase;

/** The whole contract of inventory, and what is promised beyond it. */
abstract class AcmeInventoryContract extends InventoryCapabilityContract implements KitAvailabilityContract {

    private final Warehouse warehouse;

    AcmeInventoryContract(TestDatabase database) {
        warehouse = new Warehouse(database);
    }

    @AfterAll
    void close() {
        warehouse.close();
    }

    @Override
    protected Stand stand() {
        return warehouse;
    }

    @Override
    public KitService kits() {
        return warehouse.service(KitService.class);
    }

    @Test
    void asks_the_database_as_often_for_forty_lines_as_for_one() {
        List<ProductId> products = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            products.add(goodsInStock(5));
        }

        assertThat(lifeOf(products)).isEqualTo(lifeOf(products.subList(0, 1)));
    }

    /** How often a receipt, a reservation and an issue ask it. */
    private List<Long> lifeOf(List<ProductId> products) {
        String document = document();
        List<Receipt.Line> received =
                products.stream().map(product -> Receipt.Line.of(product, 1)).toList();
        List<ReservationRequest.Line> wanted = products.stream()
                .map(product -> new ReservationRequest.Line(product.value(), product, BigDecimal.ONE))
                .toList();
        List<Issue.Line> leaving = products.stream()
                .map(product -> new Issue.Line(product.value(), BigDecimal.ONE))
                .toList();
        return List.of(
                roundTrips(() -> stock().receive(new Receipt(WarehouseId.MAIN, Optional.empty(), received))),
                roundTrips(() -> reservations().reserve(new ReservationRequest(document, WarehouseId.MAIN, wanted))),
                roundTrips(() -> reservations().issue(new Issue(document, "key", leaving))));
    }

    private long roundTrips(Runnable work) {
        warehouse.platform().statements().reset();
        work.run();
        return warehouse.platform().statements().count();
    }
}
