package org.tenon.kernel.table;

import java.util.List;

/**
 * A row as it was read.
 *
 * @param number its place in the file as people count it: the first row is 1, whether it is a heading or not
 * @param cells what its cells say, without blanks at either end: numbers with a point and without grouping, days as {@code
 *     2026-11-27}; empty cells as empty texts, those at the end left out
 */
public record TableRow(long number, List<String> cells) {

    public TableRow {
        cells = List.copyOf(cells);
    }

    /** What the cell of that column says; empty when the row has none. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** Whether nothing is in any cell. */
    public boolean blank() {
        return cells.stream().allMatch(String::isEmpty);
    }
}
