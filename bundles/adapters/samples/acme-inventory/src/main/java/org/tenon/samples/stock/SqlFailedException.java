package org.tenon.samples.stock;

import java.sql.SQLException;

/** The database refused a statement. The platform reads from the cause what that means for the caller. */
final class SqlFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SqlFailedException(SQLException cause) {
        super(cause);
    }
}
