package org.tenon.pricing.rest;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.table.UploadId;
import org.tenon.kernel.table.UploadedTable;
import org.tenon.kernel.table.UploadedTables;

/**
 * A table whose rows are to be taken.
 *
 * @param mapping from fields to headings; without it the headings are the fields
 * @param dryRun whether the rows are only tried
 */
record TableInput(
        @Nullable UploadId upload, Optional<Map<String, @Nullable String>> mapping, Optional<Boolean> dryRun) {

    /** @throws InvalidRequestException when there is no such table */
    UploadedTable table(UploadedTables uploads) {
        return table(upload, uploads);
    }

    /** @throws InvalidRequestException when there is no such table */
    static UploadedTable table(@Nullable UploadId upload, UploadedTables uploads) {
        if (upload == null) {
            throw new InvalidRequestException("/upload", "required", "The id of an uploaded table is needed.");
        }
        return uploads.find(upload)
                .orElseThrow(() -> new InvalidRequestException(
                        "/upload", "unknown", "You have uploaded no table " + upload + "."));
    }
}
