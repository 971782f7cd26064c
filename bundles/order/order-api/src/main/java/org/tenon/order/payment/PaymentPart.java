package org.tenon.order.payment;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.tenon.kernel.Money;

/**
 * A part of what is to be paid, and when it is due.
 *
 * @param value a percentage, 0 to 100, or an amount in the currency of whatever is to be paid; zero for the rest
 * @param months counted first, 0 to 120
 * @param dayOfMonth then the day of that month; its last one when it has fewer, so 31 is always the last. Empty for the day that it is
 * @param days counted last, 0 to 3,650
 */
public record PaymentPart(Share share, BigDecimal value, int months, Optional<Integer> dayOfMonth, int days) {

    /** How much it is. */
    public enum Share {
        PERCENT_OF_TOTAL,
        /** Of what the parts before it have left. */
        PERCENT_OF_REST,
        AMOUNT,
        /** All that the parts before it have left. */
        REST
    }

    public PaymentPart {
        requireNonNull(share, "share");
        requireNonNull(value, "value");
        requireNonNull(dayOfMonth, "dayOfMonth");
    }

    /** All of it, so many days later. */
    public static PaymentPart in(int days) {
        return new PaymentPart(Share.REST, BigDecimal.ZERO, 0, Optional.empty(), days);
    }

    /**
     * How much it is, rounded HALF_UP to the currency's minor unit; the rest is not rounded.
     *
     * @param rest what the parts before it have left
     */
    Money of(Money total, Money rest) {
        return switch (share) {
            case PERCENT_OF_TOTAL -> percentage(total);
            case PERCENT_OF_REST -> percentage(rest);
            case AMOUNT -> new Money(value, total.currency()).rounded(RoundingMode.HALF_UP);
            case REST -> rest;
        };
    }

    private Money percentage(Money of) {
        return of.times(value.movePointLeft(2)).rounded(RoundingMode.HALF_UP);
    }

    /** The day on which it is due. */
    public LocalDate due(LocalDate from) {
        LocalDate later = from.plusMonths(months);
        LocalDate placed = dayOfMonth
                .map(day ->
                        later.withDayOfMonth(Math.min(day, YearMonth.from(later).lengthOfMonth())))
                .orElse(later);
        return placed.plusDays(days);
    }
}
