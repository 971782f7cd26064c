package org.tenon.inventory.internal;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The identity of what a line has set aside of a part. JPA insists on a public class with a public constructor and fields that it can set. */
public final class ClaimKey implements Serializable {

    private static final long serialVersionUID = 1L;

    String document = "";
    String line = "";
    String location = "";
    String lot = "";

    public ClaimKey() {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClaimKey key
                && document.equals(key.document)
                && line.equals(key.line)
                && location.equals(key.location)
                && lot.equals(key.lot);
    }

    @Override
    public int hashCode() {
        return Objects.hash(document, line, location, lot);
    }
}
