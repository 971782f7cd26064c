package org.tenon.persistence;

import javax.persistence.EntityManager;
import org.tenon.persistence.internal.PatientWrites;

/** Rows that are written by SQL and not as entities. */
public final class Rows {

    private Rows() {}

    /**
     * Inserts a row, or changes one whose lock the transaction holds. It goes to the database before the transaction's next statement, or
     * with all else before its commit, and what is wrong with it is told of then: a row that is not there fails the transaction as one that
     * another transaction has changed ({@code transaction.concurrent}).
     *
     * @param values of the parameters, which are plain question marks
     */
    public static void write(EntityManager em, String sql, Object... values) {
        PatientWrites.write(em, sql, values);
    }
}
