package org.tenon.pricing.rest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.tenon.kernel.Money;
import org.tenon.pricing.Conversion;

/**
 * An amount in another currency as an answer gives it.
 *
 * @param exact rounded nowhere; quotients have 28 digits
 * @param rounded HALF_UP to the minor unit
 * @param rates those that were used
 */
record ConversionBody(Money amount, LocalDate date, BigDecimal exact, Money rounded, List<ExchangeRateBody> rates) {

    static ConversionBody of(Money amount, Conversion way) {
        return new ConversionBody(
                amount,
                way.on(),
                way.exact(amount.amount()),
                way.apply(amount).rounded(RoundingMode.HALF_UP),
                way.rates().stream().map(ExchangeRateBody::of).toList());
    }
}
