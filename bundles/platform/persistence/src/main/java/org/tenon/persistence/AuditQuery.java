package org.tenon.persistence;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.tenon.kernel.audit.AuditResult;

/**
 * A rule over the tables of one unit, as a query for the rows that break it. It is one statement, so that the database answers it
 * from one moment, however much is written meanwhile.
 *
 * @param rule see {@link AuditResult#rule()}
 * @param says see {@link AuditResult#says()}
 * @param sql selects the offenders, with columns that tell a person what is wrong; the same on all databases
 */
public record AuditQuery(String rule, String says, String sql) {

    private static final int FETCHED_AT_ONCE = 1_000;

    public AuditQuery {
        requireNonNull(rule, "rule");
        requireNonNull(says, "says");
        requireNonNull(sql, "sql");
    }

    /** Asks in the transaction of the entity manager. */
    public AuditResult run(EntityManager em, String capability, int examples) {
        try (Connection connection = em.unwrap(Connection.class)) {
            // A cursor lives in a transaction: without one all that was found would come at once.
            connection.setAutoCommit(false);
            return run(connection, capability, examples);
        } catch (SQLException failed) {
            throw new IllegalStateException("the audit " + capability + " " + rule + " could not be made", failed);
        }
    }

    private AuditResult run(Connection connection, String capability, int examples) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet rows = query.executeQuery()) {
                long found = 0;
                List<Map<String, String>> shown = new ArrayList<>();
                while (rows.next()) {
                    found++;
                    if (shown.size() < examples) {
                        shown.add(row(rows));
                    }
                }
                return new AuditResult(capability, rule, says, found, shown);
            }
        }
    }

    private static Map<String, String> row(ResultSet rows) throws SQLException {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            String value = rows.getString(i);
            row.put(
                    rows.getMetaData().getColumnLabel(i).toLowerCase(java.util.Locale.ROOT),
                    value == null ? "" : value);
        }
        return row;
    }
}
