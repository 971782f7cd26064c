package org.tenon.pricing.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.Percent;
import org.tenon.pricing.NewTaxRule;
import org.tenon.pricing.Supply;
import org.tenon.pricing.TaxConditions;
import org.tenon.pricing.TaxPack;
import org.tenon.pricing.TaxTreatment;

/** The packs that the bundle carries, in its folder {@code tax-packs}. */
enum TaxPacks {
    CN(
            "cn-vat",
            "Value added tax of mainland China",
            "Announcement 39 of 2019 and the VAT law in force from 2026-01-01; facts, written by hand",
            LocalDate.of(2026, 1, 1)),
    EU(
            "eu-vat",
            "Value added tax of the EU's members and the United Kingdom",
            "github.com/ibericode/vat-rates, 5abb1e1 of 2025-08-12 (MIT); Directive 2006/112/EC",
            LocalDate.of(2025, 8, 12));

    private static final Percent WHOLE = Percent.of("100");

    private final String code;
    private final String name;
    private final String source;
    private final LocalDate asOf;

    TaxPacks(String code, String name, String source, LocalDate asOf) {
        this.code = code;
        this.name = name;
        this.source = source;
        this.asOf = asOf;
    }

    boolean isNamed(String other) {
        return code.equals(other);
    }

    TaxPack pack() {
        return new TaxPack(code, name, source, asOf, rules().size());
    }

    List<NewTaxRule> rules() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TaxPacks.class.getResourceAsStream("/tax-packs/" + code + ".csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(TaxPacks::rule).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final int DEDUCTIBLE = 10;

    /** code, category, region, rate, validFrom, validTo, sellerRegion, supply, reverseCharge, note, deductiblePercent. */
    private static NewTaxRule rule(String line) {
        String[] columns = line.split("\\|", -1);
        return new NewTaxRule(
                columns[0],
                columns[1],
                text(columns[2]),
                NewTaxRule.Kind.PERCENT,
                new BigDecimal(columns[3]),
                false,
                false,
                0,
                new DateRange(
                        text(columns[4]).map(LocalDate::parse), text(columns[5]).map(LocalDate::parse)),
                new TaxConditions(
                        text(columns[6]),
                        text(columns[7]).map(supply -> Supply.valueOf(supply.toUpperCase(Locale.ROOT))),
                        Optional.empty()),
                new TaxTreatment(
                        true, Optional.empty(), columns[8].equals("true"), text(columns[9]), deductible(columns)));
    }

    /** All of it where the pack does not say. */
    private static Percent deductible(String[] columns) {
        return columns.length > DEDUCTIBLE
                ? text(columns[DEDUCTIBLE]).map(Percent::of).orElse(WHOLE)
                : WHOLE;
    }

    private static Optional<String> text(String column) {
        return Optional.of(column).filter(some -> !some.isEmpty());
    }
}
