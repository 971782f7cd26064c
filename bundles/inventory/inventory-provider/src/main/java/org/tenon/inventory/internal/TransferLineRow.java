package org.tenon.inventory.internal;

import java.math.BigDecimal;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import javax.persistence.Version;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.Transfer;

/** What was sent of a product, and what has arrived of it. */
@Entity
@Table(name = "inventory_transfer_line")
@IdClass(TransferLineKey.class)
class TransferLineRow {

    @Id
    @Column(name = "transfer")
    String transfer = "";

    @Id
    @Column(name = "line_no")
    int number;

    @Column(name = "product")
    String product = "";

    @Column(name = "quantity")
    BigDecimal quantity = BigDecimal.ZERO;

    @Column(name = "arrived")
    BigDecimal arrived = BigDecimal.ZERO;

    @Version
    @Column(name = "version")
    long version;

    String key() {
        return Integer.toString(number);
    }

    BigDecimal open() {
        return quantity.subtract(arrived);
    }

    Transfer.Line line() {
        return new Transfer.Line(key(), new ProductId(product), Decimals.plain(quantity), Decimals.plain(arrived));
    }
}
