package org.tenon.inventory.internal;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The identity of a stage. JPA insists on a public class with a public constructor and fields that it can set. */
public final class StageKey implements Serializable {

    private static final long serialVersionUID = 1L;

    String warehouse = "";
    String location = "";

    public StageKey() {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StageKey key && warehouse.equals(key.warehouse) && location.equals(key.location);
    }

    @Override
    public int hashCode() {
        return Objects.hash(warehouse, location);
    }
}
