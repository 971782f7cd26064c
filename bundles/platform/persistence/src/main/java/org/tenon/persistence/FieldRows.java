package org.tenon.persistence;

import java.sql.Date;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.tenon.kernel.field.FieldKind;
import org.tenon.kernel.field.FieldValue;

/**
 * The rows of a provider's table in which its records keep what fields say of them, each value by itself: as text, and in the column of its
 * type, by which it is looked for and put in order. The provider's migration makes the table:
 *
 * <pre>{@code
 * record_id varchar(64), place varchar(..), code varchar(40), kind varchar(16), text_value varchar(500), text_key varchar(500),
 * number_value numeric(38, 12), day_value date, primary key (record_id, code)
 * }</pre>
 *
 * with an index on {@code (code, <key>, place)} for each of the three keys. {@code place} is what lists of such records go by, as a
 * customer's number; it and {@code text_key} are compared by code points: {@code collate "C"} on PostgreSQL.
 */
public final class FieldRows {

    private static final int MAX_KEY = 500;
    private static final int VALUES_OF_A_ROW = 7;

    private final EntityManager em;
    private final String table;

    public FieldRows(EntityManager em, String table) {
        this.em = em;
        this.table = table;
    }

    /** What the records have, by their ids; those that have nothing are left out. One round trip. */
    public Map<String, SortedMap<String, FieldValue>> of(Collection<String> records) {
        if (records.isEmpty()) {
            return Map.of();
        }
        Query query = em.createNativeQuery("select record_id, code, kind, text_value from " + table
                + " where record_id in (" + marks(1, records.size()) + ")");
        int parameter = 1;
        for (String record : records) {
            query.setParameter(parameter++, record);
        }
        Map<String, SortedMap<String, FieldValue>> found = new HashMap<>();
        for (Object each : query.getResultList()) {
            Object[] row = (Object[]) each;
            found.computeIfAbsent((String) row[0], first -> new TreeMap<>())
                    .put((String) row[1], new FieldValue(FieldKind.valueOf((String) row[2]), (String) row[3]));
        }
        found.replaceAll((record, values) -> Collections.unmodifiableSortedMap(values));
        return found;
    }

    /**
     * Writes what differs: two round trips at most. The record's own row is there.
     *
     * @param place what lists go by; does not change
     */
    public void write(String record, String place, Map<String, FieldValue> before, Map<String, FieldValue> after) {
        List<String> gone = before.keySet().stream()
                .filter(code -> !before.get(code).equals(after.get(code)))
                .toList();
        Map<String, FieldValue> come = new TreeMap<>(after);
        come.entrySet().removeIf(each -> each.getValue().equals(before.get(each.getKey())));
        if (gone.isEmpty() && come.isEmpty()) {
            return;
        }
        em.flush();
        if (!gone.isEmpty()) {
            Query delete = em.createNativeQuery("delete from " + table + " where record_id = ?1 and code in ("
                            + marks(2, gone.size()) + ")")
                    .setParameter(1, record);
            for (int i = 0; i < gone.size(); i++) {
                delete.setParameter(i + 2, gone.get(i));
            }
            delete.executeUpdate();
        }
        if (!come.isEmpty()) {
            insert(record, place, come);
        }
    }

    private void insert(String record, String place, Map<String, FieldValue> values) {
        List<Object> parameters = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        values.forEach((code, value) -> {
            int first = parameters.size() + 1;
            parameters.addAll(List.of(record, place, code, value.kind().name(), value.text(), key(value)));
            String key = "?" + (first + VALUES_OF_A_ROW - 2);
            // The type of a null is not known to PostgreSQL where it stands alone in its column.
            rows.add("(" + marks(first, VALUES_OF_A_ROW - 2) + ", " + typed("text_key", "varchar(500)", value, key)
                    + ", " + typed("number_value", "numeric(38, 12)", value, key) + ", "
                    + typed("day_value", "date", value, key) + ")");
        });
        Query insert = em.createNativeQuery("insert into " + table
                + " (record_id, place, code, kind, text_value, text_key, number_value, day_value) values "
                + String.join(", ", rows));
        for (int i = 0; i < parameters.size(); i++) {
            insert.setParameter(i + 1, parameters.get(i));
        }
        insert.executeUpdate();
    }

    private static String typed(String column, String type, FieldValue value, String key) {
        return "cast(" + (column(value.kind()).equals(column) ? key : "null") + " as " + type + ")";
    }

    /** Takes away all that fields say of a record. */
    public void delete(String record) {
        em.createNativeQuery("delete from " + table + " where record_id = ?1")
                .setParameter(1, record)
                .executeUpdate();
    }

    /** Whether some record has a value of the field. */
    public boolean uses(String code) {
        return !em.createNativeQuery("select code from " + table + " where code = ?1 limit 1")
                .setParameter(1, code)
                .getResultList()
                .isEmpty();
    }

    /** Whether some record has that choice in the field. */
    public boolean uses(String code, String choice) {
        return !em.createNativeQuery("select code from " + table + " where code = ?1 and text_key = ?2 limit 1")
                .setParameter(1, code)
                .setParameter(2, choice)
                .getResultList()
                .isEmpty();
    }

    /** The column by which values of a kind are looked for and put in order. */
    public static String column(FieldKind kind) {
        return switch (kind) {
            case TEXT, CHOICE, YES_NO -> "text_key";
            case NUMBER -> "number_value";
            case DATE -> "day_value";
        };
    }

    /** What stands in that column. */
    public static Object key(FieldValue value) {
        return switch (value.kind()) {
            case TEXT -> cut(SearchText.folded(value.text()));
            case CHOICE, YES_NO -> value.text();
            case NUMBER -> value.number();
            case DATE -> Date.valueOf(value.day());
        };
    }

    private static String cut(String text) {
        if (text.length() <= MAX_KEY) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(MAX_KEY - 1)) ? MAX_KEY - 1 : MAX_KEY);
    }

    private static String marks(int first, int count) {
        return IntStream.range(first, first + count).mapToObj(i -> "?" + i).collect(Collectors.joining(", "));
    }
}
