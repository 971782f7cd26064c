package org.tenon.inventory.internal;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The identity of a transfer's line. JPA insists on a public class with a public constructor and fields that it can set. */
public final class TransferLineKey implements Serializable {

    private static final long serialVersionUID = 1L;

    String transfer = "";
    int number;

    public TransferLineKey() {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TransferLineKey key && transfer.equals(key.transfer) && number == key.number;
    }

    @Override
    public int hashCode() {
        return Objects.hash(transfer, number);
    }
}
