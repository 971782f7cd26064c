package org.tenon.sales.internal;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Currency;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.tenon.kernel.Money;
import org.tenon.sales.SalesTarget;

/** A target as it is kept. */
@Entity
@Table(name = "sales_target")
class SalesTargetRow {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "for_month")
    String month;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    SalesTarget.Kind kind;

    @Column(name = "target_key")
    String targetKey;

    @Column(name = "amount")
    BigDecimal amount;

    @Column(name = "currency")
    String currency;

    @Version
    @Column(name = "version")
    long version;

    static String id(YearMonth month, SalesTarget.Kind of, String key) {
        return month + "/" + of + "/" + key;
    }

    SalesTarget target() {
        return new SalesTarget(
                YearMonth.parse(month), kind, targetKey, new Money(amount, Currency.getInstance(currency)), version);
    }
}
