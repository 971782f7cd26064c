package org.tenon.inventory.internal;

import java.math.BigDecimal;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import javax.persistence.Version;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.Allocation;
import org.tenon.inventory.WarehouseId;

/** What a line has set aside of a part. */
@Entity
@Table(name = "inventory_claim")
@IdClass(ClaimKey.class)
class ClaimRow {

    @Id
    @Column(name = "document")
    String document = "";

    @Id
    @Column(name = "line")
    String line = "";

    @Id
    @Column(name = "location")
    String location = "";

    @Id
    @Column(name = "lot")
    String lot = "";

    @Column(name = "product")
    String product = "";

    @Column(name = "warehouse")
    String warehouse = "";

    @Column(name = "quantity")
    BigDecimal quantity = BigDecimal.ZERO;

    @Version
    @Column(name = "version")
    long version;

    Allocation toAllocation() {
        return new Allocation(
                document,
                line,
                new ProductId(product),
                new WarehouseId(warehouse),
                Texts.optional(lot),
                Texts.optional(location),
                Decimals.plain(quantity));
    }
}
