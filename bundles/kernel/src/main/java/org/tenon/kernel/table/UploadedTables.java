package org.tenon.kernel.table;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps the tables that were uploaded, for some days. Everybody sees their own. */
@ProviderType
public interface UploadedTables {

    /**
     * Keeps a table whose first row has the headings.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException as {@link TableFiles#read}, and {@code table.empty} when there is
     *     nothing below the headings
     */
    UploadedTable keep(String name, InputStream file, Charset charset);

    /** The table, when the acting user has uploaded it. */
    Optional<UploadedTable> find(UploadId id);

    /** Up to {@code limit} rows after the one with the number {@code after}, in order; 0 for the first. */
    List<TableRow> rows(UploadId id, long after, int limit);

    /**
     * Forgets a table of the acting user.
     *
     * @throws org.tenon.kernel.problem.NotFoundException when there is none
     */
    void forget(UploadId id);
}
