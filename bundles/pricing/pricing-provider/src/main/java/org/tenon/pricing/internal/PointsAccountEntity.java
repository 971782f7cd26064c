package org.tenon.pricing.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;

/** Up to where an account of points is booked. Who holds the row may add to its ledger. */
@Entity(name = "PointsAccount")
@Table(name = "pricing_points_account")
class PointsAccountEntity {

    @Id
    private String id;

    @Column(name = "booked_before")
    private LocalDate bookedBefore;

    private BigDecimal rest;

    PointsAccountEntity(String id, LocalDate bookedBefore) {
        this.id = id;
        this.bookedBefore = bookedBefore;
        this.rest = BigDecimal.ZERO;
    }

    static String id(CustomerId customer, Currency currency) {
        return customer.value() + "/" + currency.getCurrencyCode();
    }

    String id() {
        return id;
    }

    LocalDate bookedBefore() {
        return bookedBefore;
    }

    /** Takes over what was bought until a day. @return for how many points it is good, with what was over before */
    long book(BigDecimal net, Money amountPerPoint, LocalDate before) {
        BigDecimal all = rest.add(net);
        BigDecimal[] parts = all.divideAndRemainder(amountPerPoint.amount());
        // What was taken back lowers at once: the rest is never below zero.
        BigDecimal points = parts[1].signum() < 0 ? parts[0].subtract(BigDecimal.ONE) : parts[0];
        rest = all.subtract(points.multiply(amountPerPoint.amount()));
        bookedBefore = before;
        return points.longValueExact();
    }

    /** Purchases until a day earn nothing. */
    void skip(LocalDate before) {
        bookedBefore = before;
    }
}
