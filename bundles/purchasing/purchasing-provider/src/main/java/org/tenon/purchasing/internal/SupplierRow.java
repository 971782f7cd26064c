package org.tenon.purchasing.internal;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.purchasing.ReceiptTolerance;
import org.tenon.purchasing.Supplier;
import org.tenon.purchasing.SupplierDetails;
import org.tenon.purchasing.SupplierId;

/** A supplier. Whoever changes one, or what it delivers, holds its row and counts the version. */
@Entity(name = "Supplier")
@Table(name = "purchasing_supplier")
class SupplierRow {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "name")
    String name;

    @Column(name = "currency")
    String currency;

    @Column(name = "lead_days")
    int leadDays;

    @Column(name = "reliability")
    BigDecimal reliability;

    @Column(name = "minimum_order")
    @Nullable
    BigDecimal minimumOrder;

    @Column(name = "over_percent")
    BigDecimal over;

    @Column(name = "under_percent")
    BigDecimal under;

    @Column(name = "blocked")
    boolean blocked;

    @Column(name = "version")
    long version;

    /** With nothing but its identity. */
    SupplierRow(String id) {
        this.id = id;
        this.name = "";
        this.currency = "";
        this.reliability = BigDecimal.ZERO;
        this.over = BigDecimal.ZERO;
        this.under = BigDecimal.ZERO;
    }

    SupplierRow(String id, SupplierDetails details) {
        this.id = id;
        fill(details);
    }

    /** Takes over the details, and counts the change. */
    final void fill(SupplierDetails details) {
        name = details.name();
        currency = details.currency().getCurrencyCode();
        leadDays = details.leadTimeDays();
        reliability = details.reliability().value();
        minimumOrder = details.minimumOrder().map(Money::amount).orElse(null);
        over = details.tolerance().over().value();
        under = details.tolerance().under().value();
        blocked = details.blocked();
        version++;
    }

    Currency currency() {
        return Currency.getInstance(currency);
    }

    Supplier toSupplier() {
        return new Supplier(
                new SupplierId(id),
                new SupplierDetails(
                        name,
                        currency(),
                        leadDays,
                        new Percent(reliability),
                        Optional.ofNullable(minimumOrder).map(amount -> new Money(amount, currency())),
                        new ReceiptTolerance(new Percent(over), new Percent(under)),
                        blocked),
                version);
    }
}
