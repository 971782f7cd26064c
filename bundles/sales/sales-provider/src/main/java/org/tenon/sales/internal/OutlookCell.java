package org.tenon.sales.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Optional;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.sales.Outlook;

/** What has been added up so far of one kind in a month and a currency. */
final class OutlookCell {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int ACCURACY_SCALE = 2;

    /** Where it stands. */
    record Place(String month, Optional<String> key, String currency) {}

    Optional<Money> target = Optional.empty();

    private BigDecimal open = BigDecimal.ZERO;
    private BigDecimal weighted = BigDecimal.ZERO;
    private BigDecimal won = BigDecimal.ZERO;
    private BigDecimal remembered = BigDecimal.ZERO;

    /** What is so now. */
    void add(ForecastPartRow part) {
        open = open.add(part.open);
        weighted = weighted.add(part.weighted);
        won = won.add(part.won);
    }

    /** What was so at the beginning of the month. */
    void remember(ForecastPartRow part) {
        remembered = remembered.add(part.weighted).add(part.won);
    }

    /** @param over whether the month is over, so that nothing more comes */
    Outlook.Row row(Place place, Optional<LocalDate> takenOn, boolean over) {
        Currency currency = Currency.getInstance(place.currency());
        Money came = new Money(won, currency);
        return new Outlook.Row(
                YearMonth.parse(place.month()),
                place.key(),
                new Money(open, currency),
                new Money(weighted, currency).rounded(RoundingMode.HALF_UP),
                came,
                target,
                takenOn.map(day -> measured(day, came, over)));
    }

    private Outlook.Measured measured(LocalDate day, Money came, boolean over) {
        Money forecast = new Money(remembered, came.currency()).rounded(RoundingMode.HALF_UP);
        Money error = came.minus(forecast);
        return new Outlook.Measured(
                day,
                forecast,
                over ? Optional.of(error) : Optional.empty(),
                over && !came.isZero() ? Optional.of(accuracy(came, error)) : Optional.empty());
    }

    private static Percent accuracy(Money came, Money error) {
        BigDecimal missed =
                error.amount().abs().multiply(HUNDRED).divide(came.amount(), ACCURACY_SCALE, RoundingMode.CEILING);
        return new Percent(HUNDRED.subtract(missed).max(BigDecimal.ZERO));
    }
}
