package org.tenon.pricing.internal;

import java.math.BigDecimal;
import java.util.Currency;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.tenon.pricing.HalfRounding;
import org.tenon.pricing.internal.engine.RoundingStep;

/** A row of currencies whose documents are rounded to something else than the minor unit. */
@Entity(name = "Currency")
@Table(name = "pricing_currency")
class CurrencyEntity {

    @Id
    private String code;

    @Column(name = "rounding_step")
    private BigDecimal step;

    private String halves;
    private long edition;

    CurrencyEntity(Currency currency, BigDecimal step, HalfRounding halves, long edition) {
        this.code = currency.getCurrencyCode();
        this.step = step;
        this.halves = halves.name();
        this.edition = edition;
    }

    /** What it is until it is replaced in an edition. */
    PastStepEntity past(long replacedIn) {
        return new PastStepEntity(code, replacedIn, edition, step, halves);
    }

    void round(BigDecimal newStep, HalfRounding newHalves, long newEdition) {
        step = newStep;
        halves = newHalves.name();
        edition = newEdition;
    }

    RoundingStep step() {
        return new RoundingStep(Currency.getInstance(code), step, HalfRounding.valueOf(halves));
    }
}
