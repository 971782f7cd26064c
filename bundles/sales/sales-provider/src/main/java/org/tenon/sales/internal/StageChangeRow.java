package org.tenon.sales.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.Money;
import org.tenon.kernel.NewId;
import org.tenon.kernel.Percent;
import org.tenon.persistence.Utc;
import org.tenon.sales.StageChange;

/** That an opportunity reached a stage. Never changed. */
@Entity
@Table(name = "sales_stage_change")
class StageChangeRow {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "opportunity_id")
    String opportunity;

    @Column(name = "from_stage")
    @Nullable
    String from;

    @Column(name = "to_stage")
    String to;

    @Column(name = "probability")
    BigDecimal probability;

    @Column(name = "amount")
    BigDecimal amount;

    @Column(name = "currency")
    String currency;

    @Column(name = "changed_by")
    String by;

    @Column(name = "changed_at")
    LocalDateTime at;

    static StageChangeRow of(OpportunityRow reached, String user, Instant now) {
        StageChangeRow row = new StageChangeRow();
        row.id = NewId.next();
        row.opportunity = reached.id;
        row.from = reached.stageBefore;
        row.to = reached.stage;
        row.probability = reached.probability;
        row.amount = reached.amount;
        row.currency = reached.currency;
        row.by = user;
        row.at = Utc.column(now);
        return row;
    }

    StageChange change() {
        return new StageChange(
                Optional.ofNullable(from),
                to,
                new Percent(probability),
                new Money(amount, Currency.getInstance(currency)),
                by,
                Utc.instant(at));
    }
}
