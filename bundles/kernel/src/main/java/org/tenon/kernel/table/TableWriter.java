package org.tenon.kernel.table;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Writes a table, row by row. Nothing is complete before it is closed. Not thread-safe. */
@ProviderType
public interface TableWriter extends AutoCloseable {

    /** @throws java.io.UncheckedIOException when the stream takes no more */
    void row(List<TableCell> cells);

    /** Writes what is left; the stream stays open. */
    @Override
    void close();
}
