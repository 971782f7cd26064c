package org.tenon.kernel.table;

import org.tenon.kernel.Id;

/** Names an uploaded table. */
public record UploadId(String value) implements Id {

    public UploadId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
