package org.tenon.samples.stock;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.exchange.DataKey;
import org.tenon.kernel.exchange.DataKind;
import org.tenon.kernel.exchange.DataRecord;
import org.tenon.kernel.exchange.DataTotals;
import org.tenon.persistence.Utc;

/**
 * How the rows of a table become records of a kind, and records rows.
 *
 * @param kind the records
 * @param name the table, or what else stands after {@code from}
 * @param keys the columns of the key
 * @param fields the others: the field of the record by the column, in the order in which values are written
 */
record Table(DataKind kind, String name, List<String> keys, List<Field> fields) {

    /** A column, the field of the record that it is, and how a text of the one becomes a value of the other. */
    record Field(String column, String field, Function<String, Object> parse, Taker taker) {}

    /** Puts what a row has in a column into a record. */
    interface Taker {
        void take(ResultSet row, String column, String field, DataRecord.Builder record) throws SQLException;
    }

    static Field text(String column, String field) {
        return new Field(
                column,
                field,
                text -> text,
                (row, from, to, record) -> record.with(to, Optional.ofNullable(row.getString(from))));
    }

    static Field number(String column, String field) {
        return new Field(column, field, BigDecimal::new, (row, from, to, record) -> {
            BigDecimal value = row.getBigDecimal(from);
            if (value != null) {
                record.with(to, value);
            }
        });
    }

    static Field moment(String column, String field) {
        return new Field(
                column,
                field,
                text -> Utc.column(Instant.parse(text)),
                (row, from, to, record) -> record.with(to, Utc.instant(row.getObject(from, LocalDateTime.class))));
    }

    Page<DataRecord> page(Sql sql, PageRequest page) {
        List<Object> after = new ArrayList<>(page.after().map(DataKey::parts).orElse(List.of()));
        String rest = after.isEmpty() ? "" : " where " + key() + " > " + Sql.places(keys.size());
        return Page.of(
                sql.list(
                        "select * from " + name + rest + " order by " + String.join(", ", keys) + " limit "
                                + (page.limit() + 1),
                        this::record,
                        after),
                page.limit(),
                DataRecord::key);
    }

    List<DataRecord> find(Sql sql, Collection<String> wanted) {
        return sql.list("select * from " + name + " where " + among(wanted.size()), this::record, parts(wanted));
    }

    DataTotals totals(Sql sql) {
        List<String> sums = kind.sums().stream().sorted().toList();
        StringBuilder select = new StringBuilder("select count(*) as records");
        sums.forEach(field -> select.append(", coalesce(sum(")
                .append(column(field))
                .append("), 0) as sum_")
                .append(field));
        return sql.first(
                        select + " from " + name,
                        row -> {
                            Map<String, BigDecimal> summed = new HashMap<>();
                            for (String field : sums) {
                                summed.put(field, row.getBigDecimal("sum_" + field));
                            }
                            return new DataTotals(row.getLong("records"), summed);
                        },
                        List.of())
                .orElseThrow();
    }

    void put(Sql sql, List<DataRecord> records) {
        remove(sql, records.stream().map(DataRecord::key).toList());
        List<String> columns = new ArrayList<>(keys);
        fields.forEach(field -> columns.add(field.column()));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (DataRecord record : records) {
            List<@Nullable Object> row = new ArrayList<>(DataKey.parts(record.key()));
            for (Field field : fields) {
                row.add(record.find(field.field()).map(field.parse()).orElse(null));
            }
            rows.add(row);
        }
        sql.changeAll(
                "insert into " + name + " (" + String.join(", ", columns) + ") values " + Sql.places(columns.size()),
                rows);
    }

    void remove(Sql sql, Collection<String> gone) {
        sql.change("delete from " + name + " where " + among(gone.size()), parts(gone));
    }

    private DataRecord record(ResultSet row) throws SQLException {
        String[] key = new String[keys.size()];
        for (int i = 0; i < key.length; i++) {
            key[i] = row.getString(keys.get(i));
        }
        DataRecord.Builder record = DataRecord.of(key);
        for (Field field : fields) {
            field.taker().take(row, field.column(), field.field(), record);
        }
        return record.build();
    }

    private String column(String field) {
        return fields.stream()
                .filter(each -> each.field().equals(field))
                .findFirst()
                .orElseThrow()
                .column();
    }

    private String key() {
        return "(" + String.join(", ", keys) + ")";
    }

    private String among(int rows) {
        return key() + " in (" + String.join(", ", Collections.nCopies(rows, Sql.places(keys.size()))) + ")";
    }

    private static List<String> parts(Collection<String> wanted) {
        return wanted.stream().flatMap(key -> DataKey.parts(key).stream()).toList();
    }
}
