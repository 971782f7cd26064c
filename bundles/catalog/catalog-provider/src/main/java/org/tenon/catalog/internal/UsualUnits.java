package org.tenon.catalog.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tenon.catalog.Unit;

/** The units of UN/ECE Recommendation 20 that trade needs, from the list that the bundle carries. */
final class UsualUnits {

    private UsualUnits() {}

    static List<Unit> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(UsualUnits.class.getResourceAsStream("/units/units.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(UsualUnits::unit).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** code, UN/ECE's, name, category, factor, step. */
    private static Unit unit(String line) {
        String[] columns = line.split(",", -1);
        return new Unit(
                columns[0],
                columns[2],
                columns[3],
                new BigDecimal(columns[4]),
                new BigDecimal(columns[5]),
                Optional.of(columns[1]));
    }
}
