package org.tenon.kernel.table;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * A table that somebody has uploaded, to be imported once or several times.
 *
 * @param name what the file was called
 * @param columns the headings, each another: empty ones are called {@code "Column 3"}, repeated ones {@code "Phone (2)"}
 * @param rows how many there are below the headings
 * @param sample the first of them
 * @param uploadedBy who may use it, and nobody else
 */
public record UploadedTable(
        UploadId id,
        String name,
        List<String> columns,
        long rows,
        List<TableRow> sample,
        String uploadedBy,
        Instant uploadedAt) {

    public UploadedTable {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        columns = List.copyOf(columns);
        sample = List.copyOf(sample);
        requireNonNull(uploadedBy, "uploadedBy");
        requireNonNull(uploadedAt, "uploadedAt");
    }

    /** Where a column is; -1 when there is none with that heading. */
    public int column(String heading) {
        return columns.indexOf(heading);
    }
}
