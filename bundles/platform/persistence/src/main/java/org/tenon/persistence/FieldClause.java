package org.tenon.persistence;

import java.util.ArrayList;
import java.util.List;
import org.tenon.kernel.field.FieldCondition;

/**
 * A part of a where clause of native SQL.
 *
 * @param sql with a question mark for each value
 */
public record FieldClause(String sql, List<Object> values) {

    public FieldClause {
        values = List.copyOf(values);
    }

    /** A row of fields, named {@code alias}, has what is looked for. */
    public static FieldClause row(String alias, FieldCondition condition) {
        String key = alias + "." + FieldRows.column(condition.kind());
        StringBuilder sql = new StringBuilder(alias + ".code = ?");
        List<Object> values = new ArrayList<>(List.of(condition.code()));
        if (condition.from().equals(condition.to())) {
            sql.append(" and " + key + " = ?");
            condition.from().map(FieldRows::key).ifPresent(values::add);
            return new FieldClause(sql.toString(), values);
        }
        condition.from().ifPresent(from -> {
            sql.append(" and " + key + " >= ?");
            values.add(FieldRows.key(from));
        });
        condition.to().ifPresent(to -> {
            sql.append(" and " + key + " <= ?");
            values.add(FieldRows.key(to));
        });
        return new FieldClause(sql.toString(), values);
    }

    /**
     * A record has what is looked for. It is written so that every database asks for each record by itself: what they make of
     * {@code exists} may begin with everybody who has it.
     *
     * @param table of the fields
     * @param record what in the query is the record's id
     */
    public static FieldClause of(String table, String record, FieldCondition condition) {
        FieldClause row = row("f", condition);
        return new FieldClause(
                "(select max(f.code) from " + table + " f where f.record_id = " + record + " and " + row.sql()
                        + ") is not null",
                row.values());
    }
}
