package org.tenon.pricing.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.tenon.pricing.ExchangeRate;

/** An exchange rate as an answer gives it. */
record ExchangeRateBody(Currency from, Currency to, BigDecimal rate, LocalDate validFrom, Optional<String> source) {

    static ExchangeRateBody of(ExchangeRate rate) {
        return new ExchangeRateBody(rate.from(), rate.to(), rate.rate(), rate.validFrom(), rate.source());
    }
}
