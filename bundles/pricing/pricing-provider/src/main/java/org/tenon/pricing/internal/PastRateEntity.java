package org.tenon.pricing.internal;

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
import org.tenon.pricing.ExchangeRate;

/** An exchange rate from the edition that it came in until the one that replaced it. Written once. */
@Entity(name = "PastRate")
@Table(name = "pricing_past_rate")
@IdClass(PastRateEntity.Key.class)
@SuppressWarnings("UnusedVariable") // queries read the fields
class PastRateEntity {

    /** Two currencies, a day, and when the rate was replaced. JPA wants a mutable class here. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private @Nullable String from;
        private @Nullable String to;
        private @Nullable LocalDate validFrom;
        private long replacedIn;

        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && Objects.equals(from, key.from)
                    && Objects.equals(to, key.to)
                    && Objects.equals(validFrom, key.validFrom)
                    && replacedIn == key.replacedIn;
        }

        @Override
        public int hashCode() {
            return Objects.hash(from, to, validFrom, replacedIn);
        }
    }

    @Id
    @Column(name = "from_currency")
    private String from;

    @Id
    @Column(name = "to_currency")
    private String to;

    @Id
    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Id
    @Column(name = "replaced_in")
    private long replacedIn;

    private long edition;
    private BigDecimal rate;
    private @Nullable String source;

    PastRateEntity(ExchangeRate rate, long replacedIn, long edition) {
        this.from = rate.from().getCurrencyCode();
        this.to = rate.to().getCurrencyCode();
        this.validFrom = rate.validFrom();
        this.replacedIn = replacedIn;
        this.edition = edition;
        this.rate = rate.rate();
        this.source = rate.source().orElse(null);
    }

    ExchangeRate toRate() {
        return new ExchangeRate(
                Currency.getInstance(from), Currency.getInstance(to), rate, validFrom, Optional.ofNullable(source));
    }
}
