package org.tenon.kernel.document;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.tenon.kernel.Money;

/** Amounts, quantities and days as people of a language write them. */
public final class PrintFormat {

    private static final int ALL_DECIMALS = 12;

    private final Locale locale;

    public PrintFormat(Locale locale) {
        this.locale = locale;
    }

    /** With the currency's decimals and, where the amount has more of them, with all; without the currency. */
    public String amount(Money money) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(money.minorDigits());
        format.setMaximumFractionDigits(ALL_DECIMALS);
        return format.format(money.amount());
    }

    public String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(ALL_DECIMALS);
        return format.format(number);
    }

    public String day(LocalDate day) {
        return day(day, FormatStyle.LONG);
    }

    /** For where there is little room. */
    public String shortDay(LocalDate day) {
        return day(day, FormatStyle.MEDIUM);
    }

    private String day(LocalDate day, FormatStyle style) {
        return DateTimeFormatter.ofLocalizedDate(style).withLocale(locale).format(day);
    }
}
