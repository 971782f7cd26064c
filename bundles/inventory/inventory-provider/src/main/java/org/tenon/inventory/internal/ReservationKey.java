package org.tenon.inventory.internal;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The identity of a reservation. JPA insists on a public class with a public constructor and fields that it can set. */
public final class ReservationKey implements Serializable {

    private static final long serialVersionUID = 1L;

    String document = "";
    String line = "";

    public ReservationKey() {}

    static ReservationKey of(String document, String line) {
        ReservationKey key = new ReservationKey();
        key.document = document;
        key.line = line;
        return key;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReservationKey key && document.equals(key.document) && line.equals(key.line);
    }

    @Override
    public int hashCode() {
        return Objects.hash(document, line);
    }
}
