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

/** A row of exchange rates. */
@Entity(name = "ExchangeRate")
@Table(name = "pricing_exchange_rate")
@IdClass(ExchangeRateEntity.Key.class)
class ExchangeRateEntity {

    /** Two currencies and a day. JPA wants a mutable class here. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private @Nullable String from;
        private @Nullable String to;
        private @Nullable LocalDate validFrom;

        public Key() {}

        Key(ExchangeRate rate) {
            from = rate.from().getCurrencyCode();
            to = rate.to().getCurrencyCode();
            validFrom = rate.validFrom();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && Objects.equals(from, key.from)
                    && Objects.equals(to, key.to)
                    && Objects.equals(validFrom, key.validFrom);
        }

        @Override
        public int hashCode() {
            return Objects.hash(from, to, validFrom);
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

    private BigDecimal rate;
    private @Nullable String source;
    private long edition;

    ExchangeRateEntity(ExchangeRate rate, long edition) {
        from = rate.from().getCurrencyCode();
        to = rate.to().getCurrencyCode();
        validFrom = rate.validFrom();
        fill(rate, edition);
    }

    /** What it is until it is replaced in an edition. */
    PastRateEntity past(long replacedIn) {
        return new PastRateEntity(toRate(), replacedIn, edition);
    }

    final void fill(ExchangeRate of, long newEdition) {
        edition = newEdition;
        rate = of.rate();
        source = of.source().orElse(null);
    }

    ExchangeRate toRate() {
        return new ExchangeRate(
                Currency.getInstance(from), Currency.getInstance(to), rate, validFrom, Optional.ofNullable(source));
    }
}
