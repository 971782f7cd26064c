package org.tenon.migration.internal;

import java.util.Map;
import org.tenon.kernel.problem.ConflictException;

/** Source and target do not have the same data, and shall. */
final class DifferenceException extends ConflictException {

    private static final long serialVersionUID = 1L;

    DifferenceException(String what) {
        super("migration.differs", what, Map.of());
    }
}
