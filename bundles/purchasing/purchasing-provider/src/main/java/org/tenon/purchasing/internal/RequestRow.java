package org.tenon.purchasing.internal;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.inventory.Custody;
import org.tenon.kernel.capability.ProviderVersion;
import org.tenon.purchasing.procurement.ProcurementKind;
import org.tenon.purchasing.procurement.ProcurementRequest;

/** What is to be bought for a line of a document. It stays when nothing is wanted any more, so that two who ask at once meet at it. */
@Entity(name = "ProcurementRequest")
@Table(name = "purchasing_request")
@IdClass(RequestRow.Key.class)
class RequestRow {

    /** A document and a line of it. JPA wants a mutable class here. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private @Nullable String document;
        private @Nullable String line;

        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && Objects.equals(document, key.document) && Objects.equals(line, key.line);
        }

        @Override
        public int hashCode() {
            return Objects.hash(document, line);
        }
    }

    @Id
    @Column(name = "document")
    String document = "";

    @Id
    @Column(name = "line_key")
    String line = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    ProcurementKind kind = ProcurementKind.MAKE_TO_ORDER;

    @Column(name = "product_id")
    String product = "";

    @Column(name = "quantity")
    BigDecimal quantity = BigDecimal.ZERO;

    @Column(name = "customer_id")
    String customer = "";

    @Column(name = "warehouse_id")
    String warehouse = "";

    /** Who keeps what the document has set aside, as {@code name@version}. */
    @Column(name = "keeper")
    @Nullable
    String keeper;

    void take(ProcurementRequest request, ProcurementRequest.Line wanted) {
        kind = wanted.kind();
        product = wanted.product().value();
        quantity = wanted.quantity();
        customer = request.customer().value();
        warehouse = request.warehouse().value();
        keeper = request.keeper().map(ProviderVersion::toString).orElse(null);
    }

    /** The same for a line of another document. */
    void takeOver(RequestRow other) {
        kind = other.kind;
        product = other.product;
        quantity = other.quantity;
        customer = other.customer;
        warehouse = other.warehouse;
        keeper = other.keeper;
    }

    boolean isDropShipment() {
        return kind == ProcurementKind.DROP_SHIPMENT;
    }

    boolean isOf(ProcurementRequest.Line wanted) {
        return kind == wanted.kind() && product.equals(wanted.product().value());
    }

    /** With whom stock is set aside for the document. */
    Custody custody() {
        return Custody.of("order", customer, Optional.ofNullable(keeper).flatMap(ProviderVersion::parse));
    }
}
