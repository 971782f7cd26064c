package org.tenon.persistence;

import java.util.Map;
import org.tenon.kernel.problem.ConflictException;

/**
 * A row with the same unique key is there already. It comes out of {@link UnitOfWork#call} when the work flushed, and out
 * of the transaction otherwise; in both cases the transaction can only roll back. A provider that expects it flushes, and
 * throws what its own API promises instead.
 */
public final class DuplicateKeyException extends ConflictException {

    private static final long serialVersionUID = 1L;

    private final String constraint;

    /** @param constraint the violated constraint or unique index in lower case; empty when the database did not say */
    public DuplicateKeyException(String constraint) {
        super(
                "database.duplicate-key",
                "Something with the same key exists already.",
                Map.of("constraint", constraint));
        this.constraint = constraint;
    }

    /** The violated constraint or unique index, as the migration named it, in lower case; empty when unknown. */
    public String constraint() {
        return constraint;
    }
}
