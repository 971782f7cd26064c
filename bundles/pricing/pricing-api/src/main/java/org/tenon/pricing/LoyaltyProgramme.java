package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;

/**
 * How customers earn points by what they buy in a currency, and what these are worth. Never changed: a later one takes its
 * place from its day on.
 *
 * @param from the first day of which purchases earn by it
 * @param amountPerPoint what has to be bought for a point, without taxes; more than zero, at most {@link #MOST}
 * @param pointValue what a point takes off a document, without taxes; more than zero, at most {@link #MOST}
 * @param months how long points are good for: until the end of the month so many after the one they are for, 1 to {@value #MAX_MONTHS}
 * @param maxPercent what share of a document points may pay at most; 1 to 100
 * @param voucherDays how long a voucher is good for, 1 to {@value #MAX_DAYS}
 */
public record LoyaltyProgramme(
        LocalDate from, Money amountPerPoint, Money pointValue, int months, Percent maxPercent, int voucherDays) {

    public static final int MAX_MONTHS = 120;
    public static final int MAX_DAYS = 366;

    /** More than any point is worth, and little enough that a voucher has no more than 18 digits. */
    public static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    private static final Percent LEAST = Percent.of("1");
    private static final Percent WHOLE = Percent.of("100");

    public LoyaltyProgramme {
        requireNonNull(from, "from");
        requireNonNull(maxPercent, "maxPercent");
        if (!isGood(amountPerPoint) || !isGood(pointValue)) {
            throw new IllegalArgumentException(
                    "what earns a point, and what it is worth, is more than zero and at most " + MOST);
        }
        if (!amountPerPoint.currency().equals(pointValue.currency())) {
            throw new IllegalArgumentException("a programme is in one currency");
        }
        if (months < 1 || months > MAX_MONTHS) {
            throw new IllegalArgumentException("points are good for 1 to " + MAX_MONTHS + " months");
        }
        if (maxPercent.compareTo(LEAST) < 0 || maxPercent.compareTo(WHOLE) > 0) {
            throw new IllegalArgumentException("points pay 1 to 100 percent of a document");
        }
        if (voucherDays < 1 || voucherDays > MAX_DAYS) {
            throw new IllegalArgumentException("a voucher is good for 1 to " + MAX_DAYS + " days");
        }
    }

    private static boolean isGood(Money amount) {
        return amount.amount().signum() > 0 && amount.amount().compareTo(MOST) <= 0;
    }

    public Currency currency() {
        return pointValue.currency();
    }

    /** What some points take off a document, rounded half up to the currency's minor unit. */
    public Money worth(long points) {
        return pointValue.times(BigDecimal.valueOf(points)).rounded(RoundingMode.HALF_UP);
    }

    /** What a document must come to, so that an amount is no more of it than points may pay. */
    public Money leastFor(Money amount) {
        BigDecimal exact = amount.amount()
                .movePointRight(2)
                .divide(maxPercent.value(), Math.max(0, currency().getDefaultFractionDigits()), RoundingMode.CEILING);
        return new Money(exact, currency());
    }

    /** The day from which on points are good no more that are for purchases of a day. */
    public LocalDate expiry(LocalDate day) {
        return day.withDayOfMonth(1).plusMonths(months + 1L);
    }
}
