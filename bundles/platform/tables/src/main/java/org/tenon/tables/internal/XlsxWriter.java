package org.tenon.tables.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.tenon.kernel.table.TableCell;
import org.tenon.kernel.table.TableFiles;
import org.tenon.kernel.table.TableWriter;

/** Writes the one sheet of an XLSX file. Texts are inline, so that they need not be kept until the end. */
final class XlsxWriter implements TableWriter {

    private static final int MAX_TITLE = 31;
    private static final int ROWS_KEPT = 1_000;
    private static final String DAY_FORMAT = "yyyy-mm-dd";

    private final Workbook book;
    private final Worksheet sheet;
    private int row;

    XlsxWriter(OutputStream file, String title) {
        book = new Workbook(file, "Tenon", "1.0");
        sheet = book.newWorksheet(sheetName(title));
    }

    /** What spreadsheet programs take for a name. */
    private static String sheetName(String title) {
        String plain = title.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ").strip();
        String cut = plain.substring(0, Math.min(MAX_TITLE, plain.length()));
        return cut.isBlank() ? "Sheet1" : cut;
    }

    @Override
    public void row(List<TableCell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        row++;
        if (row % ROWS_KEPT == 0) {
            try {
                sheet.flush();
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
    }

    private void write(int column, TableCell cell) {
        if (cell instanceof TableCell.Decimal number) {
            sheet.value(row, column, number.value());
        } else if (cell instanceof TableCell.Day day) {
            sheet.value(row, column, day.value());
            sheet.style(row, column).format(DAY_FORMAT).set();
        } else if (cell instanceof TableCell.Text text && !text.value().isEmpty()) {
            String value = text.value();
            sheet.inlineString(row, column, value.substring(0, Math.min(TableFiles.MAX_CELL, value.length())));
        }
    }

    @Override
    public void close() {
        try {
            book.finish();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
