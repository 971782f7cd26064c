package org.tenon.pricing.internal;

import java.math.BigDecimal;
import java.util.Currency;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A row of currencies whose documents are rounded to something else than the minor unit. */
@Entity(name = "Currency")
@Table(name = "pricing_currency")
class CurrencyEntity {

    @Id
    private String code;

    @Column(name = "rounding_step")
    private BigDecimal step;

    private long edition;

    CurrencyEntity(Currency currency, BigDecimal step, long edition) {
        this.code = currency.getCurrencyCode();
        this.step = step;
        this.edition = edition;
    }

    /** What it is until it is replaced in an edition. */
    PastStepEntity past(long replacedIn) {
        return new PastStepEntity(code, replacedIn, edition, step);
    }

    void round(BigDecimal newStep, long newEdition) {
        step = newStep;
        edition = newEdition;
    }

    Currency currency() {
        return Currency.getInstance(code);
    }

    BigDecimal step() {
        return step;
    }
}
