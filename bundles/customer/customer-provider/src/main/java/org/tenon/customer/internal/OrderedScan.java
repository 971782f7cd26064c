package org.tenon.customer.internal;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.tenon.kernel.Page;
import org.tenon.kernel.field.FieldCondition;
import org.tenon.kernel.field.FieldKind;
import org.tenon.kernel.field.FieldOrder;
import org.tenon.kernel.field.FieldValue;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.persistence.FieldRows;
import org.tenon.persistence.SearchText;

/**
 * Customers in the order of a field: first those of whom it says something, along its index, then the others by number. Each is asked for
 * whatever else is looked for, so that a word that hardly anybody has makes it look at many.
 */
final class OrderedScan {

    private static final String SAID = "v";
    private static final String SILENT = "n";

    private final EntityManager em;
    private final FieldOrder order;
    private final List<SearchText.Range> words;
    private final CustomerFacts facts;
    private final List<FieldCondition> fields;
    private final int limit;

    OrderedScan(
            EntityManager em,
            FieldOrder order,
            List<SearchText.Range> words,
            CustomerFacts facts,
            List<FieldCondition> fields,
            int limit) {
        this.em = em;
        this.order = order;
        this.words = words;
        this.facts = facts;
        this.fields = fields;
        this.limit = limit;
    }

    /** One found: where the page after it goes on, and its number. */
    private record Hit(String cursor, String number) {}

    Page<String> from(Optional<String> cursor) {
        List<Hit> hits = new ArrayList<>();
        boolean silent = cursor.filter(text -> text.startsWith(SILENT)).isPresent();
        if (!silent) {
            hits.addAll(said(cursor));
        }
        if (hits.size() <= limit) {
            hits.addAll(silent(silent ? cursor.orElseThrow().substring(1) : "", limit + 1 - hits.size()));
        }
        return Page.of(hits, limit, Hit::cursor).map(Hit::number);
    }

    private List<Hit> said(Optional<String> cursor) {
        String key = "v." + FieldRows.column(order.kind());
        String than = order.descending() ? "<" : ">";
        SqlText sql = new SqlText("select v.place, " + key + " from " + CustomerFields.TABLE
                        + " v join customer_customer a on a.id = v.record_id where v.code = ")
                .value(order.code())
                .add(" and " + key + " is not null");
        cursor.map(this::last).ifPresent(last -> sql.add(" and " + key + " " + than + "= ")
                .value(last.key())
                .add(" and (" + key + " " + than + " ")
                .value(last.key())
                .add(" or v.place " + than + " ")
                .value(last.number())
                .add(")"));
        restrict(sql);
        String direction = order.descending() ? " desc" : "";
        return sql
                .add(" order by " + key + direction + ", v.place" + direction + " limit " + (limit + 1))
                .rows(em)
                .stream()
                .map(row -> new Hit(cursor(row[1], (String) row[0]), (String) row[0]))
                .toList();
    }

    private List<Hit> silent(String after, int most) {
        SqlText sql = new SqlText("select a.number from customer_customer a where a.number > ")
                .value(after)
                .add(" and (select max(s.code) from " + CustomerFields.TABLE
                        + " s where s.record_id = a.id and s.code = ")
                .value(order.code())
                .add(" and s." + FieldRows.column(order.kind()) + " is not null) is null");
        restrict(sql);
        return sql.add(" order by a.number limit " + most).strings(em).stream()
                .map(number -> new Hit(SILENT + number, number))
                .toList();
    }

    private void restrict(SqlText sql) {
        sql.add(" and ").stands("a.");
        facts.addTo(sql, "a.");
        words.forEach(word -> sql.add(" and ").hasToo(word));
        fields.forEach(field -> sql.add(" and ").hasField("a.id", field));
    }

    /** Where a page ended. */
    private record Last(Object key, String number) {}

    private static String cursor(Object key, String number) {
        String text = key instanceof BigDecimal decimal ? decimal.toPlainString() : key.toString();
        return SAID + Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8))
                + "." + number;
    }

    private Last last(String cursor) {
        int dot = cursor.indexOf('.');
        if (!cursor.startsWith(SAID) || dot < 0) {
            throw unreadable();
        }
        try {
            String key = new String(
                    Base64.getUrlDecoder().decode(cursor.substring(SAID.length(), dot)), StandardCharsets.UTF_8);
            boolean typed = order.kind() == FieldKind.NUMBER || order.kind() == FieldKind.DATE;
            Object value = typed
                    ? FieldValue.read(order.kind(), key).map(FieldRows::key).orElseThrow(OrderedScan::unreadable)
                    : key.replace("\0", "");
            return new Last(value, cursor.substring(dot + 1));
        } catch (IllegalArgumentException noCursor) {
            throw unreadable();
        }
    }

    private static InvalidRequestException unreadable() {
        return new InvalidRequestException("", "after", "after takes the next of the page before, in the same order.");
    }
}
