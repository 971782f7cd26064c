package org.tenon.pricing.internal;

import static java.util.Map.entry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tenon.pricing.CurrencyDetails;

/** The currencies of ISO 4217, from the list that the bundle carries. */
final class IsoCurrencies {

    private static final int COLUMNS = 4;

    /** As CLDR's supplemental data has them (currencyData: cashRounding, cashDigits). */
    private static final Map<String, BigDecimal> CASH_STEPS = Map.ofEntries(
            entry("CAD", new BigDecimal("0.05")),
            entry("CHF", new BigDecimal("0.05")),
            entry("CZK", new BigDecimal("1")),
            entry("DKK", new BigDecimal("0.50")),
            entry("NOK", new BigDecimal("1")),
            entry("SEK", new BigDecimal("1")));

    private IsoCurrencies() {}

    /** By code. */
    static SortedMap<String, CurrencyDetails> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(IsoCurrencies.class.getResourceAsStream("/iso4217/currencies.csv")),
                StandardCharsets.UTF_8))) {
            SortedMap<String, CurrencyDetails> currencies = new TreeMap<>();
            lines.lines()
                    .skip(1)
                    .map(IsoCurrencies::currency)
                    .forEach(one -> currencies.put(one.currency().getCurrencyCode(), one));
            return currencies;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static CurrencyDetails currency(String line) {
        String[] columns = line.split(",", COLUMNS);
        return new CurrencyDetails(
                Currency.getInstance(columns[0]),
                columns[1],
                columns[3],
                Integer.parseInt(columns[2]),
                Optional.ofNullable(CASH_STEPS.get(columns[0])),
                Optional.empty());
    }
}
