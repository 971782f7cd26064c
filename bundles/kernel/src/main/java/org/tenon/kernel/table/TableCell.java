package org.tenon.kernel.table;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What is written into a cell. */
public sealed interface TableCell {

    /** Nothing. */
    TableCell EMPTY = new Text("");

    static TableCell of(String text) {
        return new Text(text);
    }

    static TableCell of(Optional<String> text) {
        return text.map(TableCell::of).orElse(EMPTY);
    }

    static TableCell of(BigDecimal number) {
        return new Decimal(number);
    }

    static TableCell of(LocalDate day) {
        return new Day(day);
    }

    /** A text, which is a text for every reader whatever it looks like. */
    record Text(String value) implements TableCell {
        public Text {
            requireNonNull(value, "value");
        }
    }

    /** A number, to calculate with. XLSX keeps 15 digits of it. */
    record Decimal(BigDecimal value) implements TableCell {
        public Decimal {
            requireNonNull(value, "value");
        }
    }

    /** A day. */
    record Day(LocalDate value) implements TableCell {
        public Day {
            requireNonNull(value, "value");
        }
    }
}
