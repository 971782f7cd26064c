package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A period before the date of a document, in which purchases count. The date itself is never in it: what is bought on a day
 * changes no price of that day.
 *
 * @param kind where it begins
 * @param months how many, 1 to {@value #MAX_MONTHS}, of {@link Kind#MONTHS}; 0 of all others
 */
public record PurchasePeriod(Kind kind, int months) {

    public static final int MAX_MONTHS = 120;

    /** Since the first of January. */
    public static final PurchasePeriod YEAR = new PurchasePeriod(Kind.YEAR, 0);

    /** Since the first day of the quarter. */
    public static final PurchasePeriod QUARTER = new PurchasePeriod(Kind.QUARTER, 0);

    /** Since the first day of the month. */
    public static final PurchasePeriod MONTH = new PurchasePeriod(Kind.MONTH, 0);

    private static final Pattern ROLLING = Pattern.compile("(\\d{1,3}) months?");

    /** Where a period begins. */
    public enum Kind {
        /** So many months before the date. */
        MONTHS,
        /** With the date's calendar year. */
        YEAR,
        /** With the date's quarter of a calendar year. */
        QUARTER,
        /** With the date's calendar month. */
        MONTH
    }

    public PurchasePeriod {
        requireNonNull(kind, "kind");
        boolean rolling = kind == Kind.MONTHS;
        if (rolling ? months < 1 || months > MAX_MONTHS : months != 0) {
            throw new IllegalArgumentException(
                    "a period is 1 to " + MAX_MONTHS + " months, or the calendar's year, quarter or month");
        }
    }

    public static PurchasePeriod ofMonths(int months) {
        return new PurchasePeriod(Kind.MONTHS, months);
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException when it is no period
     */
    public static PurchasePeriod parse(String text) {
        Matcher rolling = ROLLING.matcher(text);
        if (rolling.matches()) {
            return ofMonths(Integer.parseInt(rolling.group(1)));
        }
        return switch (text) {
            case "year" -> YEAR;
            case "quarter" -> QUARTER;
            case "month" -> MONTH;
            default -> throw new IllegalArgumentException(
                    "a period is 1 to " + MAX_MONTHS + " months, as in \"12 months\", or year, quarter or month");
        };
    }

    /** The first day of the period before a date; on the first day of a calendar period, that date itself. */
    public LocalDate firstDay(LocalDate date) {
        return switch (kind) {
            case MONTHS -> date.minusMonths(months);
            case YEAR -> date.withDayOfYear(1);
            case QUARTER -> YearMonth.from(date)
                    .minusMonths((date.getMonthValue() - 1) % 3)
                    .atDay(1);
            case MONTH -> date.withDayOfMonth(1);
        };
    }

    /** {@code "12 months"}, {@code "year"}, {@code "quarter"} or {@code "month"}. */
    @Override
    public String toString() {
        return kind != Kind.MONTHS
                ? kind.name().toLowerCase(Locale.ROOT)
                : months + (months == 1 ? " month" : " months");
    }
}
