package org.tenon.pricing.internal;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.pricing.HalfRounding;
import org.tenon.pricing.internal.engine.RoundingStep;

/** A rounding step from the edition that it came in until the one that replaced it. Written once. */
@Entity(name = "PastStep")
@Table(name = "pricing_past_step")
@IdClass(PastStepEntity.Key.class)
@SuppressWarnings("UnusedVariable") // queries read the fields
class PastStepEntity {

    /** A currency, and when its step was replaced. JPA wants a mutable class here. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private @Nullable String code;
        private long replacedIn;

        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && Objects.equals(code, key.code) && replacedIn == key.replacedIn;
        }

        @Override
        public int hashCode() {
            return Objects.hash(code, replacedIn);
        }
    }

    @Id
    private String code;

    @Id
    @Column(name = "replaced_in")
    private long replacedIn;

    private long edition;

    @Column(name = "rounding_step")
    private BigDecimal step;

    private String halves;

    PastStepEntity(String code, long replacedIn, long edition, BigDecimal step, String halves) {
        this.code = code;
        this.replacedIn = replacedIn;
        this.edition = edition;
        this.step = step;
        this.halves = halves;
    }

    RoundingStep step() {
        return new RoundingStep(Currency.getInstance(code), step, HalfRounding.valueOf(halves));
    }
}
