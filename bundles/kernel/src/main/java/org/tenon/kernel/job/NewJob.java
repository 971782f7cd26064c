package org.tenon.kernel.job;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.tenon.kernel.table.UploadId;

/**
 * A job to begin.
 *
 * @param kind whose: {@link RowJob#kind()}
 * @param upload the table whose rows are taken
 * @param parameters what the kind wants to know, as it understands it
 * @param dryRun whether everything is only tried: each row is taken for itself and taken back, so that rows which depend on
 *     earlier rows of the same table are judged as if those were not there
 */
public record NewJob(String kind, UploadId upload, Map<String, String> parameters, boolean dryRun) {

    public NewJob {
        requireNonNull(kind, "kind");
        requireNonNull(upload, "upload");
        parameters = Map.copyOf(parameters);
    }
}
