package org.tenon.tables.internal;

import java.util.List;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.table.TableFiles;

/** What is said of files that cannot be read. */
final class Refusals {

    private Refusals() {}

    static InvalidRequestException unreadable(long row, String why) {
        return new InvalidRequestException("", "table.unreadable", "Row " + row + ": " + why);
    }

    static InvalidRequestException notXlsx() {
        return new InvalidRequestException(
                "", "table.unreadable", "This is no XLSX file that can be read. Save it again, or as CSV.");
    }

    static InvalidRequestException tooLarge(long row, String what) {
        return new InvalidRequestException("", "table.too-large", "Row " + row + ": " + what);
    }

    /** Whether a row and its cells are within bounds. */
    static void checkSize(long row, List<String> cells) {
        if (row > TableFiles.MAX_ROWS) {
            throw tooLarge(row, "a table has at most " + TableFiles.MAX_ROWS + " rows.");
        }
        if (cells.size() > TableFiles.MAX_COLUMNS) {
            throw tooLarge(row, "a row has at most " + TableFiles.MAX_COLUMNS + " cells, not " + cells.size() + ".");
        }
    }
}
