package org.tenon.tables.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tenon.kernel.table.TableCell;
import org.tenon.kernel.table.TableWriter;

/** Writes CSV as spreadsheet programs take it. */
final class CsvWriter implements TableWriter {

    private final Writer out;

    CsvWriter(OutputStream file) {
        out = new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8));
        write("\uFEFF");
    }

    @Override
    public void row(List<TableCell> cells) {
        String separator = "";
        for (TableCell cell : cells) {
            write(separator);
            write(text(cell));
            separator = ",";
        }
        write("\r\n");
    }

    private static String text(TableCell cell) {
        if (cell instanceof TableCell.Decimal number) {
            return number.value().toPlainString();
        }
        if (cell instanceof TableCell.Day day) {
            return day.value().toString();
        }
        String text = FormulaGuard.guarded(((TableCell.Text) cell).value());
        boolean quote = text.chars().anyMatch(letter -> ",;\t|\"\r\n".indexOf(letter) >= 0);
        return quote ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public void close() {
        try {
            out.flush();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
