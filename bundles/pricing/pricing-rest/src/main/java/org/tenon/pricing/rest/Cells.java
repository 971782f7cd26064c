package org.tenon.pricing.rest;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tenon.kernel.problem.Violations;
import org.tenon.kernel.table.TableRow;

/** The cells of a row by the headings of their columns. What cannot be read is recorded, at a pointer that is the heading. */
final class Cells {

    /** Anything longer is no number that is kept. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?");

    private final List<String> headings;
    private final TableRow row;
    private final Violations violations;

    Cells(List<String> headings, TableRow row, Violations violations) {
        this.headings = headings;
        this.row = row;
        this.violations = violations;
    }

    Optional<String> text(String heading) {
        return Optional.of(headings.indexOf(heading))
                .filter(place -> place >= 0)
                .map(row::cell)
                .filter(text -> !text.isEmpty());
    }

    Optional<Integer> whole(String heading) {
        return read(heading, "a whole number", Integer::valueOf);
    }

    Optional<LocalDate> day(String heading) {
        return read(heading, "a day such as 2026-11-27", LocalDate::parse);
    }

    Optional<Boolean> flag(String heading) {
        return read(heading, "true or false", Cells::flagged);
    }

    /** @param what a cell of this column takes, for a person */
    <T> Optional<T> read(String heading, String what, Function<String, T> reading) {
        return text(heading).flatMap(text -> {
            try {
                return Optional.of(reading.apply(text));
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                violations.add("/" + heading, "value.unreadable", "This takes " + what + ".");
                return Optional.empty();
            }
        });
    }

    /** @throws IllegalArgumentException when it is none */
    static BigDecimal decimal(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("no number");
        }
        return new BigDecimal(text);
    }

    /** As spreadsheet programs write it, too. */
    private static Boolean flagged(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> throw new IllegalArgumentException("no flag");
        };
    }
}
