package org.tenon.kernel.table;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/** Reads and writes CSV and XLSX. */
@ProviderType
public interface TableFiles {

    /** So many columns a row may have. */
    int MAX_COLUMNS = 500;

    /** So many characters a cell may have: what spreadsheet programs take. */
    int MAX_CELL = 32_767;

    /** So many rows a table may have: what spreadsheet programs take. */
    long MAX_ROWS = 1_048_576;

    /**
     * Hands over the rows of a table, the first one first, rows without content left out. Whether it is CSV or XLSX is seen by
     * its content; what separates the cells of a CSV file (comma, semicolon, tab or bar) by its first row.
     *
     * @param charset what the letters of a CSV file are kept in, when it has no byte order mark
     * @throws org.tenon.kernel.problem.InvalidRequestException {@code table.unreadable}, {@code table.charset}, {@code
     *     table.too-large}: with the row in the message
     */
    void read(InputStream file, Charset charset, Consumer<TableRow> rows);

    /**
     * Begins a table.
     *
     * @param title the sheet's, where the format has sheets
     */
    TableWriter write(OutputStream file, TableFormat format, String title);
}
