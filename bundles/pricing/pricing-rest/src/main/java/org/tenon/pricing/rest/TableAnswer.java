package org.tenon.pricing.rest;

import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.tenon.kernel.table.TableFormat;

/** A table as a file to be saved. */
final class TableAnswer {

    private TableAnswer() {}

    static Response of(TableFormat format, String name, StreamingOutput table) {
        return Response.ok(table, format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + "." + format.extension() + "\"")
                .build();
    }
}
