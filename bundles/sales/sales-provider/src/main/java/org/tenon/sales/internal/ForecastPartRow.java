package org.tenon.sales.internal;

import java.math.BigDecimal;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Transient;
import org.jspecify.annotations.Nullable;
import org.tenon.sales.SalesTarget;

/** What was forecast of one owner's opportunities about one product in one currency. Never changed. */
@Entity
@Table(name = "sales_forecast_part")
class ForecastPartRow {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "for_month")
    String month;

    @Column(name = "owner")
    String owner;

    /** The owner's at that time. */
    @Column(name = "team")
    @Nullable
    String team;

    @Column(name = "product_id")
    @Nullable
    String product;

    @Column(name = "currency")
    String currency;

    @Column(name = "weighted")
    BigDecimal weighted;

    @Column(name = "won")
    BigDecimal won;

    /** Of interest on the day, and not afterwards. */
    @Transient
    BigDecimal open = BigDecimal.ZERO;

    void add(BigDecimal probability, BigDecimal amount) {
        if (probability.compareTo(HUNDRED) >= 0) {
            won = won.add(amount);
        } else if (probability.signum() > 0) {
            open = open.add(amount);
            weighted = weighted.add(amount.multiply(probability).movePointLeft(2));
        }
    }

    Optional<String> key(SalesTarget.Kind by) {
        return switch (by) {
            case COMPANY -> Optional.empty();
            case OWNER -> Optional.of(owner);
            case TEAM -> Optional.ofNullable(team);
            case PRODUCT -> Optional.ofNullable(product);
        };
    }
}
