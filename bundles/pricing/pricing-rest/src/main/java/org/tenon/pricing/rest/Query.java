package org.tenon.pricing.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.Money;
import org.tenon.kernel.problem.InvalidRequestException;

/** How query parameters become values. */
final class Query {

    private static final int MAX_NUMBER = 64;

    private Query() {}

    static Optional<Currency> currency(String name, @Nullable String text) {
        return Optional.ofNullable(text).map(code -> {
            try {
                return Currency.getInstance(code);
            } catch (IllegalArgumentException unknown) {
                throw refused(name, name + " is the code of a currency, not " + code + ".");
            }
        });
    }

    static Currency neededCurrency(String name, @Nullable String text) {
        return currency(name, text).orElseThrow(() -> refused(name, name + " is needed: the code of a currency."));
    }

    static Money money(String name, @Nullable String amount, Currency currency) {
        try {
            if (amount != null && amount.length() <= MAX_NUMBER) {
                return new Money(new BigDecimal(amount), currency);
            }
        } catch (IllegalArgumentException unreadable) {
            // Said below. A NumberFormatException is one, too.
        }
        throw refused(name, name + " is an amount of at most 18 digits before the point.");
    }

    static Optional<LocalDate> day(String name, @Nullable String text) {
        return Optional.ofNullable(text).map(day -> {
            try {
                return LocalDate.parse(day);
            } catch (DateTimeParseException unreadable) {
                throw refused(name, name + " is a day such as 2026-11-23.");
            }
        });
    }

    private static InvalidRequestException refused(String name, String message) {
        return new InvalidRequestException("", name, message);
    }
}
