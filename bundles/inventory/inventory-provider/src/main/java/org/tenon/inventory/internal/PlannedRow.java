package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.Plan;
import org.tenon.inventory.PlannedReceipt;
import org.tenon.inventory.PlannedReceiptId;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Percent;

/** What is expected to come in. */
@Entity
@Table(name = "inventory_planned")
class PlannedRow {

    @Id
    @Column(name = "id")
    String id = "";

    @Column(name = "warehouse")
    String warehouse = "";

    @Column(name = "product")
    String product = "";

    @Column(name = "quantity")
    BigDecimal quantity = BigDecimal.ZERO;

    @Column(name = "received")
    BigDecimal received = BigDecimal.ZERO;

    @Column(name = "expected")
    LocalDate expected = LocalDate.MIN;

    @Column(name = "reliability")
    BigDecimal reliability = BigDecimal.ZERO;

    @Column(name = "reference")
    @Nullable
    String reference;

    @Column(name = "cancelled")
    boolean cancelled;

    /** The day on which it was planned. */
    @Column(name = "planned_on")
    @Nullable
    LocalDate plannedOn;

    /** The day that was expected at first. */
    @Column(name = "first_expected")
    @Nullable
    LocalDate firstExpected;

    @Version
    @Column(name = "version")
    long version;

    void take(Plan plan) {
        warehouse = plan.warehouse().value();
        product = plan.product().value();
        quantity = plan.quantity();
        expected = plan.expected();
        reliability = plan.reliability().value();
        reference = plan.reference().orElse(null);
    }

    PlannedReceipt planned() {
        return new PlannedReceipt(
                new PlannedReceiptId(id),
                new Plan(
                        new WarehouseId(warehouse),
                        new ProductId(product),
                        Decimals.plain(quantity),
                        expected,
                        new Percent(reliability),
                        Optional.ofNullable(reference)),
                Decimals.plain(received),
                cancelled,
                version);
    }
}
