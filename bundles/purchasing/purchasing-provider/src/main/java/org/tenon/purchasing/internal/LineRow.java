package org.tenon.purchasing.internal;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.PlannedReceiptId;
import org.tenon.kernel.Money;
import org.tenon.purchasing.OrderedFor;
import org.tenon.purchasing.PurchaseOrderLine;

/** A line of a purchase order. It changes under the lock of its order's row. */
@Entity(name = "PurchaseOrderLine")
@Table(name = "purchasing_line")
@IdClass(LineRow.Key.class)
class LineRow {

    /** An order and a number in it. JPA wants a mutable class here. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private @Nullable String order;
        private int number;

        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && Objects.equals(order, key.order) && number == key.number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(order, number);
        }
    }

    @Id
    @Column(name = "order_id")
    String order = "";

    @Id
    @Column(name = "line_no")
    int number;

    @Column(name = "product_id")
    String product = "";

    @Column(name = "supplier_number")
    @Nullable
    String supplierNumber;

    @Column(name = "quantity")
    BigDecimal quantity = BigDecimal.ZERO;

    @Column(name = "unit_cost")
    BigDecimal unitCost = BigDecimal.ZERO;

    @Column(name = "total")
    BigDecimal total = BigDecimal.ZERO;

    @Column(name = "expected")
    LocalDate expected = LocalDate.MIN;

    @Column(name = "received")
    BigDecimal received = BigDecimal.ZERO;

    @Column(name = "closed")
    boolean closed;

    @Column(name = "plan_id")
    @Nullable
    String plan;

    /** For which line of which document it is bought; both are null for the stock. */
    @Column(name = "for_document")
    @Nullable
    String forDocument;

    @Column(name = "for_line")
    @Nullable
    String forLine;

    /** How much of it is for that. What comes is for that first. */
    @Column(name = "pegged")
    BigDecimal pegged = BigDecimal.ZERO;

    void peg(RequestRow request, BigDecimal part) {
        forDocument = request.document;
        forLine = request.line;
        pegged = part;
    }

    /** All of it is for the stock from now on. */
    void unpeg() {
        forDocument = null;
        forLine = null;
        pegged = BigDecimal.ZERO;
    }

    boolean isPegged() {
        return forDocument != null;
    }

    /** What has come for the line that it is bought for. */
    BigDecimal delivered() {
        return received.min(pegged);
    }

    /** What is still to come for that. */
    BigDecimal openPeg() {
        return closed ? BigDecimal.ZERO : pegged.subtract(delivered());
    }

    private Optional<OrderedFor> orderedFor() {
        return forDocument == null || forLine == null
                ? Optional.empty()
                : Optional.of(new OrderedFor(forDocument, forLine, Decimals.plain(pegged)));
    }

    /** What is still to come. */
    BigDecimal open() {
        return closed ? BigDecimal.ZERO : quantity.subtract(received).max(BigDecimal.ZERO);
    }

    boolean isOpen() {
        return open().signum() > 0;
    }

    PurchaseOrderLine toLine(Currency currency) {
        return new PurchaseOrderLine(
                number,
                new ProductId(product),
                Optional.ofNullable(supplierNumber),
                Decimals.plain(quantity),
                new Money(unitCost, currency),
                new Money(total, currency),
                expected,
                Decimals.plain(received),
                closed,
                Optional.ofNullable(plan).map(PlannedReceiptId::new),
                orderedFor());
    }
}
