package org.tenon.kernel.field;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a field says of a record.
 *
 * @param text the value in its one form: a number in plain digits without zeros at its end ({@code "12.5"}), a day of the years 1 to 9999
 *     as {@code "2026-11-28"}, {@code "true"} or {@code "false"}, a choice's code, or the text itself, without blanks at its ends
 */
public record FieldValue(FieldKind kind, String text) {

    public static final int MAX_TEXT = 500;
    public static final int MAX_DECIMALS = 12;
    /** Of the digits before the decimal point. */
    public static final int MAX_DIGITS = 24;

    private static final int MAX_NUMBER_TEXT = 60;
    private static final int MAX_YEAR = 9999;

    /** @throws IllegalArgumentException when the text is no value of that kind, or not in its one form */
    public FieldValue {
        requireNonNull(kind, "kind");
        requireNonNull(text, "text");
        if (!canonical(kind, text).equals(Optional.of(text))) {
            throw new IllegalArgumentException("no value of a field of kind " + kind + ": " + text);
        }
    }

    public static FieldValue of(BigDecimal number) {
        return read(FieldKind.NUMBER, number.toPlainString())
                .orElseThrow(() -> new IllegalArgumentException("a number that no field keeps: " + number));
    }

    public static FieldValue of(LocalDate day) {
        return new FieldValue(FieldKind.DATE, day.toString());
    }

    public static FieldValue of(boolean yes) {
        return new FieldValue(FieldKind.YES_NO, Boolean.toString(yes));
    }

    public static FieldValue choice(String code) {
        return new FieldValue(FieldKind.CHOICE, code);
    }

    public static FieldValue text(String text) {
        return new FieldValue(FieldKind.TEXT, text);
    }

    /** The value that a text in any form stands for; empty when it stands for none of that kind. */
    public static Optional<FieldValue> read(FieldKind kind, String text) {
        return canonical(kind, text.strip()).map(form -> new FieldValue(kind, form));
    }

    /** @throws IllegalStateException when it is no number */
    public BigDecimal number() {
        require(FieldKind.NUMBER);
        return new BigDecimal(text);
    }

    /** @throws IllegalStateException when it is no day */
    public LocalDate day() {
        require(FieldKind.DATE);
        return LocalDate.parse(text);
    }

    /** As it is written in JSON: {@code true} and {@code false} as such, everything else as text. */
    public Object plain() {
        return kind == FieldKind.YES_NO ? (Object) Boolean.valueOf(text) : text;
    }

    private void require(FieldKind wanted) {
        if (kind != wanted) {
            throw new IllegalStateException("a field of kind " + kind + " is not of kind " + wanted);
        }
    }

    private static Optional<String> canonical(FieldKind kind, String text) {
        return switch (kind) {
            case NUMBER -> number(text);
            case DATE -> day(text);
            case YES_NO -> Optional.of(text).filter(word -> word.equals("true") || word.equals("false"));
            case CHOICE -> Optional.of(text).filter(FieldChoice::isCode);
            case TEXT -> Optional.of(text)
                    .filter(line -> !line.isEmpty() && line.length() <= MAX_TEXT && line.equals(line.strip()))
                    .filter(line -> line.indexOf('\0') < 0);
        };
    }

    private static Optional<String> number(String text) {
        if (text.length() > MAX_NUMBER_TEXT) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(text);
            boolean kept = number.signum() == 0
                    || (number.stripTrailingZeros().scale() <= MAX_DECIMALS
                            && (long) number.precision() - number.scale() <= MAX_DIGITS);
            if (!kept) {
                return Optional.empty();
            }
            return Optional.of(
                    number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private static Optional<String> day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return Optional.of(day.toString()).filter(form -> day.getYear() >= 1 && day.getYear() <= MAX_YEAR);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
